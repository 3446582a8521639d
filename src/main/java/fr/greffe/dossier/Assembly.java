package fr.greffe.dossier;

import fr.greffe.register.Body;
import fr.greffe.rules.Lexicon;
import fr.greffe.settings.YamlMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of an assembly on oral questions: a file of {@code config/assemblees}.
 *
 * @param name of the assembly, or of such assemblies
 * @param bodies words of the names it is for; empty: all of these kinds
 * @param kinds of bodies it is for
 * @param sir how its chairman is addressed
 * @param madam how its chairwoman is addressed
 * @param either how its chair is addressed where it is not known who it is
 * @param delay before the sitting
 * @param unit of the delay
 * @param questions at most in one text
 * @param perGroup questions that a group may put in a sitting
 * @param characters at most
 * @param source where the rules come from
 */
public record Assembly(
    String name,
    List<String> bodies,
    List<Body.Kind> kinds,
    String sir,
    String madam,
    String either,
    int delay,
    Unit unit,
    int questions,
    int perGroup,
    int characters,
    String source) {
  private static final int MOST = 100_000;
  private static final Set<String> KEYS =
      Set.of(
          "name",
          "bodies",
          "kinds",
          "addressee-m",
          "addressee-mme",
          "addressee",
          "delay",
          "unit",
          "questions",
          "per-group",
          "characters",
          "source");

  public Assembly {
    bodies = List.copyOf(bodies);
    kinds = List.copyOf(kinds);
  }

  /** What a delay is counted in. */
  public enum Unit {
    HOURS,
    WORKING_DAYS
  }

  /** All rules of a folder of configuration, those for named bodies first. */
  public static List<Assembly> load(Path config) {
    try (Stream<Path> files = Files.list(config.resolve("assemblees"))) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .map(Assembly::read)
          .sorted(
              Comparator.comparing((Assembly one) -> one.bodies().isEmpty())
                  .thenComparing(Assembly::name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rules for a body. */
  public static Assembly of(@Nullable Body body, List<Assembly> all) {
    Body.Kind kind = body == null ? Body.Kind.OTHER : body.kind();
    String name = body == null ? "" : Lexicon.fold(body.name());
    return all.stream()
        .filter(
            one ->
                one.bodies().isEmpty()
                    ? one.kinds().contains(kind)
                    : one.bodies().stream().allMatch(word -> name.contains(Lexicon.fold(word))))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("config/assemblees : rien pour le genre " + kind));
  }

  /** How the chair is addressed, from a name as minutes write it. */
  String addressee(@Nullable String chair) {
    if (chair == null) {
      return either;
    }
    return chair.matches("(?s)^(?:Mme|Madame|Mlle)\\b.*")
        ? madam
        : chair.matches("(?s)^(?:M\\.|Monsieur)\\s.*") ? sir : either;
  }

  private static Assembly read(Path path) {
    YamlMapping file = YamlMapping.load(path, KEYS);
    return new Assembly(
        file.string("name"),
        file.values("bodies", "des mots", text -> text),
        file.values(
            "kinds",
            "un genre d'organisme",
            text -> Body.Kind.valueOf(text.toUpperCase(Locale.ROOT))),
        file.string("addressee-m"),
        file.string("addressee-mme"),
        file.string("addressee"),
        number(file, "delay"),
        file.optionalValue(
                "unit",
                "hours ou working-days",
                text -> Unit.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_')))
            .orElse(Unit.HOURS),
        number(file, "questions"),
        number(file, "per-group"),
        number(file, "characters"),
        file.string("source"));
  }

  private static int number(YamlMapping file, String key) {
    return file.optionalInteger(key, 1, MOST)
        .orElseThrow(() -> file.refuse(key, "il manque un nombre"));
  }
}
