package fr.greffe.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import fr.greffe.batch.Linking;
import fr.greffe.document.DocumentId;
import fr.greffe.index.EntryIndex;
import fr.greffe.index.IndexDefinition;
import fr.greffe.index.OrganisationIndex;
import fr.greffe.json.SampleEntries;
import fr.greffe.organisation.Directory;
import fr.greffe.register.Amount;
import fr.greffe.register.DocumentType;
import fr.greffe.register.Entry;
import fr.greffe.register.Mention;
import fr.greffe.register.Organisation;
import fr.greffe.register.Source;
import fr.greffe.register.Warning;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries of invented bodies, indexed and linked, for the tests of searches. */
final class SearchedEntries {
  private SearchedEntries() {}

  static void index(ElasticsearchClient client, String alias) {
    EntryIndex index = EntryIndex.open(client, alias, IndexDefinition.load(Path.of("config")));
    index.index(
        List.of(
            SampleEntries.deliberation(),
            deliberation(
                "alpage.pdf",
                "2021-04-22",
                "Pôle métropolitain des Alpages",
                "Soutien à Haut-Bourg Initiatives",
                """
                Le comité soutient Haut Bourg Initiatives, qui accompagne les entreprises.

                Une subvention de 42 000 € est attribuée à Haut-Bourg Initiatives.
                """,
                "42000.00",
                "42 000 €",
                "Haut-Bourg Initiatives"),
            deliberation(
                "urbanisme.pdf",
                "2023-06-01",
                "Communauté de communes du Val d'Ombre",
                "Révision du plan local d'urbanisme",
                "Le conseil communautaire prescrit la révision du plan local d'urbanisme de"
                    + " Ferrières. Le bureau d'études reçoit 18 500 € HT.",
                "18500",
                "18 500 € HT",
                "bureau d'études"),
            SampleEntries.entry(
                "presse.html",
                Entry.Kind.ARTICLE,
                DocumentType.PRESS_ARTICLE,
                "Haut-Bourg Initiatives met la clé sous la porte",
                LocalDate.of(2021, 11, 18),
                "Pôle métropolitain des Alpages",
                "L'association Haut-Bourg Initiatives a été dissoute mercredi. Le PLU n'y est pour"
                    + " rien, dit son président.",
                null,
                List.of(),
                List.of())));
    Source scan =
        new Source(
            DocumentId.of(new byte[] {1}),
            "scan.pdf",
            "archives/scan.pdf",
            "application/pdf",
            1,
            DocumentType.OTHER,
            List.of(),
            List.of(),
            List.of(1),
            "archives");
    index.index(
        List.of(
            Entry.unread(
                scan, "scan.pdf", new Warning("document-illisible", "Page blanche.", List.of()))));
    index.refresh();
    new Linking(Path.of("config"), Directory.NONE)
        .run(index, OrganisationIndex.open(client, alias, Path.of("config")), List.of());
  }

  private static Entry deliberation(
      String file,
      String date,
      String body,
      String title,
      String text,
      String value,
      String words,
      @Nullable String beneficiary) {
    Amount amount =
        new Amount(
            new BigDecimal(value),
            null,
            "EUR",
            Amount.Bound.EXACT,
            null,
            null,
            Amount.Role.GRANT,
            beneficiary,
            null,
            null,
            List.of());
    Organisation organisation =
        new Organisation(body, null, Organisation.Kind.PUBLIC_BODY, 1, List.of("body"));
    return SampleEntries.onPage(
        3,
        SampleEntries.entry(
            file,
            Entry.Kind.DELIBERATION,
            DocumentType.DELIBERATION,
            title,
            LocalDate.parse(date),
            body,
            text,
            null,
            List.of(new Mention<>(amount, SampleEntries.evidence(text, words))),
            List.of(new Mention<>(organisation, SampleEntries.evidence(text, words)))));
  }
}
