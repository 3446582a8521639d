package fr.greffe.doctor;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import fr.greffe.archive.ArchiveException;
import fr.greffe.archive.Bucket;
import fr.greffe.connection.Unanswered;
import fr.greffe.database.DatabaseState;
import fr.greffe.embedded.EmbeddedElasticsearch;
import fr.greffe.embedded.ServerSettings;
import fr.greffe.index.Cluster;
import fr.greffe.index.IndexDefinition;
import fr.greffe.index.IndexState;
import fr.greffe.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Checks of the services: database, search server and index. */
final class ServiceChecks {
  private static final String SERVER = "Elasticsearch";
  private static final String INDEX = "Index";
  private static final String BUCKET = "Dépôt";

  private final Path home;
  private final Path data;
  private final Settings settings;

  ServiceChecks(Path home, Path data, Settings settings) {
    this.home = home;
    this.data = data;
    this.settings = settings;
  }

  Finding database() {
    DatabaseState state = DatabaseState.of(data, settings.database());
    return switch (state.kind()) {
      case ABSENT -> Finding.ok("Base de données", state.text());
      case CURRENT -> Finding.ok("Base de données", state.text());
      case BEHIND ->
          Finding.warning(
              "Base de données", state.text(), "Rien à faire : le prochain passage la met à jour.");
      case BROKEN ->
          Finding.error(
              "Base de données",
              state.text(),
              "Vérifiez « database » dans config/application.yaml et que le serveur répond.");
    };
  }

  /** The store of originals, where there is one. */
  List<Finding> bucket() {
    Settings.Bucket bucket = settings.bucket();
    if (bucket == null) {
      return List.of();
    }
    try {
      new Bucket(bucket).check();
      return List.of(Finding.ok(BUCKET, bucket.toString()));
    } catch (ArchiveException e) {
      return List.of(
          Finding.error(
              BUCKET,
              String.valueOf(e.getMessage()),
              "Vérifiez « bucket » dans config/application.yaml et que le dépôt répond."));
    }
  }

  /** The search server, and the index on it where it runs. */
  List<Finding> search() {
    String url = settings.elasticsearch().url();
    if (url != null) {
      String ca = settings.elasticsearch().ca();
      Cluster cluster =
          Cluster.at(url, settings.elasticsearch().apiKey(), ca == null ? null : home.resolve(ca));
      return ask(cluster, "configuré : " + url);
    }
    Optional<URI> running = EmbeddedElasticsearch.running(data);
    if (running.isPresent()) {
      return ask(Cluster.at(running.get()), "embarqué, lancé : " + running.get());
    }
    Finding server =
        ServerSettings.of(home, data).isThere()
            ? Finding.ok(SERVER, "embarqué, lancé au besoin")
            : Finding.warning(
                SERVER,
                "embarqué, pas encore là",
                "Il est téléchargé au premier passage (132 Mo, par Maven) ; sans Maven ni réseau,"
                    + " donnez « elasticsearch.url ».");
    return List.of(server, Finding.ok(INDEX, "vérifié quand le serveur est lancé"));
  }

  private List<Finding> ask(Cluster cluster, String where) {
    String alias = settings.elasticsearch().index();
    try (ElasticsearchClient client = cluster.connectOnce()) {
      String version = client.info().version().number();
      IndexState state = IndexState.of(client, alias, IndexDefinition.load(home.resolve("config")));
      return List.of(Finding.ok(SERVER, where + ", version " + version), index(alias, state));
    } catch (IOException | RuntimeException e) {
      return List.of(
          Finding.error(
              SERVER,
              where + " : ne répond pas (" + Unanswered.why(e) + ")",
              "Lancez-le, ou corrigez « elasticsearch » dans config/application.yaml."));
    }
  }

  private static Finding index(String alias, IndexState state) {
    return switch (state) {
      case ABSENT -> Finding.ok(INDEX, "« " + alias + " » sera fait au premier passage");
      case CURRENT -> Finding.ok(INDEX, "« " + alias + " » à jour");
      case OUTDATED ->
          Finding.warning(
              INDEX,
              "« " + alias + " » d'une définition plus ancienne",
              "Rien à faire : le prochain passage le refait, les recherches continuent.");
    };
  }
}
