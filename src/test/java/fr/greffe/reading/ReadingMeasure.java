package fr.greffe.reading;

import fr.greffe.document.Document;
import fr.greffe.document.PageSource;
import fr.greffe.parsing.UnreadableDocumentException;
import fr.greffe.parsing.ocr.KnownPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures what reading costs for each kind of document, in one warm reading process, and the heap
 * that it needs. No build runs it; by hand: {@code ./greffe test -Dtest=ReadingMeasure -DskipITs
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class ReadingMeasure {
  private static final List<Integer> HEAPS = List.of(32, 48, 64, 80, 96, 128, 192, 256);
  private static final double SECONDS = 1;
  private static final double WARM = 8;
  private static final double TICKS = 100;
  private static final Patience PATIENT =
      new Patience(
          Duration.ofMinutes(5), Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));

  @TempDir private Path folder;

  /** Files to be read, and whether what is recognised on them is known by then. */
  private record Kind(List<Path> files, boolean recognised) {}

  @Test
  void costOfEachKind() throws Exception {
    System.out.println("| genre | documents par seconde de processeur | mémoire suffisante |");
    for (Map.Entry<String, Kind> kind : kinds().entrySet()) {
      double each = seconds(kind.getValue());
      System.out.printf(
          Locale.FRANCE,
          "| %s | %.1f (%.3f s) | %d Mo |%n",
          kind.getKey(),
          1 / each,
          each,
          heap(kind.getValue()));
    }
  }

  private Map<String, Kind> kinds() throws IOException {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    Path deliberations = Path.of("fixtures/deliberations");
    kinds.put("PDF, texte", new Kind(files(deliberations, "[a-cm-z].*\\.pdf"), true));
    kinds.put("DOCX", new Kind(files(deliberations, ".*\\.docx"), true));
    kinds.put("ODT", new Kind(files(deliberations, ".*\\.odt"), true));
    Path doc = Path.of("src/test/resources/office/droits-de-place.doc");
    kinds.put("DOC", new Kind(List.of(doc), true));
    kinds.put("Markdown", new Kind(files(deliberations, ".*\\.md"), true));
    kinds.put("texte", new Kind(files(deliberations, ".*\\.txt"), true));
    kinds.put(
        "PDF numérisé déjà reconnu", new Kind(files(deliberations, ".*numerisee.*\\.pdf"), true));
    kinds.put("RTF", new Kind(List.of(write("a.rtf", rtf())), true));
    kinds.put("HTML", new Kind(files(Path.of("fixtures/presse"), ".*\\.html"), true));
    kinds.put("EML, une pièce PDF", new Kind(List.of(write("a.eml", mail(deliberations))), true));
    Path scan = folder.resolve("scan.png");
    ImageIO.write(KnownPage.scanned(300), "png", scan.toFile());
    kinds.put("image d'une page, première fois", new Kind(List.of(scan), false));
    kinds.put("image d'une page déjà reconnue", new Kind(List.of(scan), true));
    Path minutes = Minutes.write(folder.resolve("minutes.pdf"), 400);
    kinds.put("procès-verbal de 400 pages", new Kind(List.of(minutes), true));
    return kinds;
  }

  /** Processor time of a document, what is loaded and compiled once left out. */
  private double seconds(Kind kind) throws Exception {
    Path cache = kind.recognised() ? folder.resolve("ocr") : null;
    try (ReaderPool pool = new ReaderPool(1, 512, PATIENT, cache)) {
      int warm = 0;
      while (kind.recognised() && (warm < kind.files().size() || warm < 20) && processor() < WARM) {
        warm += readAll(pool, kind);
      }
      int read = 0;
      double before = kind.recognised() ? processor() : 0;
      do {
        read += readAll(pool, kind);
      } while (processor() - before < SECONDS);
      return (processor() - before) / read;
    }
  }

  /** The least heap, of those tried, in which a process reads each file. */
  private int heap(Kind kind) {
    for (int megabytes : HEAPS) {
      try (ReaderPool pool = new ReaderPool(1, megabytes, PATIENT, folder.resolve("ocr"))) {
        readAll(pool, kind);
        return megabytes;
      } catch (UnreadableDocumentException | IllegalStateException e) {
        continue;
      }
    }
    throw new IllegalStateException("needs more than is ever given");
  }

  private static int readAll(ReaderPool pool, Kind kind) throws UnreadableDocumentException {
    for (Path file : kind.files()) {
      Document document = pool.read(String.valueOf(file.getFileName()), file);
      if (document.pages().getFirst().source() == PageSource.NONE) {
        throw new IllegalStateException(document.pages().getFirst().unread());
      }
    }
    return kind.files().size();
  }

  /** Of the reading process and of the programs that it ran and awaited. */
  private static double processor() throws IOException {
    double ticks = 0;
    for (ProcessHandle reader : Readers.all()) {
      String stat = Files.readString(Path.of("/proc", "" + reader.pid(), "stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      for (int i = 11; i <= 14; i++) {
        ticks += Long.parseLong(fields[i]);
      }
    }
    return ticks / TICKS;
  }

  private static List<Path> files(Path folder, String name) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().matches(name)).sorted().toList();
    }
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String rtf() {
    return "{\\rtf1\\ansi " + String.join("\\par\n", KnownPage.text().split("\n")) + "}";
  }

  private static String mail(Path folder) throws IOException {
    Path pdf = files(folder, "vote-unanime.*\\.pdf").getFirst();
    List<String> lines = new ArrayList<>();
    lines.add("From: mairie@example.org");
    lines.add("Subject: Acte");
    lines.add("MIME-Version: 1.0");
    lines.add("Content-Type: multipart/mixed; boundary=x\n");
    lines.add("--x\nContent-Type: text/plain; charset=utf-8\n\nVoici l'acte.\n--x");
    lines.add("Content-Type: application/pdf; name=acte.pdf");
    lines.add("Content-Transfer-Encoding: base64\n");
    lines.add(java.util.Base64.getMimeEncoder().encodeToString(Files.readAllBytes(pdf)));
    lines.add("--x--\n");
    return String.join("\n", lines);
  }
}
