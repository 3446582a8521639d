package fr.greffe.extraction.attendance;

import fr.greffe.rules.Lexicon;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of lists of persons: titles, functions, particles, and the shape of a name. */
final class PersonWords {
  static final Pattern NAME_TOKEN =
      Pattern.compile(
          "(?:\\p{Lu}\\.-?){1,3}(?=[\\s\\p{Lu},;)–—]|$)|\\p{Lu}{2,3}\\.(?=\\s?[,;()–—\\n"
              + "-]|\\s*$)|(?:[dDlL]['’])?\\p{Lu}[\\p{L}'’]{0,30}(?:-\\p{L}(?:\\.|[\\p{L}'’]{1,30})?){0,3}(?:(?<=\\p{Lu}{2})\\.\\p{Lu}(?![\\p{L}]))?");
  static final Pattern PARTICLE =
      Pattern.compile(
          "(?:de la|de|du|des|la|le|von|van|der|den|ben|el|al|da|dos|di|del|y)(?=[\\s\\n])");
  static final Pattern WORD = Pattern.compile("\\p{L}(?:[\\p{L}'’]|-(?=\\p{L})){0,40}");

  /** "à m Jules ORME". */
  private static final Pattern SMALL_TITLE = Pattern.compile("(?:mr?|mme|mlle)\\.?\\s\\p{Lu}");

  private final Pattern title;
  private final Map<String, Lexicon.Entry> titles;
  private final Map<String, Lexicon.Entry> functions;

  private PersonWords(Lexicon titles, Lexicon functions) {
    this.title =
        Pattern.compile(
            "(?:" + titles.asAlternative() + ")(?![\\p{L}'’-])(?:\\s?\\.)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    this.titles = titles.byFoldedTerm();
    this.functions = functions.byFoldedTerm();
  }

  static PersonWords load(Path config) {
    return new PersonWords(
        Lexicon.load(config.resolve("lexicons/civilites.tsv")),
        Lexicon.load(config.resolve("lexicons/fonctions.tsv")));
  }

  /** Where a title that begins at {@code at} ends, or -1. */
  int titleEnd(String text, int at, int to) {
    if (at >= to || !Character.isUpperCase(text.charAt(at)) && !longTitleAt(text, at)) {
      return -1;
    }
    Matcher matcher = title.matcher(text).region(at, to);
    matcher.useTransparentBounds(true);
    if (!matcher.lookingAt()) {
      return -1;
    }
    int end = matcher.end();
    boolean dotted = text.charAt(end - 1) == '.';
    boolean spaced = end < to && Character.isWhitespace(text.charAt(end));
    boolean parted = end < to && text.charAt(end) == ',' && plural(text.substring(at, end));
    return dotted || spaced || parted ? end : -1;
  }

  private static boolean longTitleAt(String text, int at) {
    return text.startsWith("monsieur", at)
        || text.startsWith("madame", at)
        || SMALL_TITLE.matcher(text).region(at, Math.min(text.length(), at + 8)).lookingAt();
  }

  /** Whether a title stands for several persons ("MM."). */
  boolean plural(String title) {
    Lexicon.Entry entry = titles.get(Lexicon.fold(title).strip());
    if (entry == null) {
      entry = titles.get(Lexicon.fold(title).replace(".", "").strip());
    }
    return entry != null && entry.column(0).equals("p");
  }

  /** What kind of word this is ("chef", "fonction", "rubrique", "mot"), or an empty string. */
  String kind(String word) {
    String folded = Lexicon.fold(word).replace('’', '\'');
    Lexicon.Entry entry = functions.get(folded);
    if (entry == null) {
      entry = functions.get(folded.replaceFirst("^[ld]'", ""));
    }
    return entry == null ? "" : entry.column(0);
  }

  /** Whether a function is that of an agent, who is no member. */
  boolean staff(String function) {
    Matcher word = WORD.matcher(function);
    return word.find() && kind(word.group()).equals("personnel");
  }

  static boolean upper(String token) {
    return token.codePoints().filter(Character::isLetter).count() >= 2
        && token.codePoints().filter(Character::isLetter).noneMatch(Character::isLowerCase);
  }
}
