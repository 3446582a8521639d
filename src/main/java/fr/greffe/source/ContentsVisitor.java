package fr.greffe.source;

import java.io.IOException;
import java.io.InputStream;

/** Who is told what is in a ZIP or a mail, in its order. */
public interface ContentsVisitor {
  /** A file that can be read. */
  void file(String name, InputStream bytes) throws IOException;

  /** A file that cannot be read, and why, in French. */
  void problem(String name, String problem);
}
