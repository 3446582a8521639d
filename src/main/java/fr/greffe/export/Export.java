package fr.greffe.export;

import fr.greffe.register.Entry;
import java.io.Closeable;
import java.io.IOException;

/**
 * A file in the making. Entries are added in the order in which they are to stand; closing ends the
 * file. Holds no entry back: the size of the register does not matter.
 */
public interface Export extends Closeable {
  /** Writes an entry, or does not where the form has no place for it. */
  void add(Entry entry) throws IOException;
}
