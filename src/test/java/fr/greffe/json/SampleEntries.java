package fr.greffe.json;

import fr.greffe.document.DocumentId;
import fr.greffe.document.Evidence;
import fr.greffe.document.Span;
import fr.greffe.register.Act;
import fr.greffe.register.Amendment;
import fr.greffe.register.Amount;
import fr.greffe.register.Attendance;
import fr.greffe.register.Body;
import fr.greffe.register.BudgetLine;
import fr.greffe.register.Clauses;
import fr.greffe.register.Count;
import fr.greffe.register.DocumentType;
import fr.greffe.register.Election;
import fr.greffe.register.Entry;
import fr.greffe.register.Event;
import fr.greffe.register.Figure;
import fr.greffe.register.Member;
import fr.greffe.register.Mention;
import fr.greffe.register.Name;
import fr.greffe.register.OralQuestion;
import fr.greffe.register.Organisation;
import fr.greffe.register.PartialDate;
import fr.greffe.register.Publication;
import fr.greffe.register.Quotation;
import fr.greffe.register.Reference;
import fr.greffe.register.Seance;
import fr.greffe.register.Source;
import fr.greffe.register.Term;
import fr.greffe.register.Transmission;
import fr.greffe.register.Vote;
import fr.greffe.register.Warning;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries of invented bodies, for tests of what is done with entries. */
public final class SampleEntries {
  private static final LocalDate SITTING = LocalDate.of(2022, 3, 17);

  private SampleEntries() {}

  /** A deliberation in which every component has a value. */
  public static Entry deliberation() {
    String text =
        """
        La commune de Valbrume attribue à l'association Les Amis du Lavoir une subvention de 1 500 € TTC.

        Adopté par 21 voix pour, 1 contre (Mme Odile Framboisier) et 1 abstention.
        """;
    return entry(
        "deliberation-valbrume.pdf",
        Entry.Kind.DELIBERATION,
        DocumentType.DELIBERATION,
        "Subvention à l'association Les Amis du Lavoir",
        SITTING,
        "Commune de Valbrume",
        text,
        act(text),
        List.of(
            new Mention<>(
                new Amount(
                    new BigDecimal("1500.00"),
                    null,
                    "EUR",
                    Amount.Bound.EXACT,
                    Amount.Tax.TTC,
                    null,
                    Amount.Role.GRANT,
                    "Les Amis du Lavoir",
                    "6574",
                    "2022",
                    List.of("caractères réparés (OCR)")),
                evidence(text, "1 500 € TTC"))),
        List.of(
            new Mention<>(
                new Organisation(
                    "association Les Amis du Lavoir",
                    "ADL",
                    Organisation.Kind.ASSOCIATION,
                    0.9,
                    List.of("head-noun")),
                evidence(text, "association Les Amis du Lavoir"))));
  }

  /** An entry with the components that searches look at. */
  public static Entry entry(
      String file,
      Entry.Kind kind,
      DocumentType type,
      String title,
      @Nullable LocalDate date,
      String body,
      String text,
      @Nullable Act act,
      List<Mention<Amount>> amounts,
      List<Mention<Organisation>> organisations) {
    DocumentId id = DocumentId.of(file.getBytes(StandardCharsets.UTF_8));
    Evidence first = evidence(text, text.substring(0, Math.min(12, text.length())));
    return new Entry(
        id + "-0",
        kind,
        new Source(
            id,
            file,
            "fixtures/" + file,
            "application/pdf",
            1,
            type,
            List.of("il en a le titre"),
            List.of(),
            List.of(),
            "actes"),
        new Span(0, text.length()),
        1,
        1,
        List.of(new Span(0, text.length())),
        title,
        date,
        new Body(body, Body.Kind.COMMUNE, "conseil municipal"),
        new Seance(
            SITTING,
            LocalTime.of(18, 30),
            "salle des fêtes",
            SITTING.minusDays(7),
            "P. Orme",
            "L. If"),
        new Attendance(
            Count.read(27),
            Count.read(21),
            Count.read(2),
            new Count(4, "27 en exercice moins 21 présents et 2 représentés"),
            Count.read(23),
            List.of(new Member("Odile Framboisier", Member.Status.PRESENT, null, "Agir", null))),
        new Transmission("074-210000000-20220317-D2022_11-DE", SITTING, SITTING.plusDays(1), null),
        act,
        new Publication(
            "Le Courrier du Val",
            "Jeanne Sorbier",
            SITTING,
            List.of(new Mention<>(new Quotation("c'est un beau lavoir", "le maire"), first))),
        new OralQuestion("Luc Tilleul", "Agir", "le président", List.of(first)),
        amounts,
        List.of(new Mention<>(PartialDate.day(SITTING).as(PartialDate.Role.SEANCE), first)),
        organisations,
        List.of(new Mention<>(new Name("Odile Framboisier", Name.Kind.PERSON), first)),
        List.of(new Mention<>(new Figure(new BigDecimal("0.000012"), "%"), first)),
        List.of(
            new Mention<>(
                new Event(
                    Event.Kind.CREATION,
                    List.of("Les Amis du Lavoir"),
                    "Odile Framboisier",
                    "Valbrume",
                    new Figure(BigDecimal.TEN, "emploi"),
                    PartialDate.day(SITTING),
                    Event.Modality.DONE,
                    false,
                    0.9),
                first)),
        List.of(new Warning("votants-differents", "Les comptes diffèrent.", List.of(first))),
        List.of(
            new Amendment(
                "montant",
                Amendment.Kind.CORRECT,
                "12",
                "12000",
                "Odile Framboisier",
                Instant.parse("2024-03-04T09:30:00Z"),
                first)),
        text);
  }

  /** The same entry, standing on another page of its document. */
  public static Entry onPage(int page, Entry entry) {
    return with(entry.id(), page, entry.names(), entry);
  }

  /** The same entry, naming other persons and places. */
  public static Entry naming(List<Mention<Name>> names, Entry entry) {
    return with(entry.id(), entry.firstPage(), names, entry);
  }

  /** The same entry, at another rank of its document. */
  public static Entry ranked(int rank, Entry entry) {
    return with(entry.source().id() + "-" + rank, entry.firstPage(), entry.names(), entry);
  }

  private static Entry with(String id, int page, List<Mention<Name>> names, Entry entry) {
    return new Entry(
        id,
        entry.kind(),
        entry.source(),
        entry.span(),
        page,
        page,
        entry.pages(),
        entry.title(),
        entry.date(),
        entry.body(),
        entry.seance(),
        entry.attendance(),
        entry.transmission(),
        entry.act(),
        entry.publication(),
        entry.question(),
        entry.amounts(),
        entry.dates(),
        entry.organisations(),
        names,
        entry.figures(),
        entry.events(),
        entry.warnings(),
        entry.amendments(),
        entry.text());
  }

  /** Evidence for the first place of some words in a text of one page. */
  public static Evidence evidence(String text, String words) {
    int start = text.indexOf(words);
    return new Evidence(1, new Span(start, start + words.length()), words, "sample");
  }

  private static Act act(String text) {
    Vote vote =
        new Vote(
            Vote.Outcome.ADOPTED,
            false,
            Count.read(21),
            Count.read(1),
            Count.read(1),
            null,
            null,
            null,
            List.of(new Vote.Voter("Odile Framboisier", Vote.Choice.CONTRE, false, null)),
            false,
            false);
    return new Act(
        "D2022-11",
        "4/",
        "Subvention à l'association Les Amis du Lavoir",
        "M. Aubépin",
        "Le maire, Paul Orme",
        new Mention<>(vote, evidence(text, "21 voix pour")),
        List.of(new Act.Decision("attribue", evidence(text, "attribue"))),
        List.of(new Reference(Reference.Relation.CITES, "D2021-40", null, "délibération D2021-40")),
        List.of("code général des collectivités territoriales"),
        clauses(text),
        new Act.Matter("7.5", "Subventions", 0.8, "une subvention est attribuée"));
  }

  private static Clauses clauses(String text) {
    Evidence place = evidence(text, "21 voix pour");
    return new Clauses(
        List.of(
            new Mention<>(
                new Election(
                    "secrétaire",
                    1,
                    23,
                    1,
                    null,
                    22,
                    12,
                    List.of(new Election.Candidate("Paul Orme", 21, false, true))),
                place)),
        List.of(
            new Mention<>(
                new Term("convention", 3, Term.Unit.YEAR, null, "renouvelable une fois"), place)),
        List.of(new Mention<>(new BudgetLine(null, "65", "6574", "311", null), place)));
  }
}
