package fr.greffe.extraction.press;

import fr.greffe.document.Document;
import fr.greffe.document.Evidence;
import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import fr.greffe.language.Sentences;
import fr.greffe.register.OralQuestion;
import fr.greffe.rules.Lexicon;
import fr.greffe.rules.RuleBook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads who asks an oral question, for which group, of whom, and the questions one by one. */
public final class OralQuestionReader {
  private static final String INTERROGATIVE = "interrogative-sentence";
  private static final List<String> INDIRECT = List.of("indirect-question", "request");

  private final RuleBook rules;
  private final Sentences sentences;

  private OralQuestionReader(RuleBook rules, Sentences sentences) {
    this.rules = rules;
    this.sentences = sentences;
  }

  /** Loads rules and lexicons of the {@code config} folder. */
  public static OralQuestionReader load(Path config) {
    return new OralQuestionReader(
        RuleBook.load(config.resolve("rules/oral-question.yaml")), Sentences.load(config));
  }

  /** Reads a question. */
  public OralQuestion read(Document document) {
    Passage passage = document.passage();
    String author = first(passage, "author", "author-field", "question-of", "carried-by");
    return new OralQuestion(
        author == null ? signer(document) : author,
        first(passage, "group", "group"),
        first(passage, "addressee", "addressee-field", "vocative", "put-to"),
        questions(passage));
  }

  /** What the rules read in a passage, in the notation of their examples. */
  public List<String> describe(Passage passage) {
    List<String> facts = new ArrayList<>();
    add(facts, "auteur", first(passage, "author", "author-field", "question-of", "carried-by"));
    add(facts, "groupe", first(passage, "group", "group"));
    add(
        facts,
        "destinataire",
        first(passage, "addressee", "addressee-field", "vocative", "put-to"));
    questions(passage).forEach(question -> add(facts, "question", question.quote()));
    return facts;
  }

  private static void add(List<String> facts, String what, @Nullable String value) {
    if (value != null) {
      facts.add(what + " " + value);
    }
  }

  private static @Nullable String signer(Document document) {
    String given = document.metadata().author();
    return given == null || given.isBlank() || given.contains("://") ? null : given.strip();
  }

  private @Nullable String first(Passage passage, String part, String... names) {
    String text = passage.text();
    return Stream.of(names)
        .flatMap(name -> rules.rule(name).matches(text).stream())
        .flatMap(match -> match.part(part).stream())
        .map(value -> value.replaceAll("\\s+", " ").strip())
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private List<Evidence> questions(Passage passage) {
    List<Evidence> direct = new ArrayList<>();
    List<Evidence> indirect = new ArrayList<>();
    Document document = passage.document();
    for (Span sentence : sentences.of(document.text(), passage.span())) {
      String words = sentence.of(document.text());
      if (isCommentForm(words)) {
        break;
      }
      if (words.stripTrailing().endsWith("?") && words.indexOf(' ') > 0) {
        direct.add(document.evidence(sentence, INTERROGATIVE));
      } else {
        INDIRECT.stream()
            .filter(rule -> !rules.rule(rule).matches(words).isEmpty())
            .findFirst()
            .ifPresent(rule -> indirect.add(document.evidence(sentence, rule)));
      }
    }
    return direct.isEmpty() ? indirect : direct;
  }

  /** Under the question, a web page asks its own questions. */
  private static boolean isCommentForm(String words) {
    String folded = Lexicon.fold(words);
    return folded.startsWith("laisser un commentaire") || folded.startsWith("votre adresse");
  }
}
