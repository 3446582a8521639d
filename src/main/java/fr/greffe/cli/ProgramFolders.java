package fr.greffe.cli;

import fr.greffe.archive.Archive;
import fr.greffe.archive.Bucket;
import fr.greffe.archive.KeptFirst;
import fr.greffe.archive.ReadingCache;
import fr.greffe.batch.DataFolder;
import fr.greffe.batch.Tools;
import fr.greffe.batch.Versions;
import fr.greffe.database.Database;
import fr.greffe.parsing.DocumentParser;
import fr.greffe.reading.FileReading;
import fr.greffe.reading.Patience;
import fr.greffe.reading.ReaderPool;
import fr.greffe.settings.Settings;
import fr.greffe.source.JobFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command finds its data, its settings and its jobs. */
final class ProgramFolders {
  @Option(
      names = "--data",
      paramLabel = "DOSSIER",
      description =
          "Dossier de données (base, index) ; sans cette option, celui de config/application.yaml.")
  private @Nullable Path data;

  /** The program's own folder. */
  Home home() {
    return Home.find();
  }

  Settings settings() {
    return Settings.load(home().config());
  }

  /** The folder of data, as given or as set. */
  Path data() {
    Path folder = data == null ? home().folder().resolve(settings().data()) : data;
    return folder.toAbsolutePath().normalize();
  }

  /**
   * The reader of files, which keeps in the folder of data what it recognised on pictures of pages.
   */
  DocumentParser parser() {
    return new DocumentParser(data().resolve("ocr"));
  }

  /** The same reader in processes of its own, which no file can bring us down by. */
  ReaderPool readers() {
    Settings.Reading settings = settings().reading();
    Patience patience =
        new Patience(
            Duration.ofSeconds(settings.patience()),
            Duration.ofSeconds(settings.patiencePerMegabyte()),
            Duration.ofSeconds(settings.patiencePerPage()),
            Duration.ofSeconds(settings.patiencePerScan()));
    return new ReaderPool(settings.threads(), settings.memory(), patience, data().resolve("ocr"));
  }

  /** The same where a document was not read already. */
  FileReading reading(ReaderPool readers) {
    return new KeptFirst(
        new ReadingCache(readings(), Versions.of(home().config()).reading()), readers);
  }

  /** The originals of every document that was met. */
  Archive archive() {
    Settings.Bucket bucket = settings().bucket();
    return new Archive(data().resolve("originals"), bucket == null ? null : new Bucket(bucket));
  }

  /** Where documents are kept as they were read. */
  Path readings() {
    return data().resolve("readings");
  }

  /** What jobs work with. */
  Tools tools(SearchServer server, FileReading reading) {
    Settings settings = settings();
    return new Tools(
        home().folder(),
        home().config(),
        archive(),
        readings(),
        reading,
        settings.reading().threads(),
        settings.elasticsearch().index(),
        server::index);
  }

  JobFiles jobs() {
    return JobFiles.load(home().jobs(), home().folder());
  }

  /** Takes the folder of data for runs of this process only. */
  DataFolder hold() {
    return DataFolder.take(data());
  }

  Database database() {
    return Database.open(data(), settings().database());
  }

  /**
   * Refuses to go on where nothing was filed yet: saves the start of a server with nothing to say.
   */
  void requireRegister() {
    boolean ownServer = settings().elasticsearch().url() == null;
    if (ownServer && !Files.isDirectory(data().resolve("elasticsearch"))) {
      throw new IllegalStateException(
          "rien n'est encore rangé dans "
              + data()
              + " : lancez d'abord ./greffe demo ou ./greffe run --all");
    }
  }
}
