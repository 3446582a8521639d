package fr.greffe.export;

import fr.greffe.json.EntryJson;
import fr.greffe.register.Entry;
import java.io.IOException;
import java.io.Writer;

/** Whole entries with their evidence, one a line, as {@code config/entry.schema.json} says. */
public final class JsonLines implements Export {
  private final Writer out;

  public JsonLines(Writer out) {
    this.out = out;
  }

  @Override
  public void add(Entry entry) throws IOException {
    out.write(EntryJson.write(entry));
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
