package fr.greffe.cli;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import fr.greffe.batch.Linking;
import fr.greffe.embedded.EmbeddedElasticsearch;
import fr.greffe.embedded.ServerSettings;
import fr.greffe.index.Cluster;
import fr.greffe.index.EntryIndex;
import fr.greffe.index.IndexCopy;
import fr.greffe.index.IndexDefinition;
import fr.greffe.index.OrganisationIndex;
import fr.greffe.index.ReferenceIndex;
import fr.greffe.settings.Settings;
import fr.greffe.source.JobFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The search server that the settings name, else the embedded one: found or started when it is
 * first asked for, left or stopped when this is closed.
 */
final class SearchServer implements AutoCloseable {
  private final ProgramFolders folders;
  private final Consumer<String> says;
  private @Nullable EmbeddedElasticsearch embedded;
  private @Nullable ElasticsearchClient client;

  /**
   * @param says told in French what takes time
   */
  SearchServer(ProgramFolders folders, Consumer<String> says) {
    this.folders = folders;
    this.says = says;
  }

  /** A client of it, closed with this. */
  synchronized ElasticsearchClient client() {
    ElasticsearchClient open = client;
    if (open == null) {
      open = cluster().connect();
      client = open;
    }
    return open;
  }

  /** The index behind an alias, made when it is missing. */
  EntryIndex index(String alias) {
    return EntryIndex.open(client(), alias, IndexDefinition.load(folders.home().config()));
  }

  /** The organisations and links beside it, made when they are missing. */
  OrganisationIndex organisations(String alias) {
    return OrganisationIndex.open(client(), alias, folders.home().config());
  }

  /** The step that links entries, with the extract of Sirene or RNA that was loaded, if any. */
  Linking linking(String alias) {
    Path config = folders.home().config();
    return new Linking(config, ReferenceIndex.loaded(client(), alias, config));
  }

  /** The extracts of Sirene and RNA, made when they are missing. */
  ReferenceIndex reference(String alias) {
    return ReferenceIndex.open(client(), alias, folders.home().config());
  }

  /** All that jobs write to, to be copied. */
  List<IndexCopy> copies() {
    return Stream.concat(
            Stream.of(folders.settings().elasticsearch().index()),
            folders.jobs().all().stream().map(JobFile::index).filter(Objects::nonNull))
        .distinct()
        .map(alias -> new IndexCopy(client(), folders.home().config(), alias))
        .toList();
  }

  @Override
  public synchronized void close() {
    try {
      if (client != null) {
        client.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (embedded != null) {
        embedded.close();
      }
    }
  }

  private Cluster cluster() {
    Settings.Elasticsearch settings = folders.settings().elasticsearch();
    if (settings.url() != null) {
      return Cluster.at(
          settings.url(),
          settings.apiKey(),
          settings.ca() == null ? null : folders.home().folder().resolve(settings.ca()));
    }
    EmbeddedElasticsearch started =
        EmbeddedElasticsearch.start(
            ServerSettings.of(folders.home().folder(), folders.data()), says);
    embedded = started;
    return Cluster.at(started.url());
  }
}
