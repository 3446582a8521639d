package fr.greffe.settings;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * A mapping of a YAML file that knows its lines: whatever is unknown, missing, double or of the
 * wrong kind is refused by a {@link YamlFileException} naming file, line and key.
 */
public final class YamlMapping {
  private final String file;
  private final int line;
  private final Map<String, Node> values;

  private YamlMapping(String file, int line, Map<String, Node> values) {
    this.file = file;
    this.line = line;
    this.values = values;
  }

  /**
   * Reads a file whose root is a mapping with these keys at most; an empty file is an empty
   * mapping.
   *
   * @throws UncheckedIOException when the file cannot be read
   */
  public static YamlMapping load(Path file, Set<String> known) {
    String shown = shown(file);
    try {
      String text = Files.readString(file);
      Node root =
          new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
      return root == null || isNull(root)
          ? new YamlMapping(shown, 1, Map.of())
          : of(shown, "le fichier", root, known);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw refusal(shown, line, "YAML mal formé : " + inFrench(String.valueOf(e.getProblem())));
    } catch (ReaderException e) {
      throw refusal(shown, 1, "le fichier contient un caractère de contrôle");
    } catch (CharacterCodingException e) {
      throw refusal(shown, 1, "le fichier n'est pas en UTF-8");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String inFrench(String problem) {
    return problem.contains("TAB")
        ? "une tabulation là où il faut des espaces"
        : "une accolade, un guillemet, un deux-points ou un retrait y manque ou n'y est pas à sa"
            + " place";
  }

  /** Text that must be there; a number or a date is taken as it is written. */
  public String string(String key) {
    return optionalString(key).orElseThrow(() -> missing(key));
  }

  /** Text that may be absent. */
  public Optional<String> optionalString(String key) {
    return present(key).map(node -> scalar(key, node, "un texte"));
  }

  /** A whole number between two bounds, that may be absent. */
  public Optional<Integer> optionalInteger(String key, int min, int max) {
    String wanted = "un nombre entier de " + min + " à " + max;
    return optionalValue(
        key,
        wanted,
        text -> {
          int value = Integer.parseInt(text);
          return value < min || value > max ? null : value;
        });
  }

  /** Text that means something to {@code reading}, which gives null or throws where it does not. */
  public <T> Optional<T> optionalValue(
      String key, String wanted, Function<String, @Nullable T> reading) {
    return present(key).map(node -> value(key, node, wanted, reading));
  }

  /** One text or a list of them, each meaningful to {@code reading}; empty where absent. */
  public <T> List<T> values(String key, String wanted, Function<String, @Nullable T> reading) {
    return present(key).stream()
        .flatMap(
            node ->
                node instanceof SequenceNode list
                    ? list.getValue().stream()
                    : List.of(node).stream())
        .map(node -> value(key, node, wanted, reading))
        .toList();
  }

  /** A mapping with these keys at most, that must be there. */
  public YamlMapping mapping(String key, Set<String> known) {
    return optionalMapping(key, known).orElseThrow(() -> missing(key));
  }

  /** A mapping with these keys at most, that may be absent. */
  public Optional<YamlMapping> optionalMapping(String key, Set<String> known) {
    return present(key).map(node -> of(file, "« " + key + " »", node, known));
  }

  /** Whether a key is there and says something. */
  public boolean has(String key) {
    return present(key).isPresent();
  }

  /**
   * Refuses every key but these.
   *
   * @param why of the refusal, in French
   */
  public void only(Set<String> some, String why) {
    values.keySet().stream()
        .filter(key -> !some.contains(key))
        .findFirst()
        .ifPresent(
            key -> {
              throw refuse(key, why);
            });
  }

  /** The refusal of a key's value, for rules that only the caller knows. */
  public YamlFileException refuse(String key, String why) {
    Node node = values.get(key);
    return refusal(file, node == null ? line : lineOf(node), "« " + key + " » : " + why);
  }

  private Optional<Node> present(String key) {
    return Optional.ofNullable(values.get(key)).filter(node -> !isNull(node));
  }

  private YamlFileException missing(String key) {
    return refusal(file, line, "il manque « " + key + " »");
  }

  private <T> T value(String key, Node node, String wanted, Function<String, @Nullable T> reading) {
    String text = scalar(key, node, wanted);
    T value;
    try {
      value = reading.apply(text);
    } catch (IllegalArgumentException e) {
      value = null;
    }
    if (value == null) {
      throw refusal(
          file, lineOf(node), "« " + key + " » attend " + wanted + ", pas « " + text + " »");
    }
    return value;
  }

  private String scalar(String key, Node node, String wanted) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue();
    }
    String found =
        switch (node) {
          case MappingNode mapping -> "un bloc de clés";
          case SequenceNode list -> "une liste";
          default -> "un texte vide";
        };
    throw refusal(file, lineOf(node), "« " + key + " » attend " + wanted + ", pas " + found);
  }

  private static YamlMapping of(String file, String what, Node node, Set<String> known) {
    if (!(node instanceof MappingNode mapping)) {
      throw refusal(file, lineOf(node), what + " attend un bloc de clés (" + list(known) + ")");
    }
    Map<String, Node> values = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      int line = lineOf(tuple.getKeyNode());
      if (!known.contains(key)) {
        throw refusal(file, line, "clé inconnue « " + key + " » (connues : " + list(known) + ")");
      }
      if (values.put(key, tuple.getValueNode()) != null) {
        throw refusal(file, line, "clé « " + key + " » donnée deux fois");
      }
    }
    return new YamlMapping(file, lineOf(node), values);
  }

  private static YamlFileException refusal(String file, int line, String why) {
    return new YamlFileException(file + ", ligne " + line + " : " + why);
  }

  private static String list(Set<String> known) {
    return String.join(", ", known.stream().sorted().toList());
  }

  private static int lineOf(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  private static boolean isNull(Node node) {
    return Tag.NULL.equals(node.getTag());
  }

  private static String shown(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    int names = absolute.getNameCount();
    return absolute.subpath(Math.max(0, names - 2), names).toString().replace('\\', '/');
  }
}
