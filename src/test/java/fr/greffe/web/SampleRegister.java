package fr.greffe.web;

import fr.greffe.json.SampleEntries;
import fr.greffe.register.Act;
import fr.greffe.register.Amount;
import fr.greffe.register.Clauses;
import fr.greffe.register.Count;
import fr.greffe.register.DocumentType;
import fr.greffe.register.Entry;
import fr.greffe.register.Mention;
import fr.greffe.register.Organisation;
import fr.greffe.register.Vote;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Acts of two invented communes over three years, for the pages that search them. */
final class SampleRegister {
  static final int ACTS = 24;
  private static final List<String> BODIES = List.of("Commune de Valbrume", "Commune d'Ombreval");
  private static final List<String> CLUBS = List.of("Les Amis du Lavoir", "Cercle nautique", "ADL");

  private SampleRegister() {}

  static List<Entry> entries() {
    return IntStream.range(0, ACTS).mapToObj(SampleRegister::act).toList();
  }

  private static Entry act(int i) {
    String club = CLUBS.get(i % CLUBS.size());
    String sum = (i + 1) * 100 + " €";
    String text =
        "Le conseil attribue à l'association "
            + club
            + " une subvention de "
            + sum
            + ". Contact : M. Sorbier, 06 00 11 22 33.";
    boolean contested = i % 4 == 0;
    Vote vote =
        new Vote(
            Vote.Outcome.ADOPTED,
            !contested,
            Count.read(contested ? 20 : 23),
            Count.read(contested ? 3 : 0),
            null,
            null,
            null,
            null,
            contested
                ? List.of(new Vote.Voter("Odile Framboisier", Vote.Choice.CONTRE, false, null))
                : List.of(),
            false,
            false);
    Act act =
        new Act(
            "D-" + (100 + i),
            null,
            "Subvention à " + club,
            null,
            null,
            new Mention<>(vote, SampleEntries.evidence(text, "attribue")),
            List.of(),
            List.of(),
            List.of(),
            Clauses.NONE,
            new Act.Matter("7.5", "Subventions", 0.8, "une subvention est attribuée"));
    Amount amount =
        new Amount(
            BigDecimal.valueOf((i + 1) * 100L),
            null,
            "EUR",
            Amount.Bound.EXACT,
            null,
            null,
            Amount.Role.GRANT,
            club,
            null,
            null,
            List.of());
    Organisation organisation =
        new Organisation(
            club,
            club.startsWith("Les") ? "ADL" : null,
            Organisation.Kind.ASSOCIATION,
            0.9,
            List.of("head-noun"));
    return SampleEntries.entry(
        "acte-" + i + ".pdf",
        Entry.Kind.DELIBERATION,
        DocumentType.DELIBERATION,
        "Subvention n° " + i + " à " + club,
        LocalDate.of(2021 + i % 3, 1 + i % 12, 10),
        BODIES.get(i % 2),
        text,
        act,
        List.of(new Mention<>(amount, SampleEntries.evidence(text, sum))),
        List.of(new Mention<>(organisation, SampleEntries.evidence(text, club))));
  }
}
