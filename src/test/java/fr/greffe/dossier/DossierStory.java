package fr.greffe.dossier;

import fr.greffe.completeness.ActLine;
import fr.greffe.document.Document;
import fr.greffe.extraction.Extraction;
import fr.greffe.organisation.EntryLinks;
import fr.greffe.organisation.Ledger;
import fr.greffe.organisation.LedgerReader;
import fr.greffe.organisation.OrganisationRecord;
import fr.greffe.organisation.Reconciliation;
import fr.greffe.organisation.SignalRule;
import fr.greffe.organisation.Signals;
import fr.greffe.parsing.DocumentParser;
import fr.greffe.register.Entry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Papers read for a dossier, and their documents to follow citations into. */
public final class DossierStory {
  private static final Path CONFIG = Path.of("config");
  private static final List<String> PAPERS =
      List.of(
          "deliberations/cotisation-et-subvention-objet-dans-la-marge.pdf",
          "deliberations/compte-rendu-qui-reprend-un-acte-publie-a-part.pdf",
          "presse/dissolution-annoncee-avec-menus-et-cookies.html",
          "presse/actualite-du-pole-metropolitain.html",
          "questions/quatre-questions-sur-mont-blanc-industries.html");

  private final DocumentParser parser = new DocumentParser();
  private final Extraction extraction = Extraction.load(CONFIG);
  private final Map<String, Document> documents = new TreeMap<>();
  private final List<Entry> entries = new ArrayList<>();

  /** The one true story of the fixtures: one association in five papers. */
  public static DossierStory ofTheFixtures() throws Exception {
    DossierStory story = new DossierStory();
    for (String paper : PAPERS) {
      Path file = Path.of("fixtures").resolve(paper);
      story.add(story.parser.parse(file), file.toString());
    }
    return story;
  }

  /** Papers written for a test. */
  static DossierStory of(String... papers) throws Exception {
    DossierStory story = new DossierStory();
    for (int i = 0; i < papers.length; i++) {
      String name = "papier-" + (i + 1) + ".md";
      byte[] bytes = papers[i].getBytes(StandardCharsets.UTF_8);
      story.add(story.parser.parse(name, bytes), name);
    }
    return story;
  }

  private void add(Document document, String location) {
    documents.put(location, document);
    entries.addAll(extraction.read(document, location));
  }

  Document document(String location) {
    return Objects.requireNonNull(documents.get(location), location);
  }

  /** What is known of an organisation. */
  public Papers about(String name) {
    return about(name, Map.of());
  }

  Papers about(String name, Map<String, Integer> populations) {
    Reconciliation.Result result = Reconciliation.load(CONFIG).reconcile(entries, List.of());
    OrganisationRecord organisation =
        result.organisations().stream()
            .filter(one -> one.names().stream().anyMatch(use -> use.name().equals(name)))
            .findFirst()
            .orElseThrow();
    Ledger ledger = new LedgerReader(organisation, result.links()).read(entries, null, null);
    return papers(
        new Subject(name, organisation, null, null, null),
        List.of(ledger),
        result.links(),
        populations);
  }

  /** What is known of a matter. */
  Papers on(String words) {
    Reconciliation.Result result = Reconciliation.load(CONFIG).reconcile(entries, List.of());
    List<Ledger> ledgers =
        result.organisations().stream()
            .map(one -> new LedgerReader(one, result.links()).read(entries, null, null))
            .filter(ledger -> !ledger.lines().isEmpty())
            .toList();
    return papers(new Subject(words, null, null, null, null), ledgers, result.links(), Map.of());
  }

  private Papers papers(
      Subject subject,
      List<Ledger> ledgers,
      List<EntryLinks> links,
      Map<String, Integer> populations) {
    Signals signals = new Signals(SignalRule.load(CONFIG));
    return new Papers(
        subject,
        entries.stream().filter(entry -> entry.kind() != Entry.Kind.MINUTES).toList(),
        0,
        links,
        ledgers,
        ledgers.stream()
            .flatMap(ledger -> signals.of(ledger, entries, populations).stream())
            .toList(),
        List.of(),
        populations,
        entries.stream()
            .filter(entry -> entry.kind() == Entry.Kind.DELIBERATION)
            .filter(entry -> entry.body() != null && entry.date() != null)
            .map(
                entry ->
                    new ActLine(
                        entry.body().name(),
                        entry.body().kind(),
                        entry.act() == null ? null : entry.act().number(),
                        entry.date(),
                        entry.source().id().value()))
            .toList(),
        List.of());
  }
}
