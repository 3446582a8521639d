package fr.greffe.extraction.heading;

import fr.greffe.document.Document;
import fr.greffe.document.Evidence;
import fr.greffe.document.Marginal;
import fr.greffe.document.Span;
import fr.greffe.register.Body;
import fr.greffe.register.DocumentType;
import fr.greffe.rules.Lexicon;
import fr.greffe.rules.RuleBook;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads which authority decides, or which one an article is about. */
public final class BodyReader {
  private static final int FRONT = 3_000;
  private static final int TOP = 1_200;
  private static final double ENOUGH = 0.5;
  private static final double FILE_NAME = 2;

  /** Only départements and régions have one. */
  private static final String STANDING_COMMITTEE = "commission permanente";

  private final RuleBook bodies;
  private final OrganReader organs;

  private BodyReader(RuleBook bodies, OrganReader organs) {
    this.bodies = bodies;
    this.organs = organs;
  }

  public static BodyReader load(Path config) {
    return new BodyReader(
        RuleBook.load(config.resolve("rules/body.yaml")), OrganReader.load(config));
  }

  /**
   * A body and where it is named.
   *
   * @param body the body
   * @param evidence its clearest mention, or null where only the file's own data name it
   */
  record Found(Body body, @Nullable Evidence evidence) {}

  Optional<Found> read(Document document, DocumentType type) {
    Optional<OrganReader.Organ> organ =
        type.ofSeance() ? organs.read(front(document)) : Optional.empty();
    Map<String, Candidate> candidates = new LinkedHashMap<>();
    for (RuleMatch match : bodies.matches(document.text())) {
      double weight = weight(document, match, organ, type);
      String name = name(match);
      candidates
          .computeIfAbsent(BodyNames.key(name) + kind(match), key -> new Candidate(kind(match)))
          .add(name, weight, match.span(), match.rule().name());
    }
    named(document.metadata().site(), candidates);
    named(document.metadata().title(), candidates);
    FileNames.town(document).ifPresent(town -> fromFileName(town, candidates));
    return candidates.values().stream()
        .max(Comparator.comparingDouble(Candidate::weight))
        .filter(best -> best.weight() >= ENOUGH)
        .map(best -> found(document, best, organ));
  }

  /** Names read in a sentence, for the rules' examples. */
  public List<String> describe(String text) {
    return bodies.matches(text).stream()
        .map(match -> kind(match) + " " + name(match))
        .distinct()
        .toList();
  }

  /**
   * A town in the file's name that the text prints too; it loses against a body named in the text.
   */
  private static void fromFileName(FileNames.Town town, Map<String, Candidate> candidates) {
    String name = (startsWithVowel(town.name()) ? "Commune d'" : "Commune de ") + town.name();
    candidates
        .computeIfAbsent(
            BodyNames.key(name) + Body.Kind.COMMUNE, key -> new Candidate(Body.Kind.COMMUNE))
        .add(name, FILE_NAME, town.span(), "file-name");
  }

  private static boolean startsWithVowel(String name) {
    return "AEIOUYÀÂÉÈÊËÎÏÔÖÙÛÜŒ".indexOf(name.charAt(0)) >= 0;
  }

  private void named(@Nullable String text, Map<String, Candidate> candidates) {
    if (text != null) {
      for (RuleMatch match : bodies.matches(text)) {
        candidates
            .computeIfAbsent(
                BodyNames.key(name(match)) + kind(match), key -> new Candidate(kind(match)))
            .add(name(match), 4, null, match.rule().name());
      }
    }
  }

  private static Found found(Document document, Candidate best, Optional<OrganReader.Organ> organ) {
    Body body = new Body(best.name(), best.kind(), organ.map(OrganReader.Organ::name).orElse(null));
    Span span = best.span();
    return new Found(body, span == null ? null : document.evidence(span, best.rule()));
  }

  private static double weight(
      Document document, RuleMatch match, Optional<OrganReader.Organ> organ, DocumentType type) {
    Span span = match.span();
    double weight = 0.25;
    if (span.start() >= document.body().end()) {
      weight = marginal(document, span) ? 1.5 : 0.25;
    } else if (span.start() < TOP) {
      weight = opensLine(document.text(), span) ? 6 : 1.5;
    } else if (span.start() < FRONT) {
      weight = opensLine(document.text(), span) ? 2 : 0.75;
    }
    if (match.rule().name().equals("commune-of-council")) {
      weight *= 2.5;
    }
    Body.Kind kind = kind(match);
    boolean above = kind == Body.Kind.DEPARTEMENT || kind == Body.Kind.REGION;
    if (above && organ.isEmpty()) {
      weight *= 0.2;
    } else if (organ.isPresent() && organ.get().name().equals(STANDING_COMMITTEE)) {
      weight *= above ? 2 : 0.15;
    } else if (organ.isPresent() && !organ.get().kinds().isEmpty()) {
      weight *= organ.get().kinds().contains(kind) ? 2 : 0.15;
    } else if (type.ofPress()) {
      weight = Math.min(weight, 1);
    }
    return weight;
  }

  private static boolean marginal(Document document, Span span) {
    return document.marginalia().stream()
        .anyMatch(
            marginal ->
                marginal.kind() == Marginal.Kind.RUNNING_HEAD && marginal.span().overlaps(span));
  }

  private static boolean opensLine(String text, Span span) {
    int start = span.start();
    while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
      start--;
    }
    return start == 0 || text.charAt(start - 1) == '\n';
  }

  private static String front(Document document) {
    String body = document.body().of(document.text());
    return body.substring(0, Math.min(FRONT, body.length()));
  }

  private static String name(RuleMatch match) {
    return BodyNames.tidy(
        match
            .part("name")
            .orElseGet(
                () ->
                    (kind(match) == Body.Kind.EPCI ? "Communauté " : "Commune ")
                        + match.part("of").orElse("de ")
                        + match.part("place").orElse("")));
  }

  private static Body.Kind kind(RuleMatch match) {
    String rule = match.rule().name();
    return Body.Kind.valueOf(rule.substring(0, rule.indexOf('-')).toUpperCase(Locale.ROOT));
  }

  /** One body under its several spellings. */
  private static final class Candidate {
    private final Body.Kind kind;
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final List<Double> weights = new ArrayList<>();
    private @Nullable Span span;
    private String rule = "";
    private double heaviest;

    Candidate(Body.Kind kind) {
      this.kind = kind;
    }

    void add(String name, double weight, @Nullable Span where, String by) {
      names.merge(name, accented(name) ? 3 : 1, Integer::sum);
      weights.add(weight);
      if (where != null && weight > heaviest) {
        heaviest = weight;
        span = where;
        rule = by;
      }
    }

    private static boolean accented(String name) {
      return !Lexicon.fold(name).equalsIgnoreCase(name.replace('’', '\''));
    }

    Body.Kind kind() {
      return kind;
    }

    @Nullable Span span() {
      return span;
    }

    String rule() {
      return rule;
    }

    String name() {
      return names.entrySet().stream()
          .max(Map.Entry.comparingByValue())
          .map(Map.Entry::getKey)
          .orElse("");
    }

    double weight() {
      return weights.stream()
          .sorted(Comparator.reverseOrder())
          .limit(12)
          .mapToDouble(Double::doubleValue)
          .sum();
    }
  }
}
