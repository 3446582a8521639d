package fr.greffe.evaluation;

import fr.greffe.register.Organisation;
import fr.greffe.rules.Lexicon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares the organisations that were read with those that people annotated, for each kind of
 * document and for each reader: a name counts once a document, whatever its articles and case.
 */
public final class OrganisationScore {
  private static final String EVERY_KIND = "tous";
  private static final Set<String> SMALL =
      Set.of("le", "la", "les", "l", "de", "du", "des", "d", "un", "une", "au", "aux", "et", "a");

  /** Institutions without a name, and towns as such, are asked of nobody. */
  private static final Pattern NEUTRAL =
      Pattern.compile(
          "(?:etat|prefecture|prefet|sous prefecture|commune|communes|ville|mairie|conseil"
              + " (?:municipal|communautaire|syndical|departemental|regional|general)|departement|region|comite"
              + " syndical|bureau|assemblee)(?: .*)?");

  private static final Pattern WITH_SIGLE = Pattern.compile("(.+?)\\s*\\(([^()]{2,40})\\)\\s*");
  private static final Map<String, Predicate<List<String>>> READERS = new LinkedHashMap<>();

  static {
    READERS.put("règles", readers -> readers.contains("rule"));
    READERS.put("lexiques et listes", readers -> readers.contains("lexicon"));
    READERS.put("modèle", readers -> readers.contains("model"));
    READERS.put("deux d'accord", readers -> readers.size() > 1);
    READERS.put("tous", readers -> true);
  }

  private final Map<String, Map<String, int[]>> counts = new TreeMap<>();
  private int documents;

  /** Counts one document. */
  public void add(Annotated gold, List<Organisation> read) {
    documents++;
    Map<String, String> known = known(gold);
    Set<String> wanted = new HashSet<>(known.values());
    READERS.forEach(
        (reader, sees) -> {
          Set<String> found =
              names(read, sees).stream()
                  .map(forms -> key(forms, known))
                  .filter(key -> wanted.contains(key) || !isNeutral(key, gold))
                  .collect(Collectors.toSet());
          int right = (int) found.stream().filter(wanted::contains).count();
          int wrong = gold.exhaustive() ? found.size() - right : 0;
          for (String kind : List.of(gold.kind(), EVERY_KIND)) {
            int[] sums =
                counts
                    .computeIfAbsent(kind, none -> new HashMap<>())
                    .computeIfAbsent(reader, none -> new int[3]);
            sums[0] += right;
            sums[1] += wrong;
            sums[2] += wanted.size() - right;
          }
        });
  }

  /** Whether an organisation that was read is right, empty where the annotation does not say. */
  public static Optional<Boolean> judge(Annotated gold, Organisation read) {
    Map<String, String> known = known(gold);
    String sigle = read.sigle() == null ? "" : " (" + read.sigle() + ")";
    String key = key(forms(read.name() + sigle), known);
    if (known.containsValue(key)) {
      return Optional.of(true);
    }
    return isNeutral(key, gold) || !gold.exhaustive() ? Optional.empty() : Optional.of(false);
  }

  /** One line a kind of document and a reader. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("Organisations, " + documents + " documents annotés : précision et rappel");
    counts.forEach(
        (kind, byReader) ->
            READERS.keySet().stream()
                .map(reader -> line(kind, reader, byReader.getOrDefault(reader, new int[3])))
                .forEach(lines::add));
    return lines;
  }

  private static String line(String kind, String reader, int[] sums) {
    return String.format(
        Locale.FRENCH,
        "  %-10s %-20s %s %s   (%d justes, %d de trop, %d manquées)",
        kind,
        reader,
        ratio(sums[0], sums[0] + sums[1]),
        ratio(sums[0], sums[0] + sums[2]),
        sums[0],
        sums[1],
        sums[2]);
  }

  private static String ratio(int part, int whole) {
    return whole == 0 ? "    –" : String.format(Locale.FRENCH, "%.3f", (double) part / whole);
  }

  /** The names that a reader saw, each with its other form; a sigle explained is not one more. */
  private static List<List<String>> names(List<Organisation> read, Predicate<List<String>> sees) {
    List<Organisation> seen = read.stream().filter(one -> sees.test(one.readers())).toList();
    Set<String> sigles =
        seen.stream().flatMap(one -> Stream.ofNullable(one.sigle())).collect(Collectors.toSet());
    return seen.stream()
        .filter(one -> !sigles.contains(one.name()))
        .map(
            one ->
                one.sigle() == null
                    ? forms(one.name())
                    : forms(one.name() + " (" + one.sigle() + ")"))
        .distinct()
        .toList();
  }

  /** Every spelling of what is annotated, with the spelling that it is counted by. */
  private static Map<String, String> known(Annotated gold) {
    Map<String, String> known = new LinkedHashMap<>();
    for (String name : gold.organisations()) {
      List<String> forms = forms(name);
      String first = forms.getFirst();
      forms.forEach(form -> known.putIfAbsent(form, first));
    }
    gold.spellings()
        .forEach(
            (name, others) -> {
              String key = known.get(fold(name));
              others.stream()
                  .filter(other -> key != null)
                  .forEach(other -> known.putIfAbsent(fold(other), String.valueOf(key)));
            });
    return known;
  }

  private static String key(List<String> forms, Map<String, String> known) {
    return forms.stream()
        .filter(known::containsKey)
        .map(form -> String.valueOf(known.get(form)))
        .findFirst()
        .orElse(forms.getFirst());
  }

  /** "Nom en toutes lettres (SIGLE)" is one organisation under three spellings. */
  private static List<String> forms(String name) {
    Matcher both = WITH_SIGLE.matcher(name);
    return both.matches()
        ? List.of(fold(both.group(1)), fold(both.group(2)), fold(name))
        : List.of(fold(name));
  }

  private static boolean isNeutral(String key, Annotated gold) {
    String body = gold.body();
    return NEUTRAL.matcher(key).matches()
        || body != null && fold(body).endsWith(key)
        || gold.optional().stream().map(OrganisationScore::fold).anyMatch(key::equals);
  }

  private static String fold(String name) {
    return Arrays.stream(Lexicon.fold(name).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty() && !SMALL.contains(word))
        .collect(Collectors.joining(" "));
  }
}
