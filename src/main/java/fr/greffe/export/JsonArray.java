package fr.greffe.export;

import fr.greffe.json.EntryJson;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;

/** A JSON object that ends in one long array, written element by element. */
final class JsonArray implements Closeable {
  private final Writer out;
  private boolean empty = true;

  /**
   * @param opening the object up to and with the array's bracket
   */
  JsonArray(Writer out, String opening) throws IOException {
    this.out = out;
    out.write(opening);
  }

  void add(Object element) throws IOException {
    out.write(empty ? "\n" : ",\n");
    out.write(EntryJson.writeLine(element));
    empty = false;
  }

  @Override
  public void close() throws IOException {
    try (out) {
      out.write("\n]}\n");
    }
  }
}
