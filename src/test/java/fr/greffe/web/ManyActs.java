package fr.greffe.web;

import fr.greffe.document.DocumentId;
import fr.greffe.organisation.EntryLinks;
import fr.greffe.organisation.Likeness;
import fr.greffe.organisation.OrganisationRecord;
import fr.greffe.organisation.Verdict;
import fr.greffe.register.Act;
import fr.greffe.register.Amount;
import fr.greffe.register.Body;
import fr.greffe.register.Entry;
import fr.greffe.register.Mention;
import fr.greffe.register.Organisation;
import fr.greffe.register.Seance;
import fr.greffe.register.Source;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** As many acts as wanted: those of the fixtures under other bodies, days, numbers and sums. */
final class ManyActs {
  static final int ORGANISATIONS = 2000;
  private static final int BODIES = 300;
  private static final int FIRST_YEAR = 2008;
  private static final int DAYS = 17 * 365;

  private final List<Entry> patterns;

  /**
   * @param patterns acts that were really read
   */
  ManyActs(List<Entry> patterns) {
    this.patterns = patterns;
  }

  /** The act of a number; always the same. */
  Entry act(int number) {
    Random random = new Random(number);
    Entry one = patterns.get(random.nextInt(patterns.size()));
    LocalDate day = LocalDate.of(FIRST_YEAR, 1, 1).plusDays(random.nextInt(DAYS));
    DocumentId id = DocumentId.of(("acte " + number).getBytes(StandardCharsets.UTF_8));
    String body = "Commune de Val-" + random.nextInt(BODIES);
    Source was = one.source();
    Act act = one.act();
    return new Entry(
        id + "-0",
        one.kind(),
        new Source(
            id,
            number + "-" + was.name(),
            "lots/lot-" + number % 40 + "/" + number + "-" + was.name(),
            was.mediaType(),
            was.pages(),
            was.type(),
            was.typeReasons(),
            was.ocrPages(),
            was.unreadPages(),
            was.job()),
        one.span(),
        one.firstPage(),
        one.lastPage(),
        one.pages(),
        one.title() + " (" + payee(number) + ")",
        day,
        new Body(body, Body.Kind.COMMUNE, "conseil municipal"),
        new Seance(day, null, null, null, null, null),
        one.attendance(),
        one.transmission(),
        act == null
            ? null
            : new Act(
                "D-" + number,
                act.item(),
                act.object(),
                act.rapporteur(),
                act.signatory(),
                act.vote(),
                act.decisions(),
                act.references(),
                act.visas(),
                act.clauses(),
                act.matter()),
        one.publication(),
        one.question(),
        one.amounts().stream().map(amount -> varied(amount, number, random)).toList(),
        one.dates(),
        one.organisations().stream()
            .map(mention -> named(mention, "Association " + random.nextInt(ORGANISATIONS)))
            .toList(),
        one.names(),
        one.figures(),
        one.events(),
        one.warnings(),
        one.amendments(),
        one.text());
  }

  /** Its links: a few organisations, the first of which receives the sums. */
  EntryLinks links(Entry act, int number) {
    List<EntryLinks.Named> named =
        IntStream.range(0, 4)
            .map(i -> (number * 7 + i * i * 131) % ORGANISATIONS)
            .distinct()
            .mapToObj(
                i ->
                    new EntryLinks.Named(
                        "o" + i,
                        "Association " + i,
                        EntryLinks.Part.NAMED,
                        1,
                        Verdict.SURE,
                        List.of()))
            .toList();
    List<EntryLinks.Payee> payees =
        IntStream.range(0, act.amounts().size())
            .mapToObj(i -> new EntryLinks.Payee(i, "o" + payee(number), Verdict.SURE))
            .toList();
    return new EntryLinks(act.id(), named, payees, List.of());
  }

  static List<OrganisationRecord> organisations() {
    return IntStream.range(0, ORGANISATIONS)
        .mapToObj(
            i ->
                new OrganisationRecord(
                    "o" + i,
                    "Association " + i,
                    List.of(),
                    Organisation.Kind.ASSOCIATION,
                    null,
                    null,
                    null,
                    null,
                    null,
                    new Likeness(Verdict.NOT_FOUND, List.of()),
                    null,
                    null,
                    1,
                    1,
                    List.of()))
        .toList();
  }

  private static int payee(int number) {
    return number * 7 % ORGANISATIONS;
  }

  private static Mention<Amount> varied(Mention<Amount> mention, int number, Random random) {
    Amount was = mention.fact();
    return mention.as(
        new Amount(
            BigDecimal.valueOf(50L * (1 + random.nextInt(4000))),
            null,
            was.currency(),
            was.bound(),
            was.tax(),
            was.unit(),
            was.role(),
            "Association " + payee(number),
            was.account(),
            was.year(),
            was.flags()));
  }

  private static Mention<Organisation> named(Mention<Organisation> mention, String name) {
    Organisation was = mention.fact();
    return mention.as(
        new Organisation(name, was.sigle(), was.kind(), was.confidence(), was.readers()));
  }
}
