package fr.greffe.backup;

import fr.greffe.archive.Archive;
import fr.greffe.archive.ArchiveException;
import fr.greffe.database.Database;
import fr.greffe.document.DocumentId;
import fr.greffe.index.IndexCopy;
import fr.greffe.json.EntryJson;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes a backup while no job runs. The indexes come before the tables: a correction made meanwhile
 * is in the tables, from which it is written to the index again when the backup is taken back.
 */
public final class Backup {
  private static final String UNFINISHED = ".incomplet";

  private final Path data;
  private final Archive archive;
  private final Database database;
  private final List<IndexCopy> indexes;
  private final Clock clock;

  /**
   * @param data folder of everything the program writes
   * @param archive of the originals, which may be elsewhere
   */
  public Backup(
      Path data, Archive archive, Database database, List<IndexCopy> indexes, Clock clock) {
    this.data = data;
    this.archive = archive;
    this.database = database;
    this.indexes = List.copyOf(indexes);
    this.clock = clock;
  }

  /**
   * Refuses to write over a file.
   *
   * @throws BackupException when it exists
   */
  public static void refuseExisting(Path file) {
    if (Files.exists(file)) {
      throw new BackupException("le fichier existe déjà : " + file);
    }
  }

  /**
   * Writes it to a file, which is there when it is whole.
   *
   * @throws BackupException when the file exists or cannot be written
   */
  public Contents write(Path file) {
    refuseExisting(file);
    Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
    try {
      Contents contents;
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(unfinished))) {
        zip.setLevel(Deflater.BEST_SPEED);
        contents = write(zip);
      }
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      return contents;
    } catch (IOException | UncheckedIOException | ArchiveException e) {
      throw new BackupException(
          "la sauvegarde ne peut pas être écrite : %s (%s)".formatted(file, e.getMessage()), e);
    } finally {
      delete(unfinished);
    }
  }

  private Contents write(ZipOutputStream zip) throws IOException {
    Map<String, Long> entries = new TreeMap<>();
    for (IndexCopy index : indexes) {
      for (String name : index.present()) {
        entries.put(name, lines(zip, Contents.ENTRIES + name, to -> index.write(name, to)));
      }
    }
    Map<String, Long> rows = new TreeMap<>();
    JdbcTemplate jdbc = database.jdbc().getJdbcTemplate();
    for (String table : new Tables(jdbc).inOrder()) {
      rows.put(table, lines(zip, Contents.ROWS + table, to -> new Rows(jdbc, table).write(to)));
    }
    Map<String, Long> files = new TreeMap<>();
    for (Map.Entry<String, String> folder : Contents.FOLDERS.entrySet()) {
      String name = folder.getKey();
      String prefix = folder.getValue();
      files.put(
          name,
          name.equals(Contents.ORIGINALS)
              ? originals(zip, prefix)
              : files(zip, data.resolve(name), prefix));
    }
    Contents contents = new Contents(clock.instant(), database.version(), rows, entries, files);
    zip.putNextEntry(new ZipEntry(Contents.NAME));
    zip.write(EntryJson.writeIndented(contents).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    return contents;
  }

  private static long lines(ZipOutputStream zip, String name, ToLongFunction<Writer> written)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name + Contents.LINES));
    Writer to = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
    long count = written.applyAsLong(to);
    to.flush();
    zip.closeEntry();
    return count;
  }

  /** They may be more than this machine keeps. */
  private long originals(ZipOutputStream zip, String prefix) throws IOException {
    long count = 0;
    for (DocumentId id : archive.all()) {
      zip.putNextEntry(new ZipEntry(prefix + Archive.name(id)));
      archive.write(id, zip);
      zip.closeEntry();
      count++;
    }
    return count;
  }

  private static void copy(ZipOutputStream zip, String name, Path file) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    Files.copy(file, zip);
    zip.closeEntry();
  }

  private static long files(ZipOutputStream zip, Path folder, String prefix) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    long count = 0;
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        copy(zip, prefix + folder.relativize(file), file);
        count++;
      }
    }
    return count;
  }

  private static void delete(Path unfinished) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
