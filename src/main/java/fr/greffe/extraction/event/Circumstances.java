package fr.greffe.extraction.event;

import fr.greffe.document.Span;
import fr.greffe.extraction.cue.Cues;
import fr.greffe.register.Event;
import fr.greffe.register.Figure;
import fr.greffe.register.Mention;
import fr.greffe.register.Name;
import fr.greffe.register.PartialDate;
import fr.greffe.register.PartialDate.Role;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads, in the sentence of an event, when and where it happens and how surely it is stated. */
final class Circumstances {
  private static final int NEAR = 90;
  private static final int BEFORE = 45;
  private static final int BESIDE = 15;
  private static final Set<Role> OF_THE_PAPER =
      EnumSet.of(
          Role.CITED_ACT,
          Role.LAW,
          Role.CONVOCATION,
          Role.SENT,
          Role.RECEIVED,
          Role.PUBLISHED,
          Role.SEANCE);

  private final Cues cues;

  private Circumstances(Cues cues) {
    this.cues = cues;
  }

  static Circumstances load(Path config) {
    return new Circumstances(Cues.load(config, "event-modality"));
  }

  /** The date nearest to what is told, dates of papers and sittings apart. */
  Optional<PartialDate> date(Event.Kind kind, Span told, Span sentence, Stated stated) {
    return nearest(
            stated.dates().overlapping(sentence), told, date -> isOfTheEvent(kind, date, told))
        .map(date -> firstDay(date.fact()).as(Role.EVENT));
  }

  /** A convention is a paper itself; what is dated before an event is near it. */
  private static boolean isOfTheEvent(Event.Kind kind, Mention<PartialDate> date, Span told) {
    int gap = distance(date.span(), told);
    boolean own = kind == Event.Kind.CONVENTION && gap <= BESIDE;
    boolean near = date.span().start() >= told.end() || gap <= BEFORE;
    return near && (own || !OF_THE_PAPER.contains(date.fact().role()));
  }

  /** "depuis le 3 mai": it happened on the first day. */
  private static PartialDate firstDay(PartialDate date) {
    LocalDate start = date.start();
    if (date.precision() != PartialDate.Precision.INTERVAL || start == null || date.end() != null) {
      return date;
    }
    PartialDate day = PartialDate.day(start);
    return new PartialDate(
        start,
        start,
        day.precision(),
        date.time(),
        date.approximate(),
        date.deduced(),
        date.role(),
        date.flag());
  }

  Optional<Figure> figure(Span told, Stated stated) {
    return stated.figures().overlapping(told).map(Mention::fact).findFirst();
  }

  /** The first place named after what is told. */
  Optional<String> place(Span told, Span sentence, Stated stated) {
    return nearest(
            stated.names(Name.Kind.PLACE, sentence),
            told,
            place -> place.span().start() >= told.end())
        .map(place -> place.fact().name());
  }

  /** As the verb says, else as the words around do; empty where neither does. */
  Optional<Event.Modality> modality(String text, RuleMatch match, Span told, Span sentence) {
    Optional<Event.Modality> spoken =
        Stream.of(Event.Modality.values()).filter(one -> says(match, one)).findFirst();
    return spoken.isPresent()
        ? spoken
        : cues.best(text, sentence, told).map(cue -> Event.Modality.valueOf(cue.meaning()));
  }

  /** True where the verb says that it is over: what lies ahead is then something else. */
  static boolean isPast(RuleMatch match) {
    return match.part("past").isPresent() || match.part("past2").isPresent();
  }

  private static boolean says(RuleMatch match, Event.Modality modality) {
    String part = modality.name().toLowerCase(Locale.ROOT);
    return Stream.of("", "2", "3").anyMatch(rank -> match.part(part + rank).isPresent());
  }

  private static <M extends Mention<?>> Optional<M> nearest(
      Stream<M> mentions, Span told, Predicate<M> wanted) {
    return mentions
        .filter(wanted)
        .filter(one -> distance(one.span(), told) <= NEAR)
        .min(Comparator.comparingInt(one -> distance(one.span(), told)));
  }

  /** What is said before counts as a little farther than what follows. */
  private static int distance(Span one, Span told) {
    if (one.overlaps(told)) {
      return 0;
    }
    return one.start() >= told.end() ? one.start() - told.end() : told.start() - one.end() + 5;
  }
}
