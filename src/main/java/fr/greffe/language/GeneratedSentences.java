package fr.greffe.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.util.Span;

/**
 * Makes sentences as councils write them, with their names marked: the phrases of {@code
 * config/training} filled with invented names and with the official names of communes and their
 * groupings. The same source of chance gives the same sentences.
 */
final class GeneratedSentences {
  private static final Pattern SLOT = Pattern.compile("\\{([\\p{L}]+)}");
  private static final Pattern ARTICLE = Pattern.compile("^(?:l['’]|la |le |les |du |d['’])");
  private static final Set<String> ORGANISATIONS =
      Set.of(
          "association",
          "entreprise",
          "syndicat",
          "organisme",
          "epci",
          "ecole",
          "parti",
          "media",
          "assureur",
          "banque",
          "reseau",
          "bailleur",
          "pole");
  private static final Set<String> PERSONS = Set.of("personne", "surnom");
  private static final Set<String> PLACES = Set.of("commune", "lieu", "lieudit");
  private static final int IN_CAPITALS = 12;

  private final List<String> phrases;
  private final Map<String, List<String>> fillings;
  private final RandomGenerator random;

  private GeneratedSentences(
      List<String> phrases, Map<String, List<String>> fillings, RandomGenerator random) {
    this.phrases = phrases;
    this.fillings = fillings;
    this.random = random;
  }

  static GeneratedSentences load(Path config, RandomGenerator random) throws IOException {
    Map<String, List<String>> fillings = new HashMap<>();
    for (String line : lines(config.resolve("training/noms.tsv"))) {
      String[] cells = line.split("\t", 2);
      fillings.computeIfAbsent(cells[0], key -> new ArrayList<>()).add(cells[1]);
    }
    fillings.put("commune", firstCells(config.resolve("reference/communes.tsv")));
    fillings.put("prénom", firstCells(config.resolve("lexicons/prenoms.tsv")));
    fillings.put("epci", groupings(config.resolve("reference/epci.tsv")));
    List<String> phrases = lines(config.resolve("training/phrases.txt"));
    return new GeneratedSentences(phrases, fillings, random);
  }

  /** So many sentences, every phrase in turn. */
  List<NameSample> make(int count) {
    List<NameSample> samples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      samples.add(fill(phrases.get(i % phrases.size())));
    }
    return samples;
  }

  private NameSample fill(String phrase) {
    List<String> words = new ArrayList<>();
    List<Span> names = new ArrayList<>();
    Matcher slot = SLOT.matcher(phrase);
    int from = 0;
    while (slot.find()) {
      addTokens(phrase.substring(from, slot.start()), words);
      String filling = expand("{" + slot.group(1) + "}", 0);
      String type = type(slot.group(1));
      Matcher article = ARTICLE.matcher(filling);
      if (article.find()) {
        addTokens(filling.substring(0, article.end()), words);
        filling = filling.substring(article.end());
      }
      int start = words.size();
      addTokens(filling.replaceAll("^« | »$", ""), words);
      if (!type.isEmpty() && words.size() > start) {
        names.add(new Span(start, words.size(), type));
      }
      from = slot.end();
    }
    addTokens(phrase.substring(from), words);
    return new NameSample(words.toArray(new String[0]), names.toArray(new Span[0]), false);
  }

  private String expand(String pattern, int depth) {
    if (depth > 5) {
      return pattern;
    }
    Matcher slot = SLOT.matcher(pattern);
    StringBuilder expanded = new StringBuilder();
    while (slot.find()) {
      List<String> choices = fillings.getOrDefault(slot.group(1), List.of(slot.group(1)));
      String choice = expand(choices.get(random.nextInt(choices.size())), depth + 1);
      slot.appendReplacement(expanded, Matcher.quoteReplacement(choice));
    }
    slot.appendTail(expanded);
    boolean organisation = depth == 0 && ORGANISATIONS.contains(pattern.replaceAll("[{}]", ""));
    return organisation && random.nextInt(IN_CAPITALS) == 0
        ? expanded.toString().toUpperCase(Locale.FRENCH)
        : expanded.toString();
  }

  private static String type(String slot) {
    if (ORGANISATIONS.contains(slot)) {
      return NameModel.ORGANISATION;
    }
    return PERSONS.contains(slot) ? NameModel.PERSON : PLACES.contains(slot) ? NameModel.PLACE : "";
  }

  private static void addTokens(String text, List<String> words) {
    Tokens.of(text).forEach(token -> words.add(NameModel.normal(token.text())));
  }

  private static List<String> groupings(Path file) throws IOException {
    return firstCells(file).stream()
        .map(
            name ->
                name.replaceFirst("^CC ", "communauté de communes ")
                    .replaceFirst("^CA ", "communauté d'agglomération ")
                    .replaceFirst("^CU ", "communauté urbaine ")
                    .replaceFirst(" *\\(.*", ""))
        .toList();
  }

  private static List<String> firstCells(Path file) throws IOException {
    List<String> cells = new ArrayList<>();
    lines(file).forEach(line -> cells.add(line.split("\t", 2)[0]));
    return Collections.unmodifiableList(cells);
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }
}
