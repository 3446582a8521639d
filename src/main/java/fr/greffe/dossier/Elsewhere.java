package fr.greffe.dossier;

import fr.greffe.organisation.French;
import fr.greffe.organisation.LedgerKind;
import fr.greffe.organisation.ObjectLikeness;
import fr.greffe.register.Amount;
import fr.greffe.register.Entry;
import fr.greffe.register.Mention;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The same matter before other bodies, by inhabitant where their number is known. */
final class Elsewhere {
  private static final String ON_SUBJECT = "un autre organisme décide du même objet";
  private static final int COMPARED = 20;

  private Elsewhere() {}

  static Stream<Line> lines(Material material, MoneyTable money) {
    return Stream.concat(
        own(material, money),
        material.subject().organisation() == null
            ? ActPapers.of(material.papers().elsewhere()).stream()
                .map(act -> line(act, ON_SUBJECT, material))
            : alike(material));
  }

  /** Acts of other bodies on an object like that of an act for the organisation. */
  private static Stream<Line> alike(Material material) {
    List<Entry> own =
        material.decided().stream().map(ActPapers::main).filter(Elsewhere::gives).toList();
    return ActPapers.of(material.papers().elsewhere()).stream()
        .flatMap(
            act ->
                own.stream()
                    .filter(entry -> material.alike(entry, act.main()) >= ObjectLikeness.ALIKE)
                    .max(
                        Comparator.comparingDouble(
                            (Entry entry) -> material.alike(entry, act.main())))
                    .map(entry -> line(act, "objet proche de « " + entry.title() + " »", material))
                    .stream());
  }

  private static boolean gives(Entry entry) {
    return entry.amounts().stream().anyMatch(mention -> LedgerKind.of(mention.fact()).voted());
  }

  /** The bodies of the dossier side by side, where several vote sums. */
  private static Stream<Line> own(Material material, MoneyTable money) {
    Map<String, List<MoneyTable.Row>> byBody =
        money.rows().stream()
            .filter(MoneyTable.Row::counted)
            .collect(
                Collectors.groupingBy(
                    row -> row.body() + "\n" + row.kind(), TreeMap::new, Collectors.toList()));
    long bodies =
        byBody.keySet().stream().map(key -> key.replaceFirst("\n.*", "")).distinct().count();
    return bodies < 2 ? Stream.empty() : byBody.values().stream().map(rows -> side(rows, material));
  }

  private static Line side(List<MoneyTable.Row> rows, Material material) {
    MoneyTable.Row first = rows.getFirst();
    BigDecimal sum =
        rows.stream().map(MoneyTable.Row::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    return Line.of(
        Chapter.ELSEWHERE,
        "side " + first.body() + first.kind(),
        first.body()
            + " : "
            + French.sum(sum)
            + ", "
            + first.nature()
            + byInhabitant(sum, first.body(), material),
        null,
        rows.stream().map(row -> row.citations().getFirst()).distinct().toList(),
        Relevance.because(COMPARED, "plusieurs organismes votent des sommes"));
  }

  private static Line line(ActPapers act, String why, Material material) {
    Entry main = act.main();
    String body = Timeline.body(main);
    Optional<Mention<Amount>> sum =
        main.amounts().stream()
            .filter(mention -> LedgerKind.of(mention.fact()).voted())
            .filter(mention -> mention.fact().currency().equals("EUR"))
            .max((a, b) -> a.fact().value().compareTo(b.fact().value()));
    String words =
        sum.map(
                mention ->
                    " — "
                        + French.sum(mention.fact().value())
                        + ", "
                        + LedgerKind.of(mention.fact()).french()
                        + byInhabitant(mention.fact().value(), body, material))
            .orElse("");
    String vote = Timeline.vote(main).map(text -> " — " + text).orElse("");
    Relevance found = Relevance.because(1, why);
    return Line.of(
        Chapter.ELSEWHERE,
        "act " + main.id(),
        body + " : " + main.title() + words + vote,
        main.date(),
        sum.map(mention -> List.of(Places.of(main, mention.evidence())))
            .orElseGet(() -> List.of(Places.head(main))),
        sum.isPresent() ? found.and(COMPARED, "une somme est votée") : found);
  }

  private static String byInhabitant(BigDecimal sum, String body, Material material) {
    @Nullable Integer people = material.papers().populations().get(body);
    return people == null || people <= 0
        ? ""
        : ", soit "
            + French.sum(sum.divide(new BigDecimal(people), 2, RoundingMode.HALF_UP))
            + " par habitant ("
            + people
            + " habitants)";
  }
}
