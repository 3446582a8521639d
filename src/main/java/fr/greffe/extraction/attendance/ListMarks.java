package fr.greffe.extraction.attendance;

import java.util.regex.Pattern;

/** What stands between and behind the names of a list. */
final class ListMarks {
  static final Pattern SEPARATORS =
      Pattern.compile(
          "(?:\\.(?=\\s{1,3}M\\.\\s?(?:MMES|Mmes)[\\s,])|(?<=,)\\.|\\.(?=\\n"
              + "\\s{0,3}(?:M\\.|Mme|Mlle|Monsieur|Madame)\\s\\p{Lu}[^\\n"
              + ".]{2,40}\\.?\\s{0,2}(?:\\n"
              + "|$))|\\.(?=\\s\\p{Lu}{3,}\\s\\p{Lu}\\p{Ll}+\\s?[,;])|[\\s,;/•*·▪◦○●➢✓\\uE000-\\uF8FF-]|[–—−‒]|\\(\\s?\\)|(?i:et|&|ainsi"
              + " que|puis)(?=\\s)|\\.(?=\\s{0,3}\\n"
              + "\\s{0,3}[–•*-]\\s)|\\.(?=\\n"
              + "\\s{0,3}(?:(?:MM|Mmes|MMES|Messieurs|Mesdames|M\\.\\s?(?:MMES|Mmes))[.\\s]|\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?\\s\\p{Lu}{2}[\\p{L}'’"
              + " -]{0,30}[,;(]))|\\.(?=\\s{1,3}(?:(?:\\p{Lu}|Mme)\\.?\\s){0,2}[^.\\n"
              + "]{4,50}\\s(?iu:(?:a|qui\\sa|ayant)\\sdonn[ée]|donne)\\s(?iu:pouvoir|procuration))|\\d{1,2}\\s?(?:[.)°]|-(?=\\s))\\s?(?=\\p{Lu}|\\d{1,2}[.)]))++");
  static final Pattern MAIDEN =
      Pattern.compile("\\s+(?:née|épouse|ép\\.|dite?)\\s+\\p{Lu}[\\p{L}'’-]{1,30}");
  static final Pattern BRACKET =
      Pattern.compile("\\s*\\(([^()\\n]{1,120}(?:\\n[^()\\n]{1,80})?)\\)");
  static final Pattern TITLED = Pattern.compile("\\s{0,4}(?:[:,]\\s{0,3})?");
  static final Pattern BLANK = Pattern.compile("\\s{0,4}");
  static final Pattern JOINT = Pattern.compile("\\s{0,3}(?:et|ET|&|/|,)\\s{1,3}");
  static final Pattern COLON = Pattern.compile("\\s{0,3}:");
  static final Pattern COMMA = Pattern.compile("\\s{0,2}(?:,\\s{0,2}|\\(|[–-]\\s)?");
  static final Pattern REST = Pattern.compile("[^()\\n]{0,60}(?:\\n[^()\\n]{0,60})?\\)");
  static final Pattern CLOSING = Pattern.compile("\\s{0,2}\\)");

  /** "ORME.CHARME. Mmes HOUX.FRENE": full stops where others write commas. */
  static final Pattern DOTS = Pattern.compile("\\.\\s{0,2}");

  /** Of those who only listen. */
  static final Pattern VOICELESS = Pattern.compile("(?i)\\ssans\\s+(?:droit de vote|voix)");

  /** A function in the plural, which is that of all the names before it. */
  static final Pattern SEVERAL = Pattern.compile("\\p{L}[\\p{L}'’-]*(?:\\(e\\))?s(?![\\p{L}(])");

  private ListMarks() {}
}
