package fr.greffe.extraction;

import fr.greffe.document.Passage;
import fr.greffe.register.Fact;
import fr.greffe.register.Mention;
import java.util.List;

/**
 * Reads one kind of fact. Pure and total: no clock, no file, no network, and never an exception on
 * any text.
 */
public interface Extractor<F extends Fact> {
  /** What the passage states, in order of the text, spans in offsets of the document. */
  List<Mention<F>> extract(Passage passage);
}
