package fr.greffe.dossier;

import fr.greffe.organisation.OrganisationRecord;
import fr.greffe.register.Entry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Papers that were not read, that have no day, that may be on the subject; years without any. */
final class UnknownPapers {
  private static final int UNREAD = 28;
  private static final int UNDATED = 15;
  private static final int MAYBE = 27;
  private static final int YEARS = 26;
  private static final int NAMED = 5;
  private static final String YEAR = "\\d{4}";

  private UnknownPapers() {}

  static Stream<Line> lines(Material material, MoneyTable money) {
    return Stream.of(unread(material), maybe(material), years(material, money), undated(material))
        .flatMap(lines -> lines);
  }

  /** Documents beside those of the dossier that nothing could be read of. */
  private static Stream<Line> unread(Material material) {
    Map<String, Entry> folders =
        material.told().stream()
            .collect(
                Collectors.toMap(
                    entry -> UnreadPaper.folder(entry.source().location()),
                    entry -> entry,
                    (first, later) -> first,
                    TreeMap::new));
    Map<String, List<UnreadPaper>> unread =
        material.papers().unread().stream()
            .collect(Collectors.groupingBy(UnreadPaper::folder, TreeMap::new, Collectors.toList()));
    return folders.entrySet().stream()
        .flatMap(
            folder ->
                Stream.ofNullable(unread.get(folder.getKey()))
                    .map(papers -> unread(papers, folder.getValue(), material)));
  }

  private static Line unread(List<UnreadPaper> papers, Entry beside, Material material) {
    String named =
        papers.stream()
            .limit(NAMED)
            .map(paper -> "« " + paper.file() + " » (" + paper.reason() + ")")
            .collect(Collectors.joining(", "));
    return Line.of(
        Chapter.UNKNOWN,
        "unread " + papers.getFirst().folder(),
        Timeline.count(papers.size(), "document")
            + (papers.size() > 1 ? " non lus" : " non lu")
            + " à côté des papiers du dossier : "
            + named
            + (papers.size() > NAMED ? " et " + (papers.size() - NAMED) + " de plus" : ""),
        null,
        List.of(Places.head(beside)),
        material
            .relevance(beside)
            .and(UNREAD, "un document illisible vient du même endroit que ce papier"));
  }

  /** Names so near that they may be the same organisation's, which nothing decides. */
  private static Stream<Line> maybe(Material material) {
    OrganisationRecord about = material.subject().organisation();
    return about == null || material.told().isEmpty()
        ? Stream.empty()
        : about.maybe().stream()
            .map(
                other ->
                    Line.of(
                        Chapter.UNKNOWN,
                        "maybe " + other.id(),
                        "« "
                            + other.name()
                            + " » est peut-être la même organisation : ses papiers ne sont pas"
                            + " repris ("
                            + String.join(", ", other.reasons())
                            + ")",
                        null,
                        List.of(named(material)),
                        Relevance.because(MAYBE, "rapprochement ambigu")));
  }

  private static Citation named(Material material) {
    return material.told().stream()
        .flatMap(entry -> Aboutness.said(material.words(), entry).stream())
        .findFirst()
        .orElseGet(() -> Places.head(material.told().getFirst()));
  }

  /** Years between two with sums, without any. */
  private static Stream<Line> years(Material material, MoneyTable money) {
    List<Integer> years =
        money.years().stream().filter(year -> year.matches(YEAR)).map(Integer::valueOf).toList();
    if (years.size() < 2) {
      return Stream.empty();
    }
    List<String> missing =
        IntStream.rangeClosed(years.getFirst(), years.getLast())
            .filter(year -> !years.contains(year))
            .mapToObj(String::valueOf)
            .toList();
    return missing.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Line.of(
                Chapter.UNKNOWN,
                "years " + missing,
                "Aucune somme votée lue pour "
                    + String.join(", ", missing)
                    + ", alors qu’il y en a avant et après",
                null,
                money.rows().stream()
                    .filter(MoneyTable.Row::counted)
                    .map(row -> row.citations().getFirst())
                    .limit(NAMED)
                    .toList(),
                Relevance.because(YEARS, "des années manquent entre deux sommes")));
  }

  private static Stream<Line> undated(Material material) {
    return material.told().stream()
        .filter(entry -> entry.date() == null)
        .map(
            entry ->
                Line.of(
                    Chapter.UNKNOWN,
                    "undated " + entry.id(),
                    "De quand date « " + entry.title() + " » : le papier ne le dit pas",
                    null,
                    List.of(Places.head(entry)),
                    material.relevance(entry).and(UNDATED, "papier sans date")));
  }
}
