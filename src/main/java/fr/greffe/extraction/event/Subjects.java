package fr.greffe.extraction.event;

import fr.greffe.document.Span;
import fr.greffe.document.SpanIndex;
import fr.greffe.register.Mention;
import fr.greffe.register.Organisation;
import fr.greffe.rules.Lexicon;
import fr.greffe.rules.RuleMatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds whose event a match tells: the organisations that end where the rule puts {@code left} or
 * begin where it puts {@code right}, else the one that a common noun stands for.
 */
final class Subjects {
  private static final int MEMORY = 3_000;
  private static final int SENTENCE = 200;
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?;]\\s|\\n\\s*\\n");

  private final Map<String, Set<Organisation.Kind>> nouns;
  private final Pattern complement;

  private Subjects(Map<String, Set<Organisation.Kind>> nouns, Pattern complement) {
    this.nouns = nouns;
    this.complement = complement;
  }

  /**
   * Who an event happens to.
   *
   * @param names at least one
   * @param span where they stand, or the noun that stands for them
   * @param deduced true where a common noun stands for the name
   */
  record Subject(List<String> names, Span span, boolean deduced) {}

  static Subjects load(Lexicon lexicon) {
    Map<String, Set<Organisation.Kind>> nouns = new HashMap<>();
    for (Lexicon.Entry entry : lexicon.entries()) {
      Set<Organisation.Kind> kinds = EnumSet.noneOf(Organisation.Kind.class);
      Arrays.stream(entry.column(0).split(" "))
          .filter(kind -> !kind.isEmpty())
          .forEach(kind -> kinds.add(Organisation.Kind.valueOf(kind)));
      nouns.put(Lexicon.fold(entry.term()), kinds);
    }
    Pattern complement =
        Pattern.compile(
            "(?<!\\p{L})(?:de|d[’']|du|des|à|au|aux|par|avec|pour|chez|dans|sur|entre|contre)\\s?"
                + "(?:(?:la|le|les|cette|ce)\\s|l[’'])?(?:(?:"
                + lexicon.asAlternative()
                + ")\\s)?[«“\"]?\\s?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    return new Subjects(nouns, complement);
  }

  /** The subject of a match, whose offsets are those of {@code text}. */
  Optional<Subject> of(String text, RuleMatch match, List<Mention<Organisation>> organisations) {
    SpanIndex<Mention<Organisation>> index = new SpanIndex<>(organisations, Mention::span);
    List<Mention<Organisation>> named = new ArrayList<>();
    match.partSpan("left").ifPresent(at -> named.addAll(before(text, at.start(), index)));
    match.partSpan("right").ifPresent(at -> named.addAll(after(text, at.start(), index)));
    if (!named.isEmpty()) {
      Span span = named.stream().map(Mention::span).reduce(Span::union).orElseThrow();
      return Optional.of(
          new Subject(
              named.stream().map(one -> one.fact().name()).distinct().toList(), span, false));
    }
    return standIn(text, match, "noun", "left", organisations)
        .or(() -> standIn(text, match, "thing", "right", organisations));
  }

  private List<Mention<Organisation>> before(
      String text, int at, SpanIndex<Mention<Organisation>> index) {
    Optional<Mention<Organisation>> last =
        index
            .overlapping(new Span(Math.max(0, at - 3), at))
            .filter(one -> one.span().end() <= at && one.span().end() >= at - 3)
            .reduce((first, second) -> second);
    if (last.isEmpty() || isComplement(text, last.get().span().start())) {
      return List.of();
    }
    return List.of(last.get());
  }

  private boolean isComplement(String text, int start) {
    return complement.matcher(text.substring(Math.max(0, start - 60), start)).find();
  }

  /** The name that begins there, and those coordinated with it. */
  private static List<Mention<Organisation>> after(
      String text, int at, SpanIndex<Mention<Organisation>> index) {
    List<Mention<Organisation>> row = new ArrayList<>();
    Optional<Mention<Organisation>> next =
        index.overlapping(new Span(at, Math.min(text.length(), at + 2))).findFirst();
    while (next.isPresent() && row.size() < 6) {
      row.add(next.get());
      int end = next.get().span().end();
      next =
          index
              .overlapping(new Span(end, Math.min(text.length(), end + 30)))
              .filter(other -> other.span().start() >= end)
              .findFirst()
              .filter(other -> isAnd(text.substring(end, other.span().start())));
    }
    return row;
  }

  private static boolean isAnd(String between) {
    return between.matches(
        "[ »”\"]{0,2}(?:\\([^)]{1,12}\\))?\\s?(?:,|et|avec|ainsi que)\\s"
            + "(?:(?:de|d[’']|du|avec)\\s?)?(?:(?:la|le|les)\\s|l[’'])?[«“\"]?\\s?");
  }

  /** "l'association": the last one named before that the noun fits, if no name follows it. */
  private Optional<Subject> standIn(
      String text,
      RuleMatch match,
      String part,
      String marker,
      List<Mention<Organisation>> organisations) {
    Optional<Span> noun = match.partSpan(part);
    Optional<Span> at = match.partSpan(marker);
    if (noun.isEmpty() || at.isEmpty() || isIndefinite(match, part)) {
      return Optional.empty();
    }
    Span span = noun.get();
    int until = Math.min(text.length(), Math.max(at.get().start(), span.end()) + 2);
    if (text.substring(span.end(), until).chars().anyMatch(Subjects::opensName)) {
      return Optional.empty();
    }
    Set<Organisation.Kind> wanted =
        nouns.getOrDefault(Lexicon.fold(span.of(text).replaceAll("\\s+", " ")), Set.of());
    return organisations.stream()
        .filter(one -> one.span().end() <= span.start())
        .filter(one -> one.span().end() > span.start() - MEMORY)
        .filter(one -> fits(one, wanted, organisations))
        .reduce((first, second) -> second)
        .or(() -> alone(text, span, organisations))
        .map(one -> new Subject(List.of(one.fact().name()), span, true));
  }

  /** The only one that the sentence names before a noun: whatever its kind, it is meant. */
  private static Optional<Mention<Organisation>> alone(
      String text, Span noun, List<Mention<Organisation>> organisations) {
    List<Mention<Organisation>> before =
        organisations.stream()
            .filter(one -> one.span().end() <= noun.start())
            .filter(one -> one.span().end() > noun.start() - SENTENCE)
            .filter(
                one -> !SENTENCE_END.matcher(text.substring(one.span().end(), noun.start())).find())
            .toList();
    return before.stream().map(one -> one.fact().name()).distinct().count() == 1
        ? Optional.of(before.getLast())
        : Optional.empty();
  }

  private static boolean isIndefinite(RuleMatch match, String part) {
    return part.equals("thing")
        && (match.part("definite").isEmpty() || match.part("alone").isEmpty());
  }

  private static boolean opensName(int letter) {
    return Character.isUpperCase(letter) || letter == '«' || letter == '“' || letter == '"';
  }

  /** A name may be of several kinds, as it is announced here and there. */
  private static boolean fits(
      Mention<Organisation> one,
      Set<Organisation.Kind> wanted,
      List<Mention<Organisation>> organisations) {
    String name = Lexicon.fold(one.fact().name());
    return wanted.isEmpty()
        || organisations.stream()
            .filter(other -> Lexicon.fold(other.fact().name()).equals(name))
            .anyMatch(other -> wanted.contains(other.fact().kind()));
  }
}
