package fr.greffe.extraction.press;

import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import fr.greffe.extraction.name.PersonExtractor;
import fr.greffe.register.Mention;
import fr.greffe.register.Name;
import fr.greffe.register.Quotation;
import fr.greffe.rules.Lexicon;
import fr.greffe.rules.Rule;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the words that a text puts between quotation marks, and who is said to have said them. */
final class QuotationReader {
  private static final int REACH = 140;
  private static final int BESIDE = 24;
  private static final int FEWEST_WORDS = 5;
  private static final int FEWEST_SAID = 3;

  private final Rule rule;
  private final PersonExtractor names;
  private final Set<String> verbs;

  private QuotationReader(Rule rule, PersonExtractor names, Set<String> verbs) {
    this.rule = rule;
    this.names = names;
    this.verbs = Set.copyOf(verbs);
  }

  static QuotationReader load(Path config, Rule rule) {
    return new QuotationReader(
        rule,
        PersonExtractor.load(config),
        Lexicon.load(config.resolve("lexicons/speech-verbs.tsv")).entries().stream()
            .map(entry -> Lexicon.fold(entry.term()))
            .collect(Collectors.toSet()));
  }

  List<Mention<Quotation>> read(Passage passage) {
    String text = passage.text();
    List<RuleMatch> quoted = rule.matches(text);
    List<Span> persons = quoted.isEmpty() ? List.of() : persons(passage);
    return quoted.stream()
        .map(match -> words(match))
        .flatMap(words -> said(passage, words, speaker(text, words, persons)).stream())
        .toList();
  }

  /** Few words between marks are a name or a nickname, unless somebody says them. */
  private static Optional<Mention<Quotation>> said(
      Passage passage, Span words, @Nullable String speaker) {
    int count = words.of(passage.text()).strip().split("\\s+").length;
    return count >= (speaker == null ? FEWEST_WORDS : FEWEST_SAID)
        ? Optional.of(mention(passage, words, speaker))
        : Optional.empty();
  }

  /** True where a stretch of the passage is the name of a person and nothing else. */
  boolean isPerson(Passage passage, Span span) {
    Passage line = new Passage(passage.document(), span.shift(passage.span().start()));
    return persons(line).stream()
        .anyMatch(person -> person.length() >= line.text().strip().length());
  }

  private List<Span> persons(Passage passage) {
    return names.extract(passage).stream()
        .filter(mention -> mention.fact().kind() == Name.Kind.PERSON)
        .map(mention -> mention.span().shift(-passage.span().start()))
        .toList();
  }

  private static Span words(RuleMatch match) {
    return Stream.of("words", "words2", "words3")
        .flatMap(part -> match.partSpan(part).stream())
        .findFirst()
        .orElseThrow();
  }

  private @Nullable String speaker(String text, Span words, List<Span> persons) {
    int from = sentenceStart(text, words.start());
    int to = sentenceEnd(text, words.end());
    Span best = null;
    int distance = Integer.MAX_VALUE;
    for (Span person : persons) {
      boolean after = person.start() >= words.end() && person.end() <= to;
      boolean before = person.end() <= words.start() && person.start() >= from;
      int gap = after ? person.start() - words.end() : words.start() - person.end();
      if ((after || before) && gap < distance && says(text, words, person, after)) {
        best = person;
        distance = gap;
      }
    }
    if (best == null) {
      List<Span> placed = InvertedSubject.of(text, words, from, to, this::speaks);
      best = placed.isEmpty() ? null : placed.getFirst();
    }
    return best == null ? null : best.of(text).replaceAll("\\s+", " ");
  }

  /** A verb of saying stands between the words and the person, or the person is announced. */
  private boolean says(String text, Span words, Span person, boolean after) {
    String between =
        after
            ? text.substring(words.end(), person.start())
            : text.substring(person.end(), words.start());
    String beside = text.substring(person.end(), Math.min(text.length(), person.end() + 40));
    boolean announced =
        !after
            && Lexicon.fold(text.substring(Math.max(0, person.start() - 12), person.start()))
                .matches("(?s).*(?:pour|selon|d'apres)\\s+(?:m\\.|mme|monsieur|madame)?\\s*");
    return announced
        || !after && between.length() < BESIDE && speaks(before(text, person))
        || speaks(between)
        || after && between.length() < 20 && speaks(beside);
  }

  /** What stands before a person in the same breath ("comme l'a rappelé"). */
  private static String before(String text, Span person) {
    String words = text.substring(Math.max(0, person.start() - BESIDE), person.start());
    return words.substring(1 + Math.max(words.lastIndexOf('.'), words.lastIndexOf(',')));
  }

  private boolean speaks(String words) {
    String folded = Lexicon.fold(words).toLowerCase(Locale.FRENCH);
    return Stream.of(folded.split("[^a-z'-]+"))
        .map(word -> word.replaceFirst("^(?:a-t-il|a-t-elle|-)", ""))
        .map(word -> word.replaceFirst("-t?-?(?:il|elle|ils|elles|on)$", ""))
        .anyMatch(verbs::contains);
  }

  private static int sentenceStart(String text, int at) {
    int i = at - 1;
    while (i > 0 && at - i < REACH && !endsSentence(text, i)) {
      i--;
    }
    return Math.max(0, i);
  }

  private static int sentenceEnd(String text, int at) {
    int i = at;
    while (i < text.length() && i - at < REACH && !endsSentence(text, i)) {
      i++;
    }
    return Math.min(i, text.length());
  }

  private static boolean endsSentence(String text, int at) {
    char c = text.charAt(at);
    boolean blankLine = c == '\n' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
    boolean stop = (c == '.' || c == '!' || c == '?') && at > 1 && !isInitial(text, at);
    return blankLine
        || stop && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
  }

  private static boolean isInitial(String text, int dot) {
    return Character.isUpperCase(text.charAt(dot - 1)) && !Character.isLetter(text.charAt(dot - 2));
  }

  private static Mention<Quotation> mention(Passage passage, Span words, @Nullable String speaker) {
    String said = words.of(passage.text()).replaceAll("\\s+", " ").strip();
    return new Mention<>(
        new Quotation(said, speaker), passage.evidence(words.start(), words.end(), "quotation"));
  }
}
