package fr.greffe.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A key of {@code application.yaml} or of a job: one declaration for who reads the file and for who
 * looks a key up.
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

  /** A whole number between two bounds. */
  public static Key<Integer> number(String path, int min, int max, int unsaid, String purpose) {
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

  public static Key<Boolean> truth(String path, String purpose) {
    return new Key<>(path, "true ou false", false, purpose, false, TRUTHS::get);
  }

  public static Key<String> text(
      String path, String wanted, @Nullable String unsaid, String purpose) {
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

  /** The names of some keys. */
  public static Set<String> names(List<? extends Key<?>> keys) {
    return keys.stream().map(Key::name).collect(Collectors.toUnmodifiableSet());
  }

  /** The block that it stands in, empty for the file's own. */
  public String block() {
    return path.substring(0, Math.max(0, path.lastIndexOf('.')));
  }

  /** What means something to {@code reading} only. */
  public static <T> Key<T> read(
      String path, String wanted, String purpose, Function<String, @Nullable T> reading) {
    return new Key<>(path, wanted, null, purpose, false, reading);
  }

  /** What a block says, or what holds where it says nothing. */
  public Optional<T> in(@Nullable YamlMapping keys) {
    return keys == null
        ? Optional.ofNullable(unsaid)
        : keys.optionalValue(name(), wanted, reading).or(() -> Optional.ofNullable(unsaid));
  }

  /** One value or a list of them; empty where the block says nothing. */
  public List<T> all(YamlMapping keys) {
    return keys.values(name(), wanted, reading);
  }

  /** The value of a key that has one where nothing is said. */
  public T of(@Nullable YamlMapping keys) {
    return in(keys).orElseThrow();
  }
}
