package fr.greffe.extraction.date;

import fr.greffe.document.Span;
import fr.greffe.rules.Lexicon;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Tells the numbers and street names that only look like dates. */
record Refusals(Pattern street, Pattern place, Pattern number) {
  private static final int LOOK_BACK = 40;
  private static final Pattern FIGURES =
      Pattern.compile("\\d[\\d./ -]*\\d|(?:19|20)\\d\\d ?[-–/] ?(?:19|20)\\d\\d");
  private static final Pattern RECENT = Pattern.compile("(?:19[7-9]|2\\d\\d)\\d(?!\\d)");
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  static Refusals load(Path config) {
    Lexicon streets = Lexicon.load(config.resolve("lexicons/street-words.tsv"));
    Lexicon numbers = Lexicon.load(config.resolve("lexicons/number-cues.tsv"));
    return new Refusals(
        named(streets, ""),
        named(streets, "faible"),
        Pattern.compile(
            "(?<![\\p{L}])(?:"
                + numbers.asAlternative()
                + ")(?:\\s{0,2}(?:n°|no|n|nº|numéro))?\\s{0,2}[:.]?\\s{0,2}(?-i:[A-Z]{0,5})[-_/"
                + " ]?$",
            FLAGS));
  }

  boolean refuses(String text, Span span) {
    String before = text.substring(Math.max(0, span.start() - LOOK_BACK), span.start());
    String words = span.of(text);
    return street.matcher(before).find()
        || (place.matcher(before).find() && !RECENT.matcher(words).find())
        || (FIGURES.matcher(words).matches() && number.matcher(before).find());
  }

  private static Pattern named(Lexicon streets, String strength) {
    Lexicon kept =
        new Lexicon(
            streets.entries().stream().filter(entry -> entry.column(0).equals(strength)).toList());
    return Pattern.compile(
        "(?<!\\p{L})(?:" + kept.asAlternative() + ")\\s{1,3}(?:(?:du|des)\\s{1,3})?$", FLAGS);
  }
}
