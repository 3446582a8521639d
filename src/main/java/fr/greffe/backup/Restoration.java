package fr.greffe.backup;

import fr.greffe.database.Database;
import fr.greffe.document.DocumentId;
import fr.greffe.index.IndexCopy;
import fr.greffe.json.EntryJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a backup back where nothing is yet: files, each original checked by its digest, then
 * indexes, then tables in one transaction. Cut off, it can be done again in the same place.
 */
public final class Restoration implements AutoCloseable {
  private static final String UNDERWAY = "restauration-en-cours";
  private static final List<String> OF_PEOPLE =
      List.of("document", "correction", "dossier", "account");

  private final Path data;
  private final Path file;
  private final ZipFile zip;
  private final Contents contents;

  private Restoration(Path data, Path file, ZipFile zip, Contents contents) {
    this.data = data;
    this.file = file;
    this.zip = zip;
    this.contents = contents;
  }

  /**
   * Opens a backup.
   *
   * @param data folder to take it back to
   * @throws BackupException when it is not a backup, or not a whole one
   */
  public static Restoration open(Path data, Path file) {
    try {
      ZipFile zip = new ZipFile(file.toFile());
      ZipEntry said = zip.getEntry(Contents.NAME);
      if (said == null) {
        zip.close();
        throw new BackupException("ce n'est pas une sauvegarde de greffe : " + file);
      }
      try (InputStream bytes = zip.getInputStream(said)) {
        Contents contents = EntryJson.mapper().readValue(bytes, Contents.class);
        return new Restoration(data, file, zip, contents);
      }
    } catch (IOException e) {
      throw new BackupException(
          "la sauvegarde ne peut pas être lue : %s (%s)".formatted(file, e.getMessage()), e);
    }
  }

  /** What it holds. */
  public Contents contents() {
    return contents;
  }

  /**
   * Takes it back.
   *
   * @param database with its tables in the version of the backup
   * @param indexes asked for once the files are there
   * @throws BackupException when something is there already or the backup is damaged
   */
  public void run(Database database, Supplier<List<IndexCopy>> indexes) {
    try {
      JdbcTemplate jdbc = database.jdbc().getJdbcTemplate();
      List<IndexCopy> copies = indexes.get();
      requireNothing(new Tables(jdbc), copies);
      Path underway = data.resolve(UNDERWAY);
      Files.writeString(underway, file.toString());
      for (Map.Entry<String, String> folder : Contents.FOLDERS.entrySet()) {
        files(data.resolve(folder.getKey()), folder.getValue());
      }
      for (IndexCopy copy : copies) {
        for (String name : copy.all()) {
          entries(copy, name);
        }
      }
      new TransactionTemplate(new JdbcTransactionManager(database.source()))
          .executeWithoutResult(done -> rows(jdbc));
      new Tables(jdbc).renumber();
      Files.delete(underway);
    } catch (IOException | UncheckedIOException e) {
      throw new BackupException(
          "la sauvegarde %s n'est pas reprise : %s".formatted(file, e.getMessage()), e);
    }
  }

  private void requireNothing(Tables tables, List<IndexCopy> copies) {
    if (OF_PEOPLE.stream().anyMatch(table -> tables.count(table) > 0)) {
      throw new BackupException(
          "la base de données n'est pas vide : une sauvegarde se reprend dans un dossier de données"
              + " neuf (--data) et une base neuve");
    }
    if (!Files.exists(data.resolve(UNDERWAY)) && !copies.stream().allMatch(IndexCopy::empty)) {
      throw new BackupException(
          "l'index n'est pas vide : donnez dans config/application.yaml un autre nom d'index");
    }
  }

  private void files(Path folder, String prefix) throws IOException {
    for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
      if (entry.getName().startsWith(prefix)) {
        Path target = folder.resolve(entry.getName().substring(prefix.length())).normalize();
        if (!target.startsWith(folder)) {
          throw new BackupException("chemin refusé dans la sauvegarde : " + entry.getName());
        }
        Files.createDirectories(target.getParent());
        try (InputStream bytes = zip.getInputStream(entry)) {
          Files.copy(bytes, target, StandardCopyOption.REPLACE_EXISTING);
        }
        if (folder.endsWith("originals")) {
          check(target);
        }
      }
    }
  }

  private static void check(Path original) throws IOException {
    try (InputStream bytes = Files.newInputStream(original)) {
      String digest = DocumentId.of(bytes).value();
      if (!digest.equals(String.valueOf(original.getFileName()))) {
        throw new BackupException("original endommagé dans la sauvegarde : " + original);
      }
    }
  }

  private void entries(IndexCopy copy, String name) throws IOException {
    Long wanted = contents.entries().get(name);
    if (wanted != null) {
      try (BufferedReader lines = lines(Contents.ENTRIES + name)) {
        require(name, wanted, copy.load(name, lines));
      }
    }
  }

  private void rows(JdbcTemplate jdbc) {
    for (String table : new Tables(jdbc).inOrder()) {
      Long wanted = contents.rows().get(table);
      if (wanted != null) {
        jdbc.update("delete from " + table);
        try (BufferedReader lines = lines(Contents.ROWS + table)) {
          require(table, wanted, new Rows(jdbc, table).load(lines));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private BufferedReader lines(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name + Contents.LINES);
    if (entry == null) {
      throw new BackupException("il manque « %s » dans la sauvegarde".formatted(name));
    }
    return new BufferedReader(
        new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8));
  }

  private static void require(String what, long wanted, long found) {
    if (wanted != found) {
      throw new BackupException(
          "sauvegarde endommagée : « %s » devait avoir %d lignes, en a %d"
              .formatted(what, wanted, found));
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
