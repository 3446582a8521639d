package fr.greffe.extraction.heading;

import fr.greffe.document.Document;
import fr.greffe.document.Passage;
import fr.greffe.register.DocumentType;
import fr.greffe.register.Transmission;
import fr.greffe.register.Warning;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands around the acts of a document, and around the operative part of one act. Never
 * throws.
 */
public final class HeadingReader {
  private final BodyReader bodies;
  private final SittingReader sittings;
  private final TransmissionReader transmissions;
  private final References references;
  private final Operatives operatives;

  private HeadingReader(Path config) {
    bodies = BodyReader.load(config);
    sittings = SittingReader.load(config);
    transmissions = TransmissionReader.load(config);
    references = References.load(config);
    operatives = Operatives.load(config);
  }

  public static HeadingReader load(Path config) {
    return new HeadingReader(config);
  }

  /** What the whole document says of itself. */
  public DocumentHead read(Document document, DocumentType type) {
    Optional<BodyReader.Found> body = bodies.read(document, type);
    SittingReader.Found sitting = sittings.read(document, !type.ofSeance());
    @Nullable Transmission transmission =
        type.ofSeance() || type == DocumentType.ARRETE
            ? transmissions.read(document.passage()).orElse(null)
            : null;
    List<Warning> warnings = new ArrayList<>(sitting.warnings());
    warnings.addAll(Identifiers.check(transmission, sitting.seance(), null));
    return new DocumentHead(
        body.map(BodyReader.Found::body).orElse(null),
        body.map(BodyReader.Found::evidence).orElse(null),
        sitting.seance(),
        sitting.evidence(),
        transmission,
        warnings);
  }

  /** What one act prints beside its object, vote and sums. */
  public ActDetails details(Passage act) {
    String text = act.text();
    return new ActDetails(
        sittings.people(text, "rapporteur").findFirst().orElse(null),
        sittings.people(text, "signatory").reduce((first, last) -> last).orElse(null),
        operatives.read(act),
        references.read(act),
        references.visas(text),
        transmissions.read(act).orElse(null));
  }
}
