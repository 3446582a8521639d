package fr.greffe.extraction.amount;

import fr.greffe.document.Passage;
import fr.greffe.extraction.Passages;
import fr.greffe.extraction.amount.GrantPapers.Paper;
import fr.greffe.extraction.amount.GrantPapers.Payment;
import fr.greffe.extraction.name.OrganisationExtractor;
import fr.greffe.register.Amount;
import fr.greffe.register.Mention;
import fr.greffe.register.Organisation;
import fr.greffe.rules.Lexicon;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGeneratorFactory;

/** Counts, for each level of each factor of {@link GrantPapers}, what is read right. */
final class GrantScore {
  private static final Path CONFIG = Path.of("config");
  private static final OrganisationExtractor NAMES = OrganisationExtractor.load(CONFIG);
  private static final AmountExtractor AMOUNTS = AmountExtractor.load(CONFIG);

  /**
   * How many sums have their payee, how many names are found, how many found are nobody's, how many
   * totals were given to somebody.
   */
  static final class Level {
    int wanted;
    int paid;
    int found;
    int invented;
    int totals;

    double payees() {
      return (double) paid / wanted;
    }

    double recall() {
      return (double) found / wanted;
    }

    double precision() {
      return (double) found / Math.max(1, found + invented);
    }
  }

  private final Map<String, Level> levels = new TreeMap<>();
  private final List<String> mistakes = new ArrayList<>();

  Map<String, Level> levels() {
    return levels;
  }

  List<String> mistakes() {
    return mistakes;
  }

  void read(Paper paper) {
    Passage passage = Passages.of(paper.text());
    List<Mention<Organisation>> names = NAMES.extract(passage);
    List<Amount> amounts =
        AMOUNTS.extract(passage, List.of(passage.span()), names).stream()
            .map(Mention::fact)
            .toList();
    List<Level> every = new ArrayList<>(List.of(level("tout")));
    paper.levels().forEach((factor, name) -> every.add(level(factor + " " + name)));
    for (Payment payment : paper.payments()) {
      List<Level> its = new ArrayList<>(every);
      its.add(level("nom " + payment.sort()));
      boolean paid = amounts.stream().anyMatch(amount -> isOf(amount, payment));
      boolean found = names.stream().anyMatch(name -> isNamed(name.fact(), payment));
      its.forEach(one -> count(one, paid, found));
      if (!paid || !found) {
        mistakes.add(told(paper, payment.name(), paid, amounts, names));
      }
    }
    int total = paper.payments().stream().mapToInt(Payment::sum).sum();
    amounts.stream()
        .filter(amount -> amount.value().compareTo(BigDecimal.valueOf(total)) == 0)
        .filter(amount -> amount.beneficiary() != null)
        .forEach(
            amount -> {
              every.forEach(one -> one.totals++);
              mistakes.add("= " + paper.levels() + " " + amount.beneficiary() + " : " + total);
            });
    names.stream()
        .map(Mention::fact)
        .filter(name -> paper.payments().stream().noneMatch(one -> isNamed(name, one)))
        .filter(name -> !name.name().equals("Atelier Perrachon"))
        .forEach(
            name -> {
              every.forEach(one -> one.invented++);
              mistakes.add("+ " + paper.levels() + " " + name.name() + " dans " + paper.text());
            });
  }

  private static void count(Level level, boolean paid, boolean found) {
    level.wanted++;
    level.paid += paid ? 1 : 0;
    level.found += found ? 1 : 0;
  }

  Level level(String name) {
    return levels.computeIfAbsent(name, none -> new Level());
  }

  private static String told(
      Paper paper,
      String name,
      boolean paid,
      List<Amount> amounts,
      List<Mention<Organisation>> names) {
    Map<BigDecimal, String> given = new HashMap<>();
    amounts.forEach(one -> given.put(one.value(), one.role() + " " + one.beneficiary()));
    return "- %s %s %s | %s | %s | %s"
        .formatted(
            paid ? "nom" : "somme",
            paper.levels(),
            name,
            given,
            names.stream().map(one -> one.fact().name()).toList(),
            paper.text().replace("\n", "¶").replace("\t", "→"));
  }

  private static boolean isOf(Amount amount, Payment payment) {
    return amount.value().compareTo(BigDecimal.valueOf(payment.sum())) == 0
        && amount.beneficiary() != null
        && key(amount.beneficiary()).equals(key(payment.name()));
  }

  private static boolean isNamed(Organisation name, Payment payment) {
    return key(name.name()).equals(key(payment.name()))
        || payment.name().equals(name.sigle())
        || name.sigle() != null
            && key(name.name() + " " + name.sigle()).equals(key(payment.name()));
  }

  /** The same name, whatever its article and the word that says what it is. */
  private static String key(String name) {
    return Lexicon.fold(name)
        .replaceAll("[\\s-]+", " ")
        .replaceFirst(
            "^(?:l'|la |le |les )?(?:association |societe |entreprise |groupement )?(?:l'|la |le"
                + " |les )?",
            "")
        .replaceFirst(" (?:de la commune)$", "");
  }

  /** Prints every level and some mistakes: {@code GrantScore [SEED] [LEVEL]}. */
  public static void main(String[] args) throws IOException {
    GrantScore score = new GrantScore();
    long seed = args.length > 0 ? Long.parseLong(args[0]) : 7;
    GrantPapers.load()
        .every(RandomGeneratorFactory.of("L64X128MixRandom").create(seed))
        .forEach(score::read);
    score.levels.forEach(
        (name, level) ->
            System.out.printf(
                "%-32s versé %.3f  noms P %.3f R %.3f  totaux %d  (%d)%n",
                name,
                level.payees(),
                level.precision(),
                level.recall(),
                level.totals,
                level.wanted));
    String wanted = args.length > 1 ? args[1] : "";
    score.mistakes.stream()
        .filter(one -> one.contains(wanted))
        .limit(60)
        .forEach(System.out::println);
  }
}
