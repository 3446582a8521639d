package fr.greffe.extraction.act;

import fr.greffe.document.Document;
import fr.greffe.document.Span;
import fr.greffe.register.DocumentType;
import java.nio.file.Path;
import java.util.List;

/**
 * Cuts a document into its acts: one passage for each act on which the assembly votes or formally
 * takes note. Passages are in order of the text and do not overlap. What records no sitting holds
 * no act, an arrêté holds one. Never throws.
 */
public final class ActSegmenter {
  private final Outlines outlines;
  private final PutToVote puts;

  private ActSegmenter(Outlines outlines, PutToVote puts) {
    this.outlines = outlines;
    this.puts = puts;
  }

  public static ActSegmenter load(Path config) {
    return new ActSegmenter(Outlines.load(config), PutToVote.load(config));
  }

  public List<ActPassage> segment(Document document, DocumentType type) {
    return switch (type) {
      case DELIBERATION, ARRETE -> ExtractSegmenter.segment(outlines.read(document));
      case DELIBERATION_LIST -> ListSegmenter.segment(outlines.read(document));
      case MINUTES, TRANSCRIPT -> debated(document);
      default -> List.of();
    };
  }

  /** Headings cut first; the chair's words only where no heading opens an act. */
  private List<ActPassage> debated(Document document) {
    List<ActPassage> headed = MinutesSegmenter.segment(outlines.read(document));
    return headed.isEmpty() ? puts.segment(document) : headed;
  }

  /** The act of a stretch that someone gave. */
  public ActPassage within(Document document, Span stretch) {
    return StatedAct.of(outlines.read(document), stretch);
  }
}
