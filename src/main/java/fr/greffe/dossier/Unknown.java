package fr.greffe.dossier;

import fr.greffe.dossier.MoneyTable.Row;
import fr.greffe.dossier.Papers.Known;
import fr.greffe.organisation.LedgerKind;
import fr.greffe.register.Body;
import fr.greffe.register.Entry;
import fr.greffe.rules.Lexicon;
import fr.greffe.wording.FrenchDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the register does not hold: sittings, numbers, pages, accounts. */
final class Unknown {
  private static final int ACCOUNTS = 30;
  private static final int PAGES = 25;
  private static final int SITTINGS = 20;
  private static final int SHOWN = 8;

  private Unknown() {}

  static Stream<Line> lines(Material material, MoneyTable money, DossierSettings settings) {
    return Stream.of(
            accounts(material, money, settings),
            pages(material),
            numbers(material),
            sittings(material, settings))
        .flatMap(lines -> lines);
  }

  /** Grants of a year that no later paper accounts for. */
  private static Stream<Line> accounts(
      Material material, MoneyTable money, DossierSettings settings) {
    Map<String, List<Row>> byYear =
        money.rows().stream()
            .filter(row -> row.counted() && row.beneficiary() != null)
            .filter(row -> row.kind() == LedgerKind.GRANT)
            .collect(
                Collectors.groupingBy(
                    row -> row.beneficiary() + "\n" + row.year(),
                    TreeMap::new,
                    Collectors.toList()));
    return byYear.values().stream()
        .filter(rows -> rows.stream().noneMatch(row -> isAccounted(row, material, settings)))
        .map(rows -> unaccounted(rows, material));
  }

  private static boolean isAccounted(Row row, Material material, DossierSettings settings) {
    LocalDate day = row.day();
    return material.told().stream()
        .filter(entry -> day == null || entry.date() == null || !entry.date().isBefore(day))
        .map(entry -> Lexicon.fold(entry.text()))
        .filter(text -> text.contains(Lexicon.fold(String.valueOf(row.beneficiary()))))
        .anyMatch(
            text ->
                settings.accounts().stream().anyMatch(word -> text.contains(Lexicon.fold(word))));
  }

  private static Line unaccounted(List<Row> rows, Material material) {
    Row first = rows.getFirst();
    Entry entry = material.entry(first.citations().getFirst().entry());
    Relevance own = entry == null ? Relevance.NONE : material.relevance(entry);
    return Line.of(
        Chapter.UNKNOWN,
        "accounts " + first.beneficiary() + first.year(),
        "Aucun compte ni bilan de « "
            + first.beneficiary()
            + " » pour "
            + first.year()
            + " dans les papiers lus",
        first.day(),
        rows.stream().map(row -> row.citations().getFirst()).toList(),
        own.and(ACCOUNTS, "une aide a été votée cette année-là"));
  }

  private static Stream<Line> pages(Material material) {
    return material.papers().entries().stream()
        .filter(entry -> !entry.source().unreadPages().isEmpty())
        .collect(
            Collectors.groupingBy(
                entry -> entry.source().location(), TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(entries -> entries.stream().min(Order.BY_DAY).orElseThrow())
        .map(
            entry ->
                Line.of(
                    Chapter.UNKNOWN,
                    "pages " + entry.source().location(),
                    "Pages non lues de « "
                        + entry.source().name()
                        + " » : "
                        + entry.source().unreadPages().stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(", ")),
                    entry.date(),
                    List.of(Places.head(entry)),
                    material
                        .relevance(entry)
                        .and(PAGES, "un papier du dossier n’est pas lu en entier")));
  }

  /** Numbers that are missing between those of the series that an act of the dossier is in. */
  private static Stream<Line> numbers(Material material) {
    Map<String, Line> lines = new TreeMap<>();
    for (ActPapers act : material.acts()) {
      String body = Timeline.body(act.main());
      NumberSeries.of(act.main().act() == null ? null : act.main().act().number())
          .map(series -> series.key() + "\n" + body)
          .filter(key -> !lines.containsKey(key))
          .flatMap(key -> missing(key, body, act, material))
          .ifPresent(line -> lines.put(line.id(), line));
    }
    return lines.values().stream();
  }

  private static Optional<Line> missing(String key, String body, ActPapers act, Material material) {
    List<NumberSeries> same =
        material.papers().known().stream()
            .filter(known -> known.body().equals(body))
            .flatMap(known -> NumberSeries.of(known.number()).stream())
            .filter(series -> (series.key() + "\n" + body).equals(key))
            .toList();
    return NumberSeries.missing(same)
        .map(
            words ->
                Line.of(
                    Chapter.UNKNOWN,
                    "numbers " + key,
                    "Numéros absents de la série de "
                        + body
                        + " où se trouve le n° "
                        + (act.main().act() == null ? "" : act.main().act().number())
                        + " : "
                        + words,
                    act.main().date(),
                    List.of(Places.head(act.main())),
                    material.relevance(act.main())));
  }

  /** Quarters without a sitting, for bodies that must sit in each. */
  private static Stream<Line> sittings(Material material, DossierSettings settings) {
    Map<String, Entry> bodies = new TreeMap<>();
    material
        .acts()
        .forEach(
            act -> {
              Body body = act.main().body();
              if (body != null && settings.quarterly().contains(body.kind())) {
                bodies.putIfAbsent(body.name(), act.main());
              }
            });
    return bodies.entrySet().stream()
        .flatMap(body -> sittings(body.getKey(), body.getValue(), material));
  }

  private static Stream<Line> sittings(String body, Entry entry, Material material) {
    TreeSet<LocalDate> days =
        material.papers().known().stream()
            .filter(known -> known.body().equals(body))
            .map(Known::day)
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> empty = days.size() < 2 ? List.of() : emptyQuarters(days);
    return empty.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Line.of(
                Chapter.UNKNOWN,
                "sittings " + body,
                body
                    + " : aucune séance lue "
                    + String.join(", ", empty.subList(0, Math.min(SHOWN, empty.size())))
                    + (empty.size() > SHOWN ? "… (" + empty.size() + " trimestres)" : "")
                    + ", alors que la loi en veut une par trimestre ; séances lues du "
                    + FrenchDays.day(days.first())
                    + " au "
                    + FrenchDays.day(days.last()),
                null,
                List.of(Places.head(entry)),
                Relevance.because(SITTINGS, "des séances manquent peut-être (déduit des dates)")));
  }

  private static List<String> emptyQuarters(TreeSet<LocalDate> days) {
    List<String> empty = new ArrayList<>();
    LocalDate quarter = quarter(days.first());
    while (!quarter.isAfter(days.last())) {
      LocalDate next = quarter.plusMonths(3);
      if (days.subSet(quarter, next).isEmpty()) {
        int rank = (quarter.getMonthValue() + 2) / 3;
        empty.add("au " + rank + (rank == 1 ? "er" : "e") + " trimestre " + quarter.getYear());
      }
      quarter = next;
    }
    return empty;
  }

  private static LocalDate quarter(LocalDate day) {
    return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
  }
}
