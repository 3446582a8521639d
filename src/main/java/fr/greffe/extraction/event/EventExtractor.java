package fr.greffe.extraction.event;

import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import fr.greffe.extraction.cue.Surroundings;
import fr.greffe.extraction.event.Subjects.Subject;
import fr.greffe.register.Event;
import fr.greffe.register.Event.Kind;
import fr.greffe.register.Event.Modality;
import fr.greffe.register.Mention;
import fr.greffe.register.Name;
import fr.greffe.register.PartialDate;
import fr.greffe.rules.Lexicon;
import fr.greffe.rules.Rule;
import fr.greffe.rules.RuleBook;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what happens to organisations: only where somebody is named, or a common noun stands for a
 * name that the document gives before.
 *
 * <p>A rule of {@code event.yaml} is called after the kind of event it reads.
 */
public final class EventExtractor {
  private static final double NAMED = 0.9;
  private static final double DEDUCED = 0.6;
  private static final double UNSAID = 0.85;
  private static final Set<Kind> JOBS = EnumSet.of(Kind.JOB_CREATION, Kind.JOB_CUTS);
  private static final Set<Kind> SOMEWHERE =
      EnumSet.of(Kind.OPENING, Kind.CLOSURE, Kind.RELOCATION, Kind.JOB_CREATION, Kind.JOB_CUTS);

  private final RuleBook rules;
  private final Subjects subjects;
  private final Circumstances circumstances;

  private EventExtractor(Path config) {
    rules = RuleBook.load(config.resolve("rules/event.yaml"));
    subjects = Subjects.load(Lexicon.load(config.resolve("lexicons/event-nouns.tsv")));
    circumstances = Circumstances.load(config);
  }

  /** Loads rules and lexicons of the {@code config} folder. */
  public static EventExtractor load(Path config) {
    return new EventExtractor(config);
  }

  /**
   * What happens in a passage that begins its document, in order of the text.
   *
   * @param stated what else is read in it
   */
  public List<Mention<Event>> extract(Passage passage, Stated stated) {
    List<Mention<Event>> events = new ArrayList<>();
    String text = passage.text();
    Surroundings surroundings = new Surroundings(text);
    for (Rule rule : rules.rules()) {
      for (RuleMatch match : rule.matches(text)) {
        subjects.of(text, match, stated.organisations()).stream()
            .flatMap(subject -> events(passage, surroundings, match, subject, stated))
            .filter(event -> events.stream().noneMatch(other -> isSame(event, other)))
            .forEach(events::add);
      }
    }
    events.sort(Comparator.comparing(Mention::span));
    return events;
  }

  /** One for each person appointed; one for everything else. */
  private Stream<Mention<Event>> events(
      Passage passage, Surroundings surroundings, RuleMatch match, Subject subject, Stated stated) {
    if (kind(match.rule().name()) != Kind.APPOINTMENT) {
      return Stream.of(event(passage, surroundings, match, subject, stated, null));
    }
    return persons(match, stated)
        .map(person -> event(passage, surroundings, match, subject, stated, person));
  }

  private Mention<Event> event(
      Passage passage,
      Surroundings surroundings,
      RuleMatch match,
      Subject subject,
      Stated stated,
      @Nullable String person) {
    Kind kind = kind(match.rule().name());
    Span told = match.span().union(subject.span());
    Span sentence = sentence(surroundings, told);
    boolean past = Circumstances.isPast(match);
    PartialDate date =
        circumstances
            .date(kind, match.span(), sentence, stated)
            .filter(day -> !(past && isAhead(day, stated.today())))
            .orElse(null);
    Optional<Modality> modality = circumstances.modality(passage.text(), match, told, sentence);
    Event event =
        new Event(
            kind,
            subject.names(),
            person,
            SOMEWHERE.contains(kind)
                ? circumstances.place(told, sentence, stated).orElse(null)
                : null,
            JOBS.contains(kind) ? circumstances.figure(match.span(), stated).orElse(null) : null,
            date,
            settled(modality.orElse(Modality.DONE), date, stated.today()),
            subject.deduced(),
            confidence(subject, modality.isPresent()));
    return new Mention<>(
        event, passage.evidence(sentence.start(), sentence.end(), match.rule().name()));
  }

  /** A row of a table is a sentence of its own. */
  private static Span sentence(Surroundings surroundings, Span told) {
    Span sentence = surroundings.sentence(told);
    boolean row = sentence.of(surroundings.text()).indexOf('\t') >= 0;
    return row ? surroundings.line(told.start()).union(told) : sentence;
  }

  /** The one whose name ends or begins at {@code person}, or all that {@code people} names. */
  private static Stream<String> persons(RuleMatch match, Stated stated) {
    Stream<String> one =
        match
            .partSpan("person")
            .flatMap(at -> named(stated, Math.max(0, at.start() - 3), at.end() + 3).findFirst())
            .stream();
    Stream<String> several =
        match.partSpan("people").stream().flatMap(at -> named(stated, at.start(), at.end()));
    return Stream.concat(one, several).distinct();
  }

  private static Stream<String> named(Stated stated, int from, int to) {
    return stated
        .names(Name.Kind.PERSON, new Span(from, to))
        .map(person -> person.fact().name())
        .sorted();
  }

  /** What has its date ahead is not done yet. */
  private static Modality settled(
      Modality modality, @Nullable PartialDate date, @Nullable LocalDate today) {
    boolean ahead = date != null && isAhead(date, today);
    return ahead && modality == Modality.DONE ? Modality.ANNOUNCED : modality;
  }

  private static boolean isAhead(PartialDate date, @Nullable LocalDate today) {
    return date.start() != null && today != null && date.start().isAfter(today);
  }

  private static double confidence(Subject subject, boolean said) {
    double known = subject.deduced() ? DEDUCED : NAMED;
    return Math.round((said ? known : known * UNSAID) * 100) / 100.0;
  }

  /** Two rules that read the same words. */
  private static boolean isSame(Mention<Event> one, Mention<Event> other) {
    return one.fact().kind() == other.fact().kind()
        && one.span().overlaps(other.span())
        && Objects.equals(one.fact().person(), other.fact().person())
        && one.fact().who().stream().anyMatch(other.fact().who()::contains);
  }

  private static Kind kind(String rule) {
    String name = rule.toUpperCase(Locale.ROOT).replace('-', '_') + "_";
    for (Kind kind : Kind.values()) {
      if (name.startsWith(kind.name() + "_")) {
        return kind;
      }
    }
    throw new IllegalArgumentException("rule of no kind of event: " + rule);
  }
}
