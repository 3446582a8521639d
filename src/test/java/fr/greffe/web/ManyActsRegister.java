package fr.greffe.web;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import fr.greffe.extraction.Extraction;
import fr.greffe.index.EntryIndex;
import fr.greffe.index.IndexDefinition;
import fr.greffe.index.OrganisationIndex;
import fr.greffe.index.WrittenWithLinks;
import fr.greffe.organisation.EntryLinks;
import fr.greffe.parsing.DocumentParser;
import fr.greffe.register.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A register of as many acts as wanted, written once and kept. */
final class ManyActsRegister {
  static final String ALIAS = "greffe-scale";
  private static final int AT_A_TIME = 200;

  private final ElasticsearchClient client;
  private final Path home;
  private final EntryIndex index;
  private final ManyActs acts;

  ManyActsRegister(ElasticsearchClient client, Path home) throws Exception {
    this.client = client;
    this.home = home;
    index = EntryIndex.open(client, ALIAS, IndexDefinition.load(home.resolve("config")));
    acts = new ManyActs(patterns());
  }

  /** Writes the acts that are still wanted, then all organisations and links. */
  void fill(int wanted) throws Exception {
    index.refresh();
    int present = (int) index.count();
    OrganisationIndex organisations = OrganisationIndex.open(client, ALIAS, home.resolve("config"));
    if (present >= wanted) {
      System.out.printf("%,d actes déjà rangés%n", present);
      return;
    }
    for (int from = present; from < wanted; from += AT_A_TIME) {
      write(from, Math.min(wanted, from + AT_A_TIME));
      if (from / AT_A_TIME % 50 == 0) {
        System.out.printf("%,d actes rangés%n", from);
      }
    }
    organisations.replace(ManyActs.organisations(), links(acts(0, wanted), 0));
    index.refresh();
  }

  /** Writes the acts of these numbers with their links. */
  void write(int from, int to) throws IOException {
    List<Entry> entries = acts(from, to);
    WrittenWithLinks.write(client, ALIAS, entries, links(entries, from));
  }

  private List<Entry> acts(int from, int to) {
    return IntStream.range(from, to).mapToObj(acts::act).toList();
  }

  EntryIndex index() {
    return index;
  }

  private List<EntryLinks> links(List<Entry> entries, int from) {
    return IntStream.range(0, entries.size())
        .mapToObj(i -> acts.links(entries.get(i), from + i))
        .toList();
  }

  private List<Entry> patterns() throws Exception {
    Extraction extraction = Extraction.load(home.resolve("config"));
    DocumentParser parser = new DocumentParser();
    List<Entry> patterns = new ArrayList<>();
    for (Path file : papers(home)) {
      extraction.read(parser.parse(file), file.getFileName().toString()).stream()
          .filter(entry -> entry.kind() == Entry.Kind.DELIBERATION)
          .forEach(patterns::add);
    }
    return patterns;
  }

  /** The documents that the acts are made from. */
  static List<Path> papers(Path home) throws Exception {
    try (Stream<Path> files = Files.list(home.resolve("fixtures/deliberations"))) {
      return files.filter(one -> one.toString().endsWith(".pdf")).sorted().toList();
    }
  }
}
