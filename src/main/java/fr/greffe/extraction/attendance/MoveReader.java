package fr.greffe.extraction.attendance;

import fr.greffe.register.Member;
import fr.greffe.rules.RuleBook;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Reads who comes and goes: in sentences of the minutes, and in notes beside listed names. */
final class MoveReader {
  private static final List<String> ROMAN =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII");

  private final RuleBook rules;
  private final PersonReader persons;

  private MoveReader(RuleBook rules, PersonReader persons) {
    this.rules = rules;
    this.persons = persons;
  }

  static MoveReader load(Path config, PersonReader persons) {
    return new MoveReader(RuleBook.load(config.resolve("rules/attendance-moves.yaml")), persons);
  }

  /** Sentences of moves and of proxies given. */
  List<RuleMatch> matches(String text) {
    return rules.rules().stream()
        .filter(rule -> !rule.name().startsWith("time-"))
        .flatMap(rule -> rule.matches(text).stream())
        .toList();
  }

  /** The moves that a sentence tells, in offsets of {@code text}. */
  List<Move> read(String text, RuleMatch match) {
    String words = match.text().replaceAll("\\s+", " ").replaceAll("^[^\\p{L}]+", "").strip();
    boolean arrives = match.rule().name().equals("move-arrival");
    int rank = rank(words);
    String bearer =
        persons(text, match, "bearer").stream().findFirst().map(Person::name).orElse(null);
    List<Person> who = new ArrayList<>(persons(text, match, "who"));
    who.addAll(persons(text, match, "who2"));
    int at = match.span().start();
    return who.stream()
        .map(person -> new Move(arrives, person.name(), at, rank, bearer, words))
        .toList();
  }

  private List<Person> persons(String text, RuleMatch match, String part) {
    return match
        .partSpan(part)
        .map(who -> persons.read(text, who.start(), who.end(), Layout.OF_ONE).persons())
        .orElse(List.of());
  }

  /** True for who steps aside for one vote only. */
  boolean returns(Move move) {
    return !move.arrives()
        && move.rank() == 0
        && !rules.rule("time-while").matches(move.words()).isEmpty();
  }

  /**
   * The moves that notes beside names tell: "à partir du point 3" is an arrival among those
   * present, a departure among the others.
   */
  List<Move> noted(List<Member> members) {
    List<Move> moves = new ArrayList<>();
    for (Member member : members) {
      String note = member.note();
      if (note != null) {
        boolean present = member.status() == Member.Status.PRESENT;
        from(note).ifPresent(rank -> moves.add(noted(member, present, rank, note)));
        through(note).ifPresent(rank -> moves.add(noted(member, !present, rank + 1, note)));
      }
    }
    return moves;
  }

  private static Move noted(Member member, boolean arrives, int rank, String note) {
    boolean represented = member.status() == Member.Status.REPRESENTED;
    String bearer = represented && !arrives ? member.proxy() : null;
    return new Move(arrives, member.name(), -1, rank, bearer, member.name() + ", " + note);
  }

  private int rank(String words) {
    OptionalInt through = through(words);
    return through.isPresent() ? through.getAsInt() + 1 : from(words).orElse(0);
  }

  private OptionalInt from(String words) {
    return rank("time-from", words);
  }

  private OptionalInt through(String words) {
    return rank("time-through", words);
  }

  private OptionalInt rank(String rule, String words) {
    return rules.rule(rule).matches(words).stream()
        .flatMap(match -> match.part("rank").stream())
        .mapToInt(MoveReader::figure)
        .filter(rank -> rank > 0)
        .findFirst();
  }

  /** 12 for "2023-12", 4 for "IV". */
  private static int figure(String rank) {
    String last = rank.replaceFirst("^.*[-_/.]", "").toUpperCase(Locale.ROOT);
    return Character.isDigit(last.charAt(0)) ? Integer.parseInt(last) : ROMAN.indexOf(last) + 1;
  }
}
