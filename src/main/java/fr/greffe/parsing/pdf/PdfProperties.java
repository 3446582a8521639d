package fr.greffe.parsing.pdf;

import fr.greffe.document.Metadata;
import java.time.DateTimeException;
import java.util.Calendar;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jspecify.annotations.Nullable;

/**
 * What a PDF says of itself, under the names that PDF gives it. Its title is most often the name of
 * a file of the one who typed it, its author the owner of a computer: they are kept, and never
 * taken for the title or the author of the paper.
 */
final class PdfProperties {
  private static final int LONGEST = 500;

  private PdfProperties() {}

  static Metadata of(PDDocument pdf) {
    try {
      PDDocumentInformation information = pdf.getDocumentInformation();
      Map<String, String> said = new TreeMap<>();
      say("Title", information.getTitle(), said);
      say("Author", information.getAuthor(), said);
      say("Creator", information.getCreator(), said);
      say("Producer", information.getProducer(), said);
      say("CreationDate", day(information.getCreationDate()), said);
      say("ModDate", day(information.getModificationDate()), said);
      return new Metadata(null, null, null, null, null, said);
    } catch (RuntimeException e) {
      return Metadata.NONE;
    }
  }

  private static void say(String name, @Nullable String value, Map<String, String> said) {
    String clean = value == null ? "" : value.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    if (!clean.isEmpty()) {
      said.put(name, clean.substring(0, Math.min(clean.length(), LONGEST)));
    }
  }

  private static @Nullable String day(@Nullable Calendar date) {
    try {
      return date == null ? null : date.toInstant().toString();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
