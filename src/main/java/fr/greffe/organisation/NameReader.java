package fr.greffe.organisation;

import fr.greffe.organisation.NameForm.Variant;
import fr.greffe.organisation.NameForm.Word;
import fr.greffe.organisation.NameForm.Worth;
import fr.greffe.rules.Lexicon;
import fr.greffe.rules.RuleBook;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes names to pieces: {@code config/rules/organisation-name.yaml} and the identity lexicons. */
public final class NameReader {
  private final RuleBook rules;
  private final NameWords words;

  private NameReader(RuleBook rules, NameWords words) {
    this.rules = rules;
    this.words = words;
  }

  public static NameReader load(Path config) {
    return new NameReader(
        RuleBook.load(config.resolve("rules/organisation-name.yaml")), NameWords.load(config));
  }

  /** A name with the sigle that stands beside it in the text, if any. */
  public NameForm read(String name, @Nullable String sigle) {
    List<Variant> variants = new ArrayList<>();
    RuleMatch match = rules.matches(name).stream().findFirst().orElse(null);
    if (match == null) {
      variants.add(variant(name, ""));
    } else {
      match.part("name").ifPresent(part -> variants.add(variant(part, "")));
      match
          .part("former")
          .ifPresent(part -> variants.add(variant(part, "ancien nom écrit à côté")));
      match.part("sigle").ifPresent(part -> variants.add(sigle(part)));
    }
    if (sigle != null) {
      variants.add(sigle(sigle));
    }
    return new NameForm(variants);
  }

  /** The names said in a name, in the short notation of the rules' examples. */
  public List<String> describe(String text) {
    return rules.matches(text).stream()
        .limit(1)
        .flatMap(
            match ->
                Stream.of(
                        match.part("name"),
                        match.part("former").map(former -> "ancien nom : " + former),
                        match.part("sigle").map(sigle -> "sigle : " + sigle))
                    .flatMap(part -> part.stream()))
        .toList();
  }

  /** The words of a name that says no other name, on one line. */
  String key(String name) {
    return words.of(name).stream().map(Word::text).collect(Collectors.joining(" "));
  }

  /** The words of a place, to be recognised in names. */
  Set<String> placeWords(@Nullable String place) {
    return place == null
        ? Set.of()
        : words.of(place).stream()
            .filter(Word::isProper)
            .map(Word::text)
            .collect(Collectors.toSet());
  }

  private Variant variant(String name, String said) {
    List<Word> read = words.of(name);
    boolean sigle = NameWords.isSigle(name);
    return new Variant(
        read, sigle && said.isEmpty() ? "c'est un sigle" : said, words.isNational(name));
  }

  private static Variant sigle(String sigle) {
    String letters = Lexicon.letters(sigle);
    Word word = new Word(NameWords.singular(letters), Worth.PROPER);
    return new Variant(List.of(word), "sigle écrit à côté", false);
  }
}
