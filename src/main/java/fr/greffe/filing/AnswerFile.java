package fr.greffe.filing;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An answer that came as a file.
 *
 * @param name of the file, without folders
 * @param size in bytes
 * @param words that were read in it; may be empty
 */
public record AnswerFile(String name, long size, String words) {
  /** The largest file that is kept, in bytes. */
  public static final int LARGEST = 5 * 1024 * 1024;

  private static final int LONGEST_NAME = 200;
  private static final Map<String, String> TYPES =
      Map.of(
          "pdf", "application/pdf",
          "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "odt", "application/vnd.oasis.opendocument.text",
          "txt", "text/plain;charset=UTF-8",
          "png", "image/png",
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg");

  /** The media type of a name's ending, empty for a kind that is not kept. */
  public static Optional<String> mediaType(String name) {
    return Optional.ofNullable(TYPES.get(ending(name)));
  }

  /** The file's own name, as short as it is kept. */
  public static String plain(String name) {
    String file = name.substring(1 + Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')));
    String safe = file.replaceAll("[\\p{Cntrl}\"<>|:*?]", "_").strip();
    return safe.substring(Math.max(0, safe.length() - LONGEST_NAME));
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
