package fr.greffe.extraction.heading;

import fr.greffe.document.Evidence;
import fr.greffe.register.Body;
import fr.greffe.register.Seance;
import fr.greffe.register.Transmission;
import fr.greffe.register.Warning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of itself as a whole.
 *
 * @param body the deciding authority, or the one an article is about
 * @param bodyEvidence where it is named, or null where only the file's own data name it
 * @param seance the sitting
 * @param seanceEvidence where its day is printed, or null
 * @param transmission stamps of the legality control
 * @param warnings contradictions
 */
public record DocumentHead(
    @Nullable Body body,
    @Nullable Evidence bodyEvidence,
    @Nullable Seance seance,
    @Nullable Evidence seanceEvidence,
    @Nullable Transmission transmission,
    List<Warning> warnings) {
  public DocumentHead {
    warnings = List.copyOf(warnings);
  }

  /** The same, with a body known from elsewhere where the document names none. */
  public DocumentHead orBody(@Nullable String name) {
    return body != null || name == null
        ? this
        : new DocumentHead(
            new Body(name, Body.Kind.OTHER, null),
            null,
            seance,
            seanceEvidence,
            transmission,
            warnings);
  }
}
