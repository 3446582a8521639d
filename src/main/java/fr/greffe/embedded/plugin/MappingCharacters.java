package fr.greffe.embedded.plugin;

import java.io.Reader;
import java.util.List;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingCharFilterFactory;

/**
 * The stock {@code mapping} character filter: characters replaced before words are cut, as written
 * in lines {@code from => to} where {@code backslash-u} escapes stand for spaces.
 */
record MappingCharacters(String name, NormalizeCharMap map)
    implements NormalizingCharFilterFactory {
  private static final String ARROW = "=>";

  static CharFilterFactory read(
      IndexSettings index, Environment environment, String name, Settings settings) {
    List<String> lines = settings.getAsList("mappings");
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("mapping " + name + ": mappings is missing");
    }
    NormalizeCharMap.Builder builder = new NormalizeCharMap.Builder();
    for (String line : lines) {
      int arrow = line.indexOf(ARROW);
      if (arrow < 1) {
        throw new IllegalArgumentException("mapping " + name + ": not a rule: " + line);
      }
      builder.add(
          unescape(line.substring(0, arrow)), unescape(line.substring(arrow + ARROW.length())));
    }
    return new MappingCharacters(name, builder.build());
  }

  @Override
  public Reader create(Reader text) {
    return new MappingCharFilter(map, text);
  }

  private static String unescape(String side) {
    StringBuilder plain = new StringBuilder();
    String trimmed = side.trim();
    int i = 0;
    while (i < trimmed.length()) {
      if (trimmed.startsWith("\\u", i) && i + 6 <= trimmed.length()) {
        plain.append((char) Integer.parseInt(trimmed.substring(i + 2, i + 6), 16));
        i += 6;
      } else {
        plain.append(trimmed.charAt(i));
        i++;
      }
    }
    return plain.toString();
  }
}
