package fr.greffe.occultation;

import fr.greffe.register.Act;
import fr.greffe.register.Entry;
import fr.greffe.register.Member;
import fr.greffe.register.Name;
import fr.greffe.register.Seance;
import fr.greffe.register.Vote;
import fr.greffe.rules.Lexicon;
import fr.greffe.rules.RuleBook;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what may not be published: personal numbers anywhere, private persons in some acts. */
public final class ProtectedMentions {
  private static final Set<String> KINSHIP_OF_NAMES = Set.of("de", "du", "des", "la", "le", "et");

  private final RuleBook numbers;
  private final RuleBook acts;
  private final Map<String, Lexicon.Entry> matters;

  private ProtectedMentions(RuleBook numbers, RuleBook acts, Map<String, Lexicon.Entry> matters) {
    this.numbers = numbers;
    this.acts = acts;
    this.matters = matters;
  }

  public static ProtectedMentions load(Path config) {
    return new ProtectedMentions(
        RuleBook.load(config.resolve("rules/protected.yaml")),
        RuleBook.load(config.resolve("rules/protected-act.yaml")),
        Lexicon.load(config.resolve("lexicons/matieres-protegees.tsv")).byFoldedTerm());
  }

  /** The protected words of an entry, each once, in the order of the text. */
  public List<ProtectedMention> in(Entry entry) {
    List<ProtectedMention> mentions =
        new ArrayList<>(numbersIn(entry.title() + "\n" + entry.text()));
    String reason = reasonOf(entry);
    if (reason != null) {
      Set<String> publicNames =
          publicNames(entry).flatMap(ProtectedMentions::words).collect(Collectors.toSet());
      entry.names().stream()
          .map(mention -> mention.fact())
          .filter(name -> name.kind() == Name.Kind.PERSON)
          .filter(name -> words(name.name()).noneMatch(publicNames::contains))
          .forEach(name -> mentions.add(new ProtectedMention(name.name(), reason)));
    }
    return mentions.stream().distinct().toList();
  }

  /** The personal numbers in a text, each behind its rule ("telephone: 06 00 11 22 33"). */
  public List<String> describe(String text) {
    return numbersIn(text).stream()
        .map(mention -> mention.reason() + ": " + mention.words())
        .toList();
  }

  /** Why private persons in an act with this object are protected. */
  public List<String> describeAct(String object) {
    String reason = reasonIn(object);
    return reason == null ? List.of() : List.of(reason);
  }

  private List<ProtectedMention> numbersIn(String text) {
    return numbers.matches(text).stream()
        .filter(ProtectedMentions::hasRightKey)
        .map(
            match ->
                new ProtectedMention(
                    match.part("protected").orElse(match.text()), match.rule().name()))
        .toList();
  }

  private @Nullable String reasonIn(String object) {
    List<RuleMatch> matches = acts.matches(object);
    return matches.isEmpty() ? null : matches.getFirst().rule().name();
  }

  private @Nullable String reasonOf(Entry entry) {
    Act act = entry.act();
    Lexicon.Entry matter =
        act == null || act.matter() == null ? null : matters.get(act.matter().code());
    return matter == null ? reasonIn(entry.title()) : matter.column(0);
  }

  private static boolean hasRightKey(RuleMatch match) {
    return switch (match.rule().name()) {
      case "numero-de-securite-sociale" -> Keys.isSocialSecurity(match.text());
      case "compte-bancaire" -> Keys.isIban(match.text());
      default -> true;
    };
  }

  /** Those whose part in public life is published: members, chair, secretary, who signs. */
  private static Stream<String> publicNames(Entry entry) {
    List<@Nullable String> names = new ArrayList<>();
    if (entry.attendance() != null) {
      for (Member member : entry.attendance().members()) {
        names.add(member.name());
        names.add(member.proxy());
      }
    }
    Seance seance = entry.seance();
    if (seance != null) {
      names.add(seance.chair());
      names.add(seance.secretary());
    }
    Act act = entry.act();
    if (act != null) {
      names.add(act.rapporteur());
      names.add(act.signatory());
      if (act.vote() != null) {
        act.vote().fact().voters().stream().map(Vote.Voter::name).forEach(names::add);
      }
    }
    return names.stream().filter(Objects::nonNull);
  }

  /** The words of a name that tell people apart, folded. */
  private static Stream<String> words(String name) {
    return Stream.of(Lexicon.fold(name).split("[\\s'.-]+"))
        .filter(word -> word.length() > 2 && !KINSHIP_OF_NAMES.contains(word));
  }
}
