package fr.greffe.dossier;

import fr.greffe.completeness.BodyState;
import fr.greffe.completeness.Completeness;
import fr.greffe.dossier.MoneyTable.Row;
import fr.greffe.organisation.LedgerKind;
import fr.greffe.register.Act;
import fr.greffe.register.Entry;
import fr.greffe.rules.Lexicon;
import fr.greffe.wording.GapWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the register does not hold: sittings, numbers, pages, accounts; papers are beside. */
final class Unknown {
  private static final int ACCOUNTS = 30;
  private static final int PAGES = 25;
  private static final int SITTINGS = 20;

  private Unknown() {}

  static Stream<Line> lines(Material material, MoneyTable money, DossierSettings settings) {
    return Stream.of(
            accounts(material, money, settings),
            UnknownPapers.lines(material, money),
            pages(material),
            gaps(material))
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
    List<Account> accounts = Account.of(material, settings);
    return byYear.values().stream()
        .filter(rows -> rows.stream().noneMatch(row -> isAccounted(row, accounts)))
        .map(rows -> unaccounted(rows, material));
  }

  /** A paper that accounts for the use of a grant, its text folded once. */
  private record Account(@Nullable LocalDate day, String text) {
    static List<Account> of(Material material, DossierSettings settings) {
      List<String> words = settings.accounts().stream().map(Lexicon::fold).toList();
      return material.told().stream()
          .map(entry -> new Account(entry.date(), Lexicon.fold(entry.text())))
          .filter(account -> words.stream().anyMatch(account.text()::contains))
          .toList();
    }
  }

  private static boolean isAccounted(Row row, List<Account> accounts) {
    LocalDate day = row.day();
    String name = Lexicon.fold(String.valueOf(row.beneficiary()));
    return accounts.stream()
        .filter(account -> day == null || account.day() == null || !account.day().isBefore(day))
        .anyMatch(account -> account.text().contains(name));
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

  /** What is known to be missing of the bodies that decide in the dossier. */
  private static Stream<Line> gaps(Material material) {
    Map<String, List<Entry>> bodies =
        material.acts().stream()
            .map(ActPapers::main)
            .filter(act -> act.body() != null)
            .collect(Collectors.groupingBy(Timeline::body, TreeMap::new, Collectors.toList()));
    return Completeness.of(material.papers().known()).stream()
        .flatMap(
            state -> {
              List<Entry> acts = bodies.getOrDefault(state.body(), List.of());
              return acts.isEmpty()
                  ? Stream.empty()
                  : Stream.concat(numbers(state, acts, material), sittings(state, acts));
            });
  }

  /** Numbers missing from the series that acts of the dossier are in. */
  private static Stream<Line> numbers(BodyState state, List<Entry> acts, Material material) {
    return state.gaps().stream()
        .flatMap(
            gap ->
                acts.stream()
                    .filter(act -> gap.concerns(number(act), act.date()))
                    .limit(1)
                    .map(
                        act ->
                            Line.of(
                                Chapter.UNKNOWN,
                                "numbers " + gap.series() + " " + state.body(),
                                state.body() + ", numéros " + GapWords.of(gap),
                                act.date(),
                                List.of(Places.head(act)),
                                material.relevance(act))));
  }

  private static @Nullable String number(Entry entry) {
    Act act = entry.act();
    return act == null ? null : act.number();
  }

  private static Stream<Line> sittings(BodyState state, List<Entry> acts) {
    return state.quiet().isEmpty()
        ? Stream.empty()
        : Stream.of(
            Line.of(
                Chapter.UNKNOWN,
                "sittings " + state.body(),
                state.body() + " : " + GapWords.of(state.quiet()),
                null,
                List.of(Places.head(acts.getFirst())),
                Relevance.because(SITTINGS, "des séances manquent peut-être (déduit des dates)")));
  }
}
