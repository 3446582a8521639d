package fr.greffe.extraction.heading;

import fr.greffe.document.Passage;
import fr.greffe.register.Act.Decision;
import fr.greffe.rules.Lexicon;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the operative items of an act: what the assembly decides, one verb an item. */
public final class Operatives {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final int LONGEST = 700;

  private final Pattern opener;
  private final Pattern item;

  private Operatives(Lexicon verbs) {
    String verb = "(?:" + verbs.asAlternative().replace("'", "['’]") + ")";
    String end = "(?![\\p{L}])";
    item =
        Pattern.compile(
            "^[\\s\\p{Co}•·▪➢►>*–−-]{0,6}(?:\\d{1,2}\\s?[°).-]{1,2}\\s?|[a-h]\\)\\s?|article\\s\\d{1,2}(?:er)?\\s?[:.–-]\\s?)?(?:et\\s)?(?:le\\s(?:conseil(?:\\s\\p{L}+)?|comit[ée](?:\\s\\p{L}+)?)\\s)?(?<verb>"
                + verb
                + ")"
                + end,
            FLAGS | Pattern.MULTILINE);
    opener =
        Pattern.compile(
            "(?:apr[èe]s\\s(?:en\\s)?avoir\\sd[ée]lib[ée]r[ée]|le\\sconseil(?:\\s(?:municipal|communautaire|syndical|m[ée]tropolitain|d[ée]partemental|r[ée]gional|d['’]administration))?|le\\scomit[ée](?:\\ssyndical)?|l['’]assembl[ée]e(?:\\sd[ée]lib[ée]rante)?|la\\scommission\\spermanente|le\\sbureau|[àa]\\sl['’]?\\s?unanimit[ée](?:\\sdes\\s[^,\\n"
                + "]{5,40})?|[àa]\\sla\\smajorit[ée])\\s?,?\\s{0,3}(?:[àa]\\sl['’]?\\s?unanimit[ée](?:\\sdes\\s[^,\\n"
                + ":]{5,40})?|[àa]\\sla\\smajorit[ée])?\\s?[,:]?\\s{0,4}(?<verb>"
                + verb
                + ")"
                + end,
            FLAGS);
  }

  public static Operatives load(Path config) {
    return new Operatives(Lexicon.load(config.resolve("lexicons/operative-verbs.tsv")));
  }

  /** The items in order; only lines after the first deciding formula are items. */
  List<Decision> read(Passage passage) {
    String text = passage.text();
    List<Decision> decisions = new ArrayList<>();
    Matcher first = opener.matcher(text);
    int from = 0;
    boolean opened = false;
    while (first.find(from)) {
      opened = true;
      add(passage, first.start("verb"), first.group("verb"), decisions);
      from = first.end();
    }
    Matcher items = item.matcher(text);
    int start = opened ? firstOpening(text) : text.length();
    while (items.find()) {
      boolean shouted = items.group("verb").chars().noneMatch(Character::isLowerCase);
      if (items.start() >= start || shouted) {
        add(passage, items.start("verb"), items.group("verb"), decisions);
      }
    }
    return decisions.stream()
        .sorted((a, b) -> a.evidence().span().compareTo(b.evidence().span()))
        .toList();
  }

  private int firstOpening(String text) {
    Matcher first = opener.matcher(text);
    return first.find() ? first.start() : text.length();
  }

  private static void add(Passage passage, int start, String verb, List<Decision> decisions) {
    boolean known =
        decisions.stream()
            .anyMatch(one -> one.evidence().span().start() == passage.span().start() + start);
    if (!known) {
      decisions.add(
          new Decision(
              verb.toLowerCase(Locale.FRENCH).replaceAll("\\s+", " "),
              passage.evidence(start, end(passage.text(), start), "operative-verb")));
    }
  }

  /** An item ends with its sentence, its line of a list, or the block. */
  private static int end(String text, int start) {
    int limit = Math.min(text.length(), start + LONGEST);
    for (int i = start; i < limit; i++) {
      char c = text.charAt(i);
      boolean last = i + 1 >= text.length();
      if (c == ';'
          || c == '.' && (last || Character.isWhitespace(text.charAt(i + 1)) && i - start > 12)) {
        return i + (c == '.' ? 1 : 0);
      }
      if (c == '\n' && (last || breaks(text.charAt(i + 1)))) {
        return i;
      }
    }
    return limit;
  }

  private static boolean breaks(char next) {
    return next == '\n'
        || "-–−•·▪➢►*".indexOf(next) >= 0
        || Character.getType(next) == Character.PRIVATE_USE;
  }
}
