package fr.greffe.settings;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A key of {@code application.yaml}: one declaration for who reads the file and for who looks a key
 * up.
 *
 * @param path with its block ("reading.threads")
 * @param wanted what it accepts, in French
 * @param unsaid what holds where it is absent, null for nothing
 * @param purpose what it is for, in French
 * @param secret true for what is never shown
 * @param reading the value of its text; null or an exception for what is refused
 */
public record Key<T>(
    String path,
    String wanted,
    @Nullable T unsaid,
    String purpose,
    boolean secret,
    Function<String, @Nullable T> reading) {
  private static final Map<String, Boolean> TRUTHS = Map.of("true", true, "false", false);

  static Key<Integer> number(String path, int min, int max, int unsaid, String purpose) {
    return new Key<>(
        path,
        "un nombre entier de " + min + " à " + max,
        unsaid,
        purpose,
        false,
        text -> {
          int value = Integer.parseInt(text);
          return value < min || value > max ? null : value;
        });
  }

  static Key<Boolean> truth(String path, String purpose) {
    return new Key<>(path, "true ou false", false, purpose, false, TRUTHS::get);
  }

  static Key<String> text(String path, String wanted, @Nullable String unsaid, String purpose) {
    return new Key<>(path, wanted, unsaid, purpose, false, text -> text);
  }

  /** A password: written here, or where {@code …-file} or {@code …-env} says. */
  static Key<String> secret(String path, String purpose) {
    return new Key<>(path, "un texte", null, purpose, true, text -> text);
  }

  /** The last part of the path. */
  public String name() {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /** The block that it stands in, empty for the file's own. */
  public String block() {
    return path.substring(0, Math.max(0, path.lastIndexOf('.')));
  }

  /** What a block says, or what holds where it says nothing. */
  Optional<T> in(@Nullable YamlMapping keys) {
    return keys == null
        ? Optional.ofNullable(unsaid)
        : keys.optionalValue(name(), wanted, reading).or(() -> Optional.ofNullable(unsaid));
  }

  /** The value of a key that has one where nothing is said. */
  T of(@Nullable YamlMapping keys) {
    return in(keys).orElseThrow();
  }
}
