package fr.greffe.extraction.attendance;

import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import fr.greffe.register.Attendance;
import fr.greffe.rules.RuleBook;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads who was there: lists of present, represented, excused and absent members, proxies,
 * substitutes, and the printed counts. Both the printed and the listed are kept; what is counted in
 * a list is marked as deduced; where they differ the roll says so. Never throws on a text.
 */
public final class AttendanceReader {
  private static final int BELOW_LISTS = 1_200;

  private final RuleBook headings;
  private final MoveReader moves;
  private final CountLabels labels;
  private final PersonReader persons;

  private AttendanceReader(
      RuleBook headings, MoveReader moves, CountLabels labels, PersonReader persons) {
    this.headings = headings;
    this.moves = moves;
    this.labels = labels;
    this.persons = persons;
  }

  public static AttendanceReader load(Path config) {
    PersonReader persons = PersonReader.load(config);
    return new AttendanceReader(
        RuleBook.load(config.resolve("rules/attendance.yaml")),
        MoveReader.load(config, persons),
        CountLabels.load(config),
        persons);
  }

  /** The first attendance of a document or of its head, or null. */
  public @Nullable Attendance read(Passage passage) {
    List<Roll> rolls = rolls(passage);
    return rolls.isEmpty() ? null : rolls.getFirst().attendance();
  }

  /** Every attendance of a document, in order: a register holds one a sitting, or one an act. */
  public List<Roll> rolls(Passage passage) {
    String text = passage.text();
    List<RuleMatch> matches = headings.matches(text);
    RollScan scan =
        new RollScan(
            text, persons, labels.read(text, Lookalikes.mayStandIn(passage)), Heading.of(matches));
    List<RuleMatch> moved = moves.matches(text);
    List<Roll> rolls = new ArrayList<>();
    List<RollBuilder> builders = scan.builders();
    for (int i = 0; i < builders.size(); i++) {
      int until = i + 1 < builders.size() ? builders.get(i + 1).end() : text.length();
      RollBuilder builder = builders.get(i);
      chair(text, matches, builder, until);
      List<Move> told = moves.noted(builder.members().list());
      told.addAll(move(text, moved, builder, until));
      rolls.add(builder.build(passage).with(told, passage.span().start()));
    }
    return rolls;
  }

  /** Reads who presides, in the lines before the lists or among them. */
  private void chair(String text, List<RuleMatch> matches, RollBuilder builder, int until) {
    RuleMatch nearest =
        matches.stream()
            .filter(match -> match.rule().name().equals("chair"))
            .filter(match -> match.span().start() < Math.min(until, builder.end() + 400))
            .filter(match -> match.span().start() > builder.start() - 1_500)
            .min(Comparator.comparingInt(match -> Math.abs(match.span().start() - builder.start())))
            .orElse(null);
    if (nearest == null) {
      return;
    }
    int from = nearest.span().end();
    int to = Math.min(text.length(), from + 120);
    List<Person> read = persons.read(text, from, to, builder.layout().ofOne()).persons();
    if (!read.isEmpty() && !read.getFirst().byFunction() && read.getFirst().name().length() > 3) {
      Person chair = read.getFirst();
      builder.members().preside(chair.name(), chair.span(), leaves(matches, chair));
    }
  }

  /** An outgoing mayor opens the sitting that installs the new council; only the list seats him. */
  private static boolean leaves(List<RuleMatch> matches, Person chair) {
    return matches.stream()
        .flatMap(match -> match.part("outgoing").stream())
        .anyMatch(name -> SameName.same(name, chair.name()));
  }

  /** Who comes and goes below the lists, those who step aside for one vote apart. */
  private List<Move> move(String text, List<RuleMatch> moved, RollBuilder builder, int until) {
    List<Move> told = new ArrayList<>();
    for (RuleMatch match : moved) {
      Span span = match.span();
      if (span.start() < builder.start() || span.start() >= until) {
        continue;
      }
      if (match.rule().name().equals("loose-proxy")) {
        looseProxy(text, span, builder);
      } else {
        told.addAll(moves.read(text, match));
      }
    }
    told.sort(Comparator.comparingInt(Move::at));
    told.forEach(move -> builder.members().note(move.name(), move.words()));
    return told.stream().filter(move -> !moves.returns(move)).toList();
  }

  /** A sentence below the lists by which a member gives a proxy. */
  private void looseProxy(String text, Span span, RollBuilder builder) {
    if (span.end() - builder.end() > BELOW_LISTS) {
      return;
    }
    int to = Math.min(text.length(), span.end() + 200);
    persons.read(text, span.end(), to, Layout.OF_ONE).persons().stream()
        .limit(1)
        .filter(person -> person.link() == Person.Link.GIVES)
        .filter(person -> !builder.members().listed(person.span()))
        .forEach(person -> builder.members().add(Heading.Kind.PROXY, person));
  }
}
