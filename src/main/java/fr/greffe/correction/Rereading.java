package fr.greffe.correction;

import fr.greffe.document.Span;
import fr.greffe.register.Entry;

/** Reads an act anew between bounds that someone gave. Pure. */
@FunctionalInterface
public interface Rereading {
  /**
   * @param whole the entry that holds all the text of the document
   * @param from the act that the stretch belonged to
   * @param stretch of the document
   * @param id of the new entry
   */
  Entry act(Entry whole, Entry from, Span stretch, String id);
}
