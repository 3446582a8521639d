package fr.greffe.occultation;

import fr.greffe.json.EntryJson;
import fr.greffe.register.Entry;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Blacks out in an entry what may not be published, wherever the words stand in it. */
public final class Occultation {
  private static final String BLACK = "█";
  private static final String SERVICE = "le service";

  private final ProtectedMentions mentions;

  public Occultation(ProtectedMentions mentions) {
    this.mentions = mentions;
  }

  public static Occultation load(Path config) {
    return new Occultation(ProtectedMentions.load(config));
  }

  /** What would be hidden. */
  public List<ProtectedMention> preview(Entry entry) {
    return mentions.in(entry);
  }

  /**
   * The entry as it may be published; the very same one where nothing is protected. Who of the
   * service corrected a fact is the service's own business. Minutes lose their running text, which
   * holds every act whatever it protects: the acts stand by themselves.
   */
  public Entry apply(Entry entry) {
    List<ProtectedMention> hidden = preview(entry);
    boolean minutes = entry.kind() == Entry.Kind.MINUTES;
    if (hidden.isEmpty() && !minutes && entry.amendments().isEmpty()) {
      return entry;
    }
    JsonNode tree = EntryJson.mapper().valueToTree(entry);
    for (JsonNode amendment : tree.path("amendments")) {
      ((ObjectNode) amendment).put("author", SERVICE);
    }
    if (minutes && tree instanceof ObjectNode whole) {
      whole.set("text", StringNode.valueOf(black(entry.text())));
    }
    JsonNode published = hidden.isEmpty() ? tree : hide(tree, pattern(hidden));
    return EntryJson.mapper().treeToValue(published, Entry.class);
  }

  /** Words of an entry as they may be published. */
  public String hide(Entry entry, String words) {
    return hide(preview(entry), words);
  }

  /** What may not be published of several entries together. */
  public Blackout of(List<Entry> entries) {
    return new Blackout(entries, mentions);
  }

  static String hide(List<ProtectedMention> hidden, String words) {
    return hidden.isEmpty()
        ? words
        : pattern(hidden).matcher(words).replaceAll(match -> black(match.group()));
  }

  /** The words of all mentions, over a change of line too. */
  private static Pattern pattern(List<ProtectedMention> hidden) {
    return Pattern.compile(
        hidden.stream()
            .map(
                mention ->
                    Stream.of(mention.words().strip().split("\\s+"))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("\\s+")))
            .collect(Collectors.joining("|", "(?<![\\p{L}\\d])(?:", ")(?![\\p{L}\\d])")),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static JsonNode hide(JsonNode node, Pattern hidden) {
    switch (node) {
      case ObjectNode object ->
          object.propertyNames().stream()
              .toList()
              .forEach(name -> object.set(name, hide(object.get(name), hidden)));
      case ArrayNode array -> {
        for (int i = 0; i < array.size(); i++) {
          array.set(i, hide(array.get(i), hidden));
        }
      }
      case StringNode text -> {
        return StringNode.valueOf(
            hidden.matcher(text.stringValue()).replaceAll(match -> black(match.group())));
      }
      default -> {}
    }
    return node;
  }

  /** As many blocks as characters; spaces and line ends stay, and so do all offsets. */
  private static String black(String words) {
    return words.replaceAll("\\S", BLACK);
  }
}
