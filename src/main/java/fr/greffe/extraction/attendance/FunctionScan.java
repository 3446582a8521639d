package fr.greffe.extraction.attendance;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where the function that begins at a place ends ("1er adjoint aux travaux"). */
final class FunctionScan {
  private static final int LONGEST = 80;
  private static final Pattern PHRASE_END =
      Pattern.compile(
          "[,;:•\\n"
              + "\\t]|\\((?!e?s?\\))|(?<!\\(e|\\(s|\\(es)\\)|\\s?[–—/-]\\s|\\s(?=\\p{Lu}\\p{Ll}+(?:["
              + " -]\\p{Lu}\\p{Ll}+)?\\s(?:d[eu]\\s(?:la\\s)?)?\\p{Lu}{2}|\\p{Lu}{3,}(?:["
              + " -]\\p{Lu}{2,}){0,2}\\s\\p{Lu}\\p{Ll})|\\.(?:\\s|$)"
              + "|\\s(?:(?:étant|ayant|est|sont|soit|ont|a|ne|se|qui|quitte|sort)(?=\\s)|[ns]['’])");
  private static final Pattern ORDINAL =
      Pattern.compile(
          "(?iu:\\d{1,2}\\s(?=adjoint|vice)|\\d{1,2}\\s?(?:er|ère|ere|ème|eme|e|è|nd|nde|°)\\s+|les"
              + " |le |la |l['’])?");

  private final String text;
  private final int to;
  private final PersonWords words;
  private final Links links;

  FunctionScan(String text, int to, PersonWords words, Links links) {
    this.text = text;
    this.to = to;
    this.words = words;
    this.links = links;
  }

  /** Where the function ends, or -1 where none begins at {@code at}. */
  int end(int at) {
    Matcher ordinal = ORDINAL.matcher(text).region(Math.min(at, to), to);
    int start = ordinal.lookingAt() ? ordinal.end() : Math.min(at, to);
    Matcher word = PersonWords.WORD.matcher(text).region(start, to);
    if (!word.lookingAt()) {
      return -1;
    }
    String kind = words.kind(word.group());
    if (!kind.equals("chef") && !kind.equals("fonction") && !kind.equals("personnel")) {
      return -1;
    }
    int limit = Math.min(to, word.end() + LONGEST);
    Matcher stop = PHRASE_END.matcher(text).region(word.end(), limit);
    return beforeNextPerson(word.end(), stop.find() ? stop.start() : limit);
  }

  private int beforeNextPerson(int from, int end) {
    for (int p = from; p < end; p++) {
      if (Character.isWhitespace(text.charAt(p))
          && (words.titleEnd(text, p + 1, to) > 0
              || links.acts(text, p, to)
              || links.begins(text, p, Math.min(to, end + 40)))) {
        return text.startsWith(" et", p - 3) ? p - 3 : p;
      }
    }
    return end;
  }
}
