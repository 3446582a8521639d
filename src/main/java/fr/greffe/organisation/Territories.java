package fr.greffe.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The territories of {@code config/reference} with their numbers: communes in being, groupings,
 * départements and régions. Lines are kept as they are and read when they are asked for.
 */
public final class Territories implements PlaceNames {
  private static final int LINES = 50_000;
  private static final int COMMUNE_WITHIN = 6;
  private static final int COUNCIL_CALLED = 3;

  private final Map<String, List<String>> communes = HashMap.newHashMap(LINES);
  private final Map<String, List<Listed>> others = new HashMap<>();
  private final Set<String> words = HashSet.newHashSet(LINES);
  private final NameReader names;

  private Territories(NameReader names) {
    this.names = names;
  }

  public static Territories load(Path config, NameReader names) {
    Territories all = new Territories(names);
    Path reference = config.resolve("reference");
    lines(reference.resolve("communes.tsv")).forEach(all::addCommune);
    for (String line : lines(reference.resolve("epci.tsv"))) {
      String[] cells = line.split("\t", -1);
      all.add(cells[0], listed("epci", cells, null, 1, 3));
    }
    Map<String, String> councils = all.addCouncils(reference.resolve("conseils.tsv"));
    all.addAll(reference, "departements", "Département ", councils);
    all.addAll(reference, "regions", "Région ", councils);
    return all;
  }

  /** Those that bear this name; a commune must be called one. */
  public List<Listed> named(NameForm form) {
    String key = form.key();
    if (key.startsWith("commune ")) {
      return communes.getOrDefault(sorted(Set.of(key.substring(8).split(" "))), List.of()).stream()
          .map(line -> line.split("\t", -1))
          .map(cells -> listed("communes", cells, cells[1], 2, 4))
          .toList();
    }
    return others.getOrDefault(key, List.of());
  }

  @Override
  public boolean isWord(String word) {
    return words.contains(word);
  }

  @Override
  public boolean isShared(Set<String> name) {
    return communes.getOrDefault(sorted(name), List.of()).size() > 1;
  }

  @Override
  public boolean isCommune(Set<String> name) {
    return communes.containsKey(sorted(name));
  }

  private void addAll(Path reference, String list, String called, Map<String, String> councils) {
    for (String line : lines(reference.resolve(list + ".tsv"))) {
      String[] cells = line.split("\t", -1);
      String siren = councils.get(list + cells[1]);
      add(called + cells[0], territory(list, cells[0], cells[1], siren));
    }
  }

  /**
   * The numbers of councils by list and code of their territory; a council that is not called after
   * its territory is one of its own.
   */
  private Map<String, String> addCouncils(Path file) {
    Map<String, String> sirens = new HashMap<>();
    for (String line : lines(file)) {
      String[] cells = line.split("\t", -1);
      if (cells.length > COUNCIL_CALLED) {
        String name = cells[COUNCIL_CALLED];
        add(name, territory(cells[0], name, cells[1], cells[2]));
      } else {
        sirens.put(cells[0] + cells[1], cells[2]);
      }
    }
    return sirens;
  }

  /** Communes that a new one replaced are no bodies any more. */
  private void addCommune(String line) {
    int tab = line.indexOf('\t');
    int cells = 1;
    for (int at = tab; at >= 0; at = line.indexOf('\t', at + 1)) {
      cells++;
    }
    if (cells < COMMUNE_WITHIN) {
      List<String> name = NameWords.plain(line.substring(0, tab));
      words.addAll(name);
      communes.merge(sorted(name), List.of(line), Territories::both);
    }
  }

  private void add(String name, Listed listed) {
    others.merge(
        names.key(name.replaceFirst("\\s*\\([^)]*\\)$", "")), List.of(listed), Territories::both);
  }

  private static <T> List<T> both(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static String sorted(Collection<String> words) {
    return words.size() == 1
        ? words.iterator().next()
        : words.stream().sorted().collect(Collectors.joining(" "));
  }

  private static Listed listed(
      String list, String[] cells, @Nullable String code, int siren, int population) {
    String inhabitants = cell(cells, population);
    return new Listed(
        list,
        cells[0],
        code,
        cell(cells, siren),
        null,
        null,
        null,
        inhabitants == null ? null : Integer.valueOf(inhabitants),
        null);
  }

  private static Listed territory(String list, String name, String code, @Nullable String siren) {
    return new Listed(list, name, code, siren, null, null, null, null, null);
  }

  private static @Nullable String cell(String[] cells, int index) {
    return index >= 0 && index < cells.length && !cells[index].isEmpty() ? cells[index] : null;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
