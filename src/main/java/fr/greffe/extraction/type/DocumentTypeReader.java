package fr.greffe.extraction.type;

import fr.greffe.document.Document;
import fr.greffe.document.Metadata;
import fr.greffe.extraction.type.Clue.Zone;
import fr.greffe.register.DocumentType;
import fr.greffe.rules.Lexicon;
import fr.greffe.rules.RuleBook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says what kind of paper a document is, by adding up clues; the file's name is not one. Too few
 * clues give {@link DocumentType#OTHER}. Never throws.
 */
public final class DocumentTypeReader {
  private static final int FRONT = 2_500;
  private static final int TITLE = 400;
  private static final int END = 2_500;
  private static final int LONGEST = 60_000;
  private static final double ENOUGH = 2.5;

  /** Different words of local life, and sentences, that make prose about it. */
  private static final int TOLD = 3;

  private static final Pattern SENTENCE_END = Pattern.compile("\\p{Ll}{2}\\s?[.!?](?=\\s|$)");

  private final List<Clue> clues;
  private final RuleBook rules;
  private final Pattern localLife;

  private DocumentTypeReader(RuleBook rules, List<Clue> clues, Lexicon localLife) {
    this.rules = rules;
    this.localLife = Pattern.compile("\\b(?:" + localLife.asAlternative() + ")\\b");
    this.clues = List.copyOf(clues);
  }

  public static DocumentTypeReader load(Path config) {
    RuleBook rules = RuleBook.load(config.resolve("rules/document-type.yaml"));
    List<Clue> clues =
        Lexicon.load(config.resolve("lexicons/document-type-clues.tsv")).entries().stream()
            .map(entry -> Clue.of(entry, rules))
            .toList();
    return new DocumentTypeReader(
        rules, clues, Lexicon.load(config.resolve("lexicons/local-life.tsv")));
  }

  public TypeReading read(Document document) {
    Map<Zone, String> zones = zones(document);
    Map<DocumentType, Double> points = new EnumMap<>(DocumentType.class);
    List<Weighed> weighed = new ArrayList<>();
    for (Clue clue : clues) {
      double weight = clue.weigh(Objects.requireNonNull(zones.get(clue.zone())));
      if (weight > 0) {
        points.merge(clue.type(), weight, Double::sum);
        weighed.add(new Weighed(clue, weight));
      }
    }
    if (onlyNamed(weighed)) {
      points.remove(DocumentType.MINUTES);
    }
    return points.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(best -> best.getValue() >= ENOUGH)
        .map(best -> new TypeReading(best.getKey(), reasons(best.getKey(), weighed)))
        .orElseGet(() -> unmarked(Objects.requireNonNull(zones.get(Zone.ALL))));
  }

  /**
   * The words "compte rendu" or "ordre du jour" alone, without sitting, people or vote, make no
   * minutes.
   */
  private static boolean onlyNamed(List<Weighed> weighed) {
    List<String> rules =
        weighed.stream()
            .filter(one -> one.clue().type() == DocumentType.MINUTES)
            .map(one -> one.clue().rule().name())
            .toList();
    return rules.equals(List.of("minutes-headline")) || rules.equals(List.of("agenda"));
  }

  /** Prose that tells of local life and bears no mark of its kind is an article. */
  private TypeReading unmarked(String text) {
    long told =
        localLife.matcher(Lexicon.fold(text)).results().map(MatchResult::group).distinct().count();
    return told >= TOLD && SENTENCE_END.matcher(text).results().count() >= TOLD
        ? new TypeReading(
            DocumentType.ARTICLE, List.of("récit de la vie locale, sans autre marque"))
        : new TypeReading(DocumentType.OTHER, List.of("aucun indice suffisant"));
  }

  /** Names of the rules that match a sentence, for the rules' examples. */
  public List<String> describe(String text) {
    return rules.rules().stream()
        .filter(rule -> !rule.matches(text).isEmpty())
        .map(rule -> rule.name())
        .toList();
  }

  private static List<String> reasons(DocumentType type, List<Weighed> weighed) {
    return weighed.stream()
        .filter(one -> one.clue().type() == type)
        .sorted(Comparator.comparingDouble(Weighed::weight).reversed())
        .map(one -> one.clue().reason())
        .distinct()
        .toList();
  }

  private static Map<Zone, String> zones(Document document) {
    String body = document.body().of(document.text()).strip();
    String front = body.substring(0, Math.min(FRONT, body.length()));
    String titles =
        Stream.of(document.metadata().title(), body.substring(0, Math.min(TITLE, body.length())))
            .filter(Objects::nonNull)
            .collect(Collectors.joining("\n"));
    boolean web = document.mediaType().contains("html");
    return Map.of(
        Zone.TITLE,
        titles,
        Zone.PAGE,
        web ? Objects.requireNonNullElse(document.metadata().title(), "") : "",
        Zone.FRONT,
        front,
        Zone.END,
        body.substring(Math.max(0, body.length() - END)),
        Zone.ALL,
        body.substring(0, Math.min(LONGEST, body.length())),
        Zone.SITE,
        published(document.metadata()));
  }

  /** Only what is published has both an author or a site and a date. */
  private static String published(Metadata metadata) {
    StringBuilder said = new StringBuilder();
    append(said, "site", metadata.site());
    if (metadata.published() != null) {
      append(said, "auteur", metadata.author());
      append(said, "publication", metadata.published());
    }
    return said.toString();
  }

  private static void append(StringBuilder said, String label, @Nullable String value) {
    if (value != null) {
      said.append(label).append(" : ").append(value).append('\n');
    }
  }

  private record Weighed(Clue clue, double weight) {}
}
