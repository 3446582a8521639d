package fr.greffe.extraction.cue;

import fr.greffe.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads enumerations in running text that say who gets how much: "Judo : 300 € ; Amis du moulin, 50
 * €", "300 € au judo, 50 € à la pétanque". Three in a row make an enumeration.
 */
public final class Enumeration {
  private static final int LONGEST_GAP = 250;
  private static final int SHORTEST_RUN = 3;
  private static final String FIGURES =
      "(?<![\\d.,])\\d{1,3}(?:[ .\\u00a0\\u202f]?\\d{3}){0,3}(?:,\\d{1,2})?";
  private static final String EURO = "[ \\u00a0\\u202f]?(?:€|euros?(?!\\p{L}))";
  private static final Pattern SUM =
      Pattern.compile(FIGURES + EURO + "(?: (?:à|ou) " + FIGURES + EURO + ")?");

  /** Words in brackets; a sum alone in brackets is the sum of the name before it. */
  private static final Pattern BRACKETS =
      Pattern.compile("\\((?!" + FIGURES + EURO + "\\s?\\))[^()\\n]{0,80}\\)");

  /** The end of a line in the middle of a name or of a list. */
  private static final Pattern WRAP =
      Pattern.compile(
          "\\n(?:(?<=[\\p{L},(;]\\n)(?=[\\p{Ll}\\d(€:])"
              + "|(?<=(?:\\s(?:de|du|des|la|le|les|et|à|au|aux)|[ld]['’])\\n)(?=\\S))");

  private static final Pattern TAIL = Pattern.compile("[\\s:,=→(–—-]{1,8}$|[\\s.…_:]{3,200}$");
  private static final Pattern BREAK =
      Pattern.compile(
          "\\n|[;•]|(?<=\\p{Ll}{3}|\\s)[.:] |^\\)?\\s*[,.;–]"
              + "|(?:destin|attribu|vers|accord|allou|octroy)ée?s? (?:à la |à l['’]|au |aux |à )");
  private static final Pattern TO =
      Pattern.compile(
          "\\s{1,80}(?:à|au|aux|pour|en faveur d(?:e|u|es)|au profit d(?:e|u|es))\\s(?<name>[^,;\\n"
              + ":€]{2,90}?)(?=\\s?[,;\\n"
              + "]|\\.(?:\\s|$)|\\set\\s*$|\\s*$|\\set (?:à|aux?)\\s|\\s(?:afin|dans le cadre|au"
              + " titre|en vue|pour (?:l['’]|la |le |les |s[ao]n? |ses |leur|une? ))|\\set \\d)");
  private static final Pattern GIVEN = Pattern.compile("\\s{1,80}(?:à|aux?)\\s");
  private static final Pattern LEADING =
      Pattern.compile(
          "(?:(?:dont|et|puis|ainsi que|pour|à|au|aux|le|la|les|un|une|de|du|des)\\s|[ld]['’]\\s?"
              + "|[\\s«\"*·-])*");
  private static final Pattern BASED = Pattern.compile("\\sà\\s\\p{Lu}[^,;]*$");

  /** "Horizons 2000, l'association de gestion du centre": what the name is, not the name. */
  private static final Pattern APPOSITION = Pattern.compile(", (?:l['’]|la |le |une? )\\p{Ll}");

  private static final Pattern PROSE =
      Pattern.compile(
          "(?<![\\p{L}'’])(?:est|sont|soit|sera|seront|a|ont|qui|que|sur|percevr\\p{L}+|recevr\\p{L}+|perçoi\\p{L}+|reçoi\\p{L}+|perçu|reçu|prochaine?s?"
              + "|s['’]élève\\p{L}*|représente\\p{L}*|montant|total|somme|reste|enveloppe|hauteur"
              + "|propos\\p{L}+|vers(?:er|e|és?)|attribu\\p{L}+|allou\\p{L}+|accorde\\p{L}*|octro\\p{L}+|décid\\p{L}+"
              + "|subventions?|budget|année|dépenses?|recettes?|crédits?|coût|plus|moins|dont|par)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Enumeration() {}

  /**
   * Who gets how much.
   *
   * @param name as written, without its article and its town
   */
  public record Item(Span name, Span sum) {
    /** "50 € à la pétanque": the words after the sum say to whom it goes. */
    private boolean isGiven(String text) {
      return name.start() > sum.end()
          && GIVEN.matcher(text).region(sum.end(), name.start()).lookingAt();
    }
  }

  /** The items of every enumeration of {@code within}, in order, in offsets of the text. */
  public static List<List<Item>> read(String text, Span within) {
    if (SUM.matcher(within.of(text)).results().limit(SHORTEST_RUN).count() < SHORTEST_RUN - 1) {
      return List.of();
    }
    String joined = WRAP.matcher(within.of(text)).replaceAll(" ");
    String plain = BRACKETS.matcher(joined).replaceAll(found -> " ".repeat(length(found)));
    List<Span> sums = new ArrayList<>();
    Matcher matcher = SUM.matcher(plain);
    while (matcher.find()) {
      sums.add(new Span(matcher.start(), matcher.end()));
    }
    List<List<Item>> runs = new ArrayList<>();
    List<Item> run = new ArrayList<>();
    Span before = null;
    for (int i = 0; i < sums.size(); i++) {
      Span sum = sums.get(i);
      int from = Math.max(i == 0 ? 0 : sums.get(i - 1).end(), sum.start() - LONGEST_GAP);
      int to = Math.min(i + 1 < sums.size() ? sums.get(i + 1).start() : plain.length(), end(sum));
      Span name = name(plain, from, sum.start(), i > 0 && from == sums.get(i - 1).end(), before);
      before = name == null ? receiver(plain, sum.end(), to) : name;
      if (before == null || !run.isEmpty() && from > run.getLast().sum().end() - within.start()) {
        close(text, run, runs);
        run = new ArrayList<>();
      }
      if (before != null) {
        run.add(new Item(before.shift(within.start()), sum.shift(within.start())));
      }
    }
    close(text, run, runs);
    return runs;
  }

  private static int length(java.util.regex.MatchResult found) {
    return found.end() - found.start();
  }

  private static int end(Span sum) {
    return sum.end() + LONGEST_GAP;
  }

  private static void close(String text, List<Item> run, List<List<Item>> runs) {
    boolean pair = run.size() == SHORTEST_RUN - 1 && run.stream().allMatch(it -> it.isGiven(text));
    if (pair || run.size() >= SHORTEST_RUN) {
      runs.add(List.copyOf(run));
    }
  }

  /** The name that ends right before a sum. */
  private static @Nullable Span name(
      String text, int from, int to, boolean afterSum, @Nullable Span before) {
    String gap = text.substring(from, to);
    Matcher tail = TAIL.matcher(gap);
    String words = tail.find() ? gap.substring(0, tail.start()) : gap;
    int start = 0;
    Matcher cut = BREAK.matcher(words);
    while (cut.find()) {
      start = cut.end();
    }
    boolean receiverFirst = before == null || before.start() > from - 1;
    if (start == 0 && afterSum && receiverFirst) {
      start = words.indexOf(',') + 1;
    }
    boolean open = start == 0 && afterSum && !words.stripLeading().startsWith("et ");
    return open ? null : tidy(text, from + start, from + words.length());
  }

  /** The name that follows a sum: "50 € à la pétanque". */
  private static @Nullable Span receiver(String text, int from, int to) {
    Matcher receiver = TO.matcher(text).region(from, to);
    return receiver.lookingAt() ? tidy(text, receiver.start("name"), receiver.end("name")) : null;
  }

  private static @Nullable Span tidy(String text, int from, int to) {
    Matcher leading = LEADING.matcher(text).region(from, to);
    int start = leading.lookingAt() ? leading.end() : from;
    String name = text.substring(start, to);
    int comma = name.lastIndexOf(", ");
    if (comma > 0 && PROSE.matcher(name.substring(0, comma)).find()) {
      start += comma + 2;
      name = text.substring(start, to);
    }
    Matcher told = APPOSITION.matcher(name);
    if (told.find()) {
      name = name.substring(0, told.start());
    }
    Matcher based = BASED.matcher(name);
    name = (based.find() ? name.substring(0, based.start()) : name).stripTrailing();
    int words = name.split("\\s+").length;
    boolean plausible =
        name.length() > 1
            && name.length() <= 80
            && words <= 10
            && Character.isLetterOrDigit(name.charAt(0))
            && !name.matches(
                "(?!\\p{Lu}[\\p{L}’' -]{2,40} \\d{4}$).*\\d{4}.*|.*\\s(?:et|ou|à|aux?|de|pour)")
            && !PROSE.matcher(name).find();
    return plausible ? new Span(start, start + name.length()) : null;
  }
}
