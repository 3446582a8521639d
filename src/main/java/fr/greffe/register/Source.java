package fr.greffe.register;

import fr.greffe.document.DocumentId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The document an entry was read in.
 *
 * @param id digest of its bytes
 * @param name file name
 * @param location path or address it was found at
 * @param mediaType detected from the content
 * @param pages how many
 * @param type what kind of paper it is
 * @param typeReasons why it is taken for that, in French
 * @param ocrPages pages read by OCR
 * @param unreadPages pages on which nothing was read
 * @param job that brought it, the first one to read it where there are several; or null
 */
public record Source(
    DocumentId id,
    String name,
    String location,
    String mediaType,
    int pages,
    DocumentType type,
    List<String> typeReasons,
    List<Integer> ocrPages,
    List<Integer> unreadPages,
    @Nullable String job) {
  public Source {
    typeReasons = List.copyOf(typeReasons);
    ocrPages = List.copyOf(ocrPages);
    unreadPages = List.copyOf(unreadPages);
  }

  /** The same document, brought by a job. */
  Source broughtBy(String other) {
    return new Source(
        id, name, location, mediaType, pages, type, typeReasons, ocrPages, unreadPages, other);
  }
}
