package fr.greffe.batch;

import fr.greffe.batch.Ingestion.Versions;
import fr.greffe.document.Document;
import fr.greffe.document.DocumentId;
import fr.greffe.document.Metadata;
import fr.greffe.document.Page;
import fr.greffe.document.PageSource;
import fr.greffe.document.Span;
import fr.greffe.parsing.UnreadableDocumentException;
import fr.greffe.register.DocumentType;
import fr.greffe.register.Entry;
import fr.greffe.register.Source;
import fr.greffe.settings.Settings;
import fr.greffe.source.FolderSource;
import fr.greffe.source.JobFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A folder of papers and a job on it, for tests. */
final class Workbench implements AutoCloseable {
  private final Path home;
  private final JobDatabase database;
  private final Ingestion ingestion;
  private final Map<String, Entry> index = new TreeMap<>();
  private String reader = "1";
  private @Nullable String broken;

  Workbench(Path home) throws IOException {
    this(home, new Settings.Database(null, null, null));
  }

  Workbench(Path home, Settings.Database database) throws IOException {
    this.home = home;
    Files.createDirectories(papers());
    this.database = JobDatabase.open(home.resolve("data"), database);
    ingestion = new Ingestion(this.database, Clock.systemUTC());
  }

  Path papers() {
    return home.resolve("papiers");
  }

  void write(String name, String text) throws IOException {
    Files.writeString(papers().resolve(name), text);
  }

  void renamePapers() throws IOException {
    Files.move(papers(), home.resolve("ailleurs"));
  }

  void useReader(String version) {
    reader = version;
  }

  void breakIndex(String message) {
    broken = message;
  }

  void mendIndex() {
    broken = null;
  }

  void forgetIndexed() {
    index.clear();
  }

  Map<String, Entry> index() {
    return index;
  }

  RunReport run() {
    return run("essai");
  }

  RunReport run(String job) {
    return run(job, new Silence(), new StopSignal());
  }

  RunReport runAndStopAfter(int documents) {
    StopSignal stop = new StopSignal();
    Progress progress =
        new Silence() {
          private int count;

          @Override
          public void settled(String name, @Nullable String problem) {
            if (++count == documents) {
              stop.request();
            }
          }
        };
    return run("essai", progress, stop);
  }

  List<String> locationsOf(String name) {
    List<String> locations = new ArrayList<>();
    try (Connection connection = database.source().getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "select location from location l join document d on l.document_id = d.id where"
                    + " d.name = ? order by 1")) {
      statement.setString(1, name);
      ResultSet rows = statement.executeQuery();
      while (rows.next()) {
        locations.add(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return locations;
  }

  @Override
  public void close() {
    ingestion.close();
    database.close();
  }

  private RunReport run(String job, Progress progress, StopSignal stop) {
    JobFile file =
        new JobFile(job, new FolderSource(home, "papiers", List.of()), null, null, null, null);
    Ingestion.Tools tools =
        new Ingestion.Tools(
            () -> new Reading(home, Workbench::parse, Workbench::extract),
            2,
            this::index,
            new Versions(reader, "1"));
    return ingestion.run(file, tools, progress, stop);
  }

  private void index(List<Entry> entries) {
    if (broken != null) {
      throw new IngestionException(broken);
    }
    entries.forEach(entry -> index.put(entry.id(), entry));
  }

  private static Document parse(Path file) throws UnreadableDocumentException {
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length == 0) {
        throw new UnreadableDocumentException(
            UnreadableDocumentException.Reason.EMPTY, "Le fichier est vide.");
      }
      String text = Files.readString(file) + "\n";
      Page page = new Page(1, new Span(0, text.length()), 0, 0, PageSource.TEXT, null, List.of());
      return new Document(
          DocumentId.of(bytes),
          file.getFileName().toString(),
          "text/plain",
          text,
          List.of(page),
          List.of(),
          List.of(),
          List.of(),
          Metadata.NONE);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Entry> extract(Document document, String location) {
    return List.of(
        new Entry(
            document.id() + "-0",
            Entry.Kind.DELIBERATION,
            new Source(
                document.id(),
                document.name(),
                location,
                document.mediaType(),
                1,
                DocumentType.DELIBERATION,
                List.of(),
                List.of(),
                List.of()),
            document.body(),
            1,
            1,
            List.of(document.body()),
            document.name(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            document.text()));
  }

  private static class Silence implements Progress {
    @Override
    public void surveyed(int files, int pending) {}

    @Override
    public void settled(String name, @Nullable String problem) {}

    @Override
    public void ended() {}
  }
}
