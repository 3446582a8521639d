package fr.greffe.extraction.attendance;

import fr.greffe.document.Covered;
import fr.greffe.document.Span;
import fr.greffe.extraction.attendance.PrintedCount.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Goes through headings and printed counts in order of the text and parts them into rolls. */
final class RollScan {
  private static final int LONGEST_LIST = 8_000;
  private static final int LAYOUT_SEEN = 2_500;
  private static final int SAME_ROLL = 1_500;
  private static final int NEXT_ROLL = 300;
  private static final int BESIDE = 12;
  private static final int HEADED = 120;

  /** What stands between a heading and the names: a colon, a number that no label claims. */
  private static final Pattern MARKS =
      Pattern.compile(
          "[:)\\] –—.\\t-]*+(?:[(\\[]?\\s?\\d{1,3}\\s?[)\\]]?(?=\\s{0,2}[:–—\\n"
              + "-]|\\s\\p{Lu}\\p{L}))?+[:)\\] –—.\\t-]*+");

  private final String text;
  private final PersonReader persons;
  private final List<PrintedCount> counts;
  private final List<Heading> headings;
  private final Covered titles;
  private final List<RollBuilder> builders = new ArrayList<>();
  private RollBuilder current = new RollBuilder();

  RollScan(String text, PersonReader persons, List<PrintedCount> counts, List<Heading> headings) {
    this.text = text;
    this.persons = persons;
    this.counts = counts;
    this.headings = headings;
    this.titles = Covered.by(headings.stream().map(Heading::span).toList());
  }

  List<RollBuilder> builders() {
    int c = 0;
    for (int h = 0; h < headings.size(); h++) {
      Heading heading = headings.get(h);
      while (c < counts.size() && counts.get(c).span().start() < heading.span().start()) {
        take(c);
        c++;
      }
      int next = h + 1 < headings.size() ? headings.get(h + 1).span().start() : text.length();
      list(heading.told(current.hasPresent()), next, Math.max(0, c - BESIDE));
    }
    for (; c < counts.size(); c++) {
      take(c);
    }
    close();
    return builders;
  }

  private void close() {
    if (!current.isEmpty()) {
      builders.add(current);
    }
    current = new RollBuilder();
  }

  /** Takes a printed count into the roll it stands beside, or begins another. */
  private void take(int index) {
    PrintedCount count = counts.get(index);
    int gap = count.span().start() - current.end();
    boolean opens = opens(index);
    if (current.isEmpty()) {
      if (opens) {
        current.count(count);
      }
      return;
    }
    if (current.has(count.label()) && gap > NEXT_ROLL && opens) {
      close();
      current.count(count);
    } else if (gap <= SAME_ROLL) {
      current.count(count);
    }
  }

  /** Whether a count stands among others at the head of a sitting, not alone in a sentence. */
  private boolean opens(int index) {
    PrintedCount count = counts.get(index);
    if (count.label() == Label.EXERCICE) {
      return true;
    }
    boolean before = index > 0 && count.span().start() - counts.get(index - 1).span().end() < 200;
    boolean after =
        index + 1 < counts.size()
            && counts.get(index + 1).span().start() - count.span().end() < 200;
    boolean titled = titles.touches(count.span());
    return before || after || titled || headed(count);
  }

  /** Whether lists follow: "Avec 12 membres présents, le quorum est atteint." */
  private boolean headed(PrintedCount count) {
    return headings.stream()
        .mapToInt(heading -> heading.span().start() - count.span().end())
        .anyMatch(gap -> gap >= 0 && gap < HEADED);
  }

  private void list(Heading heading, int next, int count) {
    int from = afterNumber(heading.span().end(), count);
    int to = Math.min(next, from + LONGEST_LIST);
    if (heading.kind() == Heading.Kind.END || to <= from) {
      return;
    }
    int gap = heading.span().start() - current.end();
    if (!current.isEmpty() && gap > SAME_ROLL && heading.kind() != Heading.Kind.PRESENT
        || heading.kind().isBelow() && gap > NEXT_ROLL) {
      return;
    }
    String shown = text.substring(from, Math.min(to, from + LAYOUT_SEEN));
    Layout layout = Layout.of(shown, current.layout());
    boolean proxies = heading.kind() == Heading.Kind.PROXY;
    PersonReader.Persons read =
        proxies
            ? persons.readProxies(text, from, to, layout)
            : persons.read(text, from, to, layout);
    if (read.persons().isEmpty() && heading.kind() == Heading.Kind.PRESENT) {
      return;
    }
    if (heading.kind() == Heading.Kind.PRESENT && current.hasPresent() && gap > NEXT_ROLL) {
      close();
    }
    List<Person> listed = proxies ? ProxyPairs.paired(text, read.persons()) : read.persons();
    listed.forEach(person -> current.members().add(heading.kind(), person));
    current.list(heading.kind(), new Span(heading.span().start(), read.end()), listed.size());
    current.under(layout);
  }

  /** Skips the number that a heading may print ("Présents : 12", "Absents (3) :"). */
  private int afterNumber(int at, int first) {
    int end = at;
    for (PrintedCount count : counts.subList(first, counts.size())) {
      if (count.span().start() < at && count.span().end() > end) {
        end = count.span().end();
      }
      if (count.span().start() >= at) {
        break;
      }
    }
    return beyond(afterMarks(end), first);
  }

  /** "Étaient présents : Nombre de conseillers : 15", the names in the next line. */
  private int beyond(int at, int first) {
    return counts.subList(first, counts.size()).stream()
        .takeWhile(count -> count.span().start() <= at)
        .filter(count -> count.span().start() == at)
        .findFirst()
        .map(count -> afterMarks(count.span().end()))
        .orElse(at);
  }

  private int afterMarks(int at) {
    Matcher marks = MARKS.matcher(text).region(Math.min(at, text.length()), text.length());
    return marks.lookingAt() ? marks.end() : at;
  }
}
