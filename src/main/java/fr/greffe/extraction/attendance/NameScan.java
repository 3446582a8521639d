package fr.greffe.extraction.attendance;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where the name that begins at a place ends. */
final class NameScan {
  private static final int MOST_TOKENS = 6;
  private static final Pattern INITIAL =
      Pattern.compile(
          "M\\.(?:(?:\\p{Lu}\\.)+|\\s?[,;:/)→–—-]|\\s?\\((?!M)|[\\n"
              + "\\t]|$|\\s(?:[àa]|A|et|ET|par|qui|donne|donnant|ayant|repr[ée]sent\\p{L}{2,5})\\s)");
  private static final Pattern SMALL = Pattern.compile("\\p{Ll}{3,20}");
  private static final Pattern SMALL_FIRST =
      Pattern.compile("\\p{Ll}{3,20} \\p{Lu}[\\p{Lu}'’ -]{2,30}(?=\\s*(?:\\n|$))");

  private static final Pattern TIED = Pattern.compile(" \\p{Lu}[\\p{L}'’.]");

  private static final Pattern ARTICLE =
      Pattern.compile("L[ae]s?|Une?|Des|Ce|Cette|Il|Elle|En|Aux?");
  private static final Pattern ALONE = Pattern.compile("(?:\\p{Lu}\\.[ -]?){1,2}");
  private static final Pattern LAST =
      Pattern.compile("(?:\\p{Lu}\\.[ -]?){1,2}(?=\\s*(?:[,;/()–—-]|\\p{Ll}|$))");
  private static final Pattern CUT = Pattern.compile("-\\s{1,2}(?=\\p{Lu})");
  private static final Pattern FIRST_NAME_CUT = Pattern.compile("\\p{Ll}-\\n(?=\\p{Lu}\\p{Ll})");
  private static final Pattern BIG_PARTICLE =
      Pattern.compile("(?iu)LE|LA|LES|DE|DU|DES|DA|DAS|DOS|DI|DEL|VAN|VON|DER|DEN|EL|AL|BEN|SAN");

  private final String text;
  private final int to;
  private final PersonWords words;
  private final Links links;
  private final Layout layout;

  NameScan(String text, int to, PersonWords words, Links links, Layout layout) {
    this.text = text;
    this.to = to;
    this.words = words;
    this.links = links;
    this.layout = layout;
  }

  /** Where the name ends, or -1 where none begins at {@code at}. */
  int end(int at) {
    int end = -1;
    int tokens = 0;
    String last = "";
    boolean upper = false;
    boolean open = false;
    int p = at;
    while (tokens < MOST_TOKENS && p < to) {
      int particle = particleEnd(p);
      if (particle > 0 && nextIsCapital(particle)) {
        p = skipBlank(particle);
        open = true;
        continue;
      }
      Matcher token =
          (tokens == 0 && onItsOwnLine(p) ? SMALL : PersonWords.NAME_TOKEN)
              .matcher(text)
              .region(p, to);
      if (!token.lookingAt() || titled(p, tokens)) {
        break;
      }
      String word = token.group();
      if (!isNamePart(word, token.end(), tokens) && !isSurname(last, word, token.end(), tokens)
          || opensSentence(word, token.end(), tokens)
          || ties(word, token.end(), tokens)) {
        break;
      }
      boolean goesOn = open || BIG_PARTICLE.matcher(last).matches();
      if (brokenBefore(at, p, end, upper, word, tokens, goesOn)) {
        break;
      }
      if (startsAnother(last, word, token.end(), upper, tokens)) {
        break;
      }
      last = word;
      upper |= PersonWords.upper(word);
      tokens++;
      end = token.end();
      open = cut(end);
      p = skipBlank(open ? end + 1 : end);
      if (p == end) {
        break;
      }
    }
    return links.acts(text, Math.max(end, at), to) ? -1 : end;
  }

  /** "Marie- Rose": a hyphen that a line end once parted from what it ties. */
  private boolean cut(int at) {
    return layout.wrapped() && CUT.matcher(text).region(at, to).lookingAt()
        || FIRST_NAME_CUT.matcher(text).region(Math.max(0, at - 1), to).lookingAt();
  }

  /** Whether the next person's title stands here; "M." before a separator is a first name's. */
  private boolean titled(int at, int tokens) {
    return tokens > 0
        && words.titleEnd(text, at, to) > 0
        && !INITIAL.matcher(text).region(at, to).lookingAt();
  }

  /** "jules ORME" alone in a line of a list that holds a name a line. */
  private boolean onItsOwnLine(int at) {
    return !layout.flowing()
        && (at == 0 || text.charAt(at - 1) == '\n')
        && SMALL_FIRST.matcher(text).region(at, to).lookingAt();
  }

  /** "MENUT Gervais\nA partir de 19 h": one letter before a word in small letters. */
  private boolean opensSentence(String word, int after, int tokens) {
    int next = skipBlank(after);
    return (tokens > 0 ? word.length() == 1 : ARTICLE.matcher(word).matches())
        && next > after
        && next < to
        && Character.isLowerCase(text.charAt(next))
        && particleEnd(next) < 0;
  }

  /** "ORME A CHARME": in capitals, the word that ties the giver of a proxy to the bearer. */
  private boolean ties(String word, int after, int tokens) {
    return tokens > 0 && word.equals("A") && TIED.matcher(text).region(after, to).lookingAt();
  }

  private boolean isNamePart(String word, int after, int tokens) {
    String kind = words.kind(word);
    if (kind.isEmpty()) {
      return true;
    }
    // "LE GALL", "Les Moulins": an article before a capital is part of a name.
    return kind.equals("mot")
        && word.length() <= 3
        && nextIsCapital(after)
        && words.kind(wordAt(skipBlank(after))).isEmpty()
        && (PersonWords.upper(word) || tokens > 0);
  }

  /** "Anne MAIRE – Jules ORME": after a first name, alone and in capitals, it is no function. */
  private boolean isSurname(String first, String word, int after, int tokens) {
    int next = skipBlank(after);
    return tokens == 1
        && first.length() > 2
        && !PersonWords.upper(first)
        && words.kind(first).isEmpty()
        && PersonWords.upper(word)
        && (next >= to
            || !Character.isLetter(text.charAt(next))
            || text.substring(after, next).indexOf('\n') >= 0
            || words.titleEnd(text, next, to) > 0);
  }

  /**
   * "Jean DUPONT Marie LEROY": a first name before a surname in capitals, after one in capitals;
   * "DUPONT Jean LEROY Marie", "DUPONT J. LEROY M.": a surname in capitals after a first name.
   */
  private boolean startsAnother(String last, String word, int after, boolean upper, int tokens) {
    if (!upper || tokens < 2) {
      return false;
    }
    if (!layout.surnameFirst()) {
      boolean initial =
          (last.endsWith(".") || last.length() == 1)
              && word.length() > 3
              && PersonWords.upper(word);
      return initial || !PersonWords.upper(word) && PersonWords.upper(wordAt(skipBlank(after)));
    }
    if (last.endsWith(".")) {
      return PersonWords.upper(word) && !word.endsWith(".");
    }
    return PersonWords.upper(word) && !PersonWords.upper(last) && namedAfter(after);
  }

  /** Whether a first name follows the words in capitals that end at {@code after}. */
  private boolean namedAfter(int after) {
    int p = skipBlank(after);
    String next = wordAt(p);
    for (int i = 0; i < 2 && PersonWords.upper(next); i++) {
      p = skipBlank(p + next.length());
      next = wordAt(p);
    }
    return next.length() > 2
        && Character.isUpperCase(next.charAt(0))
        && !PersonWords.upper(next)
        && words.kind(next).isEmpty();
  }

  private String wordAt(int at) {
    Matcher word = PersonWords.WORD.matcher(text).region(Math.min(at, to), to);
    return word.lookingAt() ? word.group() : "";
  }

  /** Whether a line end between two words parts two names. */
  private boolean brokenBefore(
      int start, int at, int previousEnd, boolean upper, String next, int tokens, boolean open) {
    if (previousEnd < 0 || open) {
      return false;
    }
    String gap = text.substring(previousEnd, at);
    if (gap.indexOf('\t') >= 0 || gap.indexOf('\n') != gap.lastIndexOf('\n')) {
      return true;
    }
    if (gap.indexOf('\n') < 0) {
      return false;
    }
    if (!layout.flowing()) {
      return true;
    }
    if (tokens == 1 && layout.paired() || tied(text.substring(start, previousEnd), at)) {
      return false;
    }
    boolean nextUpper = PersonWords.upper(next);
    if (layout.surnameFirst()) {
      return !upper || nextUpper || tokens > 2;
    }
    return upper || !nextUpper && tokens > 1;
  }

  /** "C.\nORME", "ORME\nC., …": an initial and its surname, which a line end parts. */
  private boolean tied(String before, int at) {
    return ALONE.matcher(before).matches()
        || !before.endsWith(".") && LAST.matcher(text).region(at, to).lookingAt();
  }

  private int particleEnd(int at) {
    Matcher particle = PersonWords.PARTICLE.matcher(text).region(at, to);
    return particle.lookingAt() ? particle.end() : -1;
  }

  private boolean nextIsCapital(int after) {
    int p = skipBlank(after);
    return p > after && p < to && Character.isUpperCase(text.charAt(p));
  }

  private int skipBlank(int at) {
    int p = at;
    while (p < to && (text.charAt(p) == ' ' || text.charAt(p) == '\n' || text.charAt(p) == '\t')) {
      p++;
    }
    return p;
  }
}
