package fr.greffe.extraction.date;

import fr.greffe.document.Span;
import fr.greffe.rules.Lexicon;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Tells the numbers and street names that only look like dates. */
record Refusals(Pattern street, Pattern number) {
  private static final int LOOK_BACK = 40;
  private static final Pattern FIGURES =
      Pattern.compile("\\d[\\d./ -]*\\d|(?:19|20)\\d\\d ?[-–/] ?(?:19|20)\\d\\d");
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  static Refusals load(Path config) {
    return new Refusals(
        Pattern.compile(
            "(?<!\\p{L})(?:"
                + alternative(config, "street-words")
                + ")\\s{1,3}(?:du|des|de la|de l['’]|le)?\\s{0,3}$",
            FLAGS),
        Pattern.compile(
            "(?<![\\p{L}])(?:"
                + alternative(config, "number-cues")
                + ")(?:\\s{0,2}(?:n°|no|n|nº|numéro))?\\s{0,2}[:.]?\\s{0,2}(?-i:[A-Z]{0,5})[-_/"
                + " ]?$",
            FLAGS));
  }

  boolean refuses(String text, Span span) {
    String before = text.substring(Math.max(0, span.start() - LOOK_BACK), span.start());
    return street.matcher(before).find()
        || (FIGURES.matcher(span.of(text)).matches() && number.matcher(before).find());
  }

  private static String alternative(Path config, String name) {
    return Lexicon.load(config.resolve("lexicons/" + name + ".tsv")).asAlternative();
  }
}
