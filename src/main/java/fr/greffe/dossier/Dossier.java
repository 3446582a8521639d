package fr.greffe.dossier;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All that the register holds on a subject, as lines with their sources.
 *
 * @param subject what it is about
 * @param lines chapter by chapter, in order
 * @param money the sums, one row each
 * @param more how many papers answer beyond those that it is made from
 * @param leftOut how many lighter lines each chapter leaves out
 * @param sources digest of each document cited, by place
 */
public record Dossier(
    Subject subject,
    List<Line> lines,
    MoneyTable money,
    long more,
    Map<Chapter, Integer> leftOut,
    Map<String, String> sources) {
  public Dossier {
    lines = List.copyOf(lines);
    leftOut = Collections.unmodifiableMap(new TreeMap<>(leftOut));
    sources = Collections.unmodifiableMap(new TreeMap<>(sources));
  }

  /** The same dossier with other lines; the table keeps the sums whose lines are there. */
  Dossier with(List<Line> chosen) {
    List<List<Citation>> kept =
        chosen.stream()
            .filter(line -> line.chapter() == Chapter.MONEY)
            .map(Line::citations)
            .toList();
    MoneyTable table =
        new MoneyTable(
            money.rows().stream().filter(row -> kept.contains(row.citations())).toList());
    return new Dossier(subject, chosen, table, more, leftOut, sources);
  }

  /** The same with protected words hidden: what may be given to the public. */
  public Dossier hidden(Hiding hiding) {
    return new Dossier(
        subject,
        lines.stream()
            .map(
                line ->
                    new Line(
                        line.id(),
                        line.chapter(),
                        hiding.words(line.citations(), line.words()),
                        line.day(),
                        Hiding.citations(line.citations(), hiding),
                        line.reasons(),
                        line.weight()))
            .toList(),
        new MoneyTable(money.rows().stream().map(row -> row.hidden(hiding)).toList()),
        more,
        leftOut,
        sources);
  }

  /** The lines of a chapter, in order. */
  public List<Line> of(Chapter chapter) {
    return lines.stream().filter(line -> line.chapter() == chapter).toList();
  }

  /** All citations, each once, in order. */
  public List<Citation> citations() {
    return lines.stream().flatMap(line -> line.citations().stream()).distinct().toList();
  }

  /** Names what the dossier says: another value means that a line came, went or changed. */
  public String digest() {
    return Digests.brief(
        lines.stream()
            .map(line -> line.id() + line.words() + line.citations())
            .collect(Collectors.joining("\n")));
  }
}
