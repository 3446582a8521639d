package fr.greffe.extraction.act;

import fr.greffe.document.Span;
import fr.greffe.extraction.act.Landmark.Kind;
import fr.greffe.extraction.act.Outcomes.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The agenda printed before the debates: its lines open no act, but its titles are found again
 * where the acts begin.
 *
 * @param span its stretch of the text, empty where there is none
 * @param titles folded titles of its items, in order
 */
record Agenda(Span span, List<String> titles) {
  static final Agenda NONE = new Agenda(new Span(0, 0), List.of());

  private static final int LONGEST = 120;

  /** A single title right above the debates is the first of them. */
  private static final int FEW = 2;

  /** More agendas than a register prints before its first sitting; others are not tried. */
  private static final int MOST = 12;

  private static final int LONGEST_ITEM = 320;
  private static final Pattern RANK =
      Pattern.compile(
          "^[\\s\\p{Co}•·▪■►➢➤❖✓*>−–—-]{0,6}(?:(?:point|question|affaire)?\\s?(?:n\\s?[°º])?\\s?(?:\\d{1,3}(?:[.-]\\d{1,2})*|[IVX]{1,5}|[a-z])\\s?(?:°\\s?\\)?|[.)/:-]|\\s[-–—])\\s?[-–]?\\s*)?",
          Pattern.CASE_INSENSITIVE);

  Agenda {
    titles = List.copyOf(titles);
  }

  /** Reads the agenda that follows the first line announcing one. */
  static Agenda of(
      List<Line> lines, List<Landmark> landmarks, List<Outcome> outcomes, ActWords words) {
    Map<Integer, Landmark> marks = new HashMap<>();
    landmarks.forEach(mark -> marks.put(mark.line().index(), mark));
    return landmarks.stream()
        .filter(mark -> mark.is(Kind.AGENDA))
        .limit(MOST)
        .map(mark -> after(mark.line(), lines, marks, outcomes, words))
        .filter(agenda -> agenda.repeated(lines))
        .findFirst()
        .orElse(NONE);
  }

  /** True where the first title stands right below, or a good part is printed again further on. */
  private boolean repeated(List<Line> lines) {
    List<String> later =
        lines.stream()
            .filter(line -> line.span().start() >= span.end())
            .filter(line -> line.text().length() <= LONGEST_ITEM)
            .map(line -> Words.folded(bare(line.text())))
            .toList();
    long again =
        titles.stream()
            .filter(title -> later.stream().anyMatch(line -> Words.announces(line, title)))
            .count();
    boolean begins =
        !later.isEmpty() && !titles.isEmpty() && same(later.getFirst(), titles.getFirst());
    return begins || again > 0 && again * 3 >= titles.size();
  }

  /** True where a line repeats one of the titles. */
  boolean announces(Line line) {
    if (line.text().length() > LONGEST_ITEM) {
      return false;
    }
    String folded = Words.folded(bare(line.text()));
    return titles.stream().anyMatch(title -> Words.announces(folded, title));
  }

  private static Agenda after(
      Line head,
      List<Line> lines,
      Map<Integer, Landmark> marks,
      List<Outcome> outcomes,
      ActWords words) {
    int limit =
        outcomes.stream()
            .mapToInt(Outcome::start)
            .filter(start -> start > head.span().end())
            .min()
            .orElse(Integer.MAX_VALUE);
    List<String> titles = new ArrayList<>();
    int end = head.span().end();
    boolean open = false;
    boolean numbered = head.index() + 1 < lines.size() && opensAct(marks.get(head.index() + 1));
    for (int i = head.index() + 1; i < Math.min(lines.size(), head.index() + LONGEST); i++) {
      Line line = lines.get(i);
      @Nullable Landmark mark = marks.get(i);
      String folded = Words.folded(title(line, mark));
      boolean repeated =
          folded.length() >= 8 && titles.stream().anyMatch(title -> same(folded, title))
              || opensAct(mark) && !numbered && !titles.isEmpty()
              || titles.size() >= FEW && countsAgain(mark, marks.get(head.index() + 1));
      boolean prose = !titles.isEmpty() && words.speaks(line.text());
      if (prose && titles.size() < FEW) {
        return NONE;
      }
      if (line.span().end() > limit || line.text().length() > LONGEST_ITEM || repeated || prose) {
        break;
      }
      boolean goesOn = open && !line.apart() && !ranked(line.text());
      if (goesOn && !titles.isEmpty()) {
        titles.set(titles.size() - 1, titles.getLast() + " " + folded);
      } else if (folded.length() >= 4 && !folded.startsWith("rapporteur")) {
        titles.add(folded);
      }
      open = line.open() && line.text().length() >= 50;
      end = line.span().end();
    }
    return new Agenda(new Span(head.span().start(), end), titles);
  }

  /** True for the first rank where the agenda itself began with it: the debates count once more. */
  private static boolean countsAgain(@Nullable Landmark mark, @Nullable Landmark first) {
    return mark != null
        && first != null
        && mark.is(Kind.ITEM)
        && mark.rank() == 1
        && first.rank() == 1
        && mark.style().equals(first.style());
  }

  /** True for a line that only the act itself prints where the agenda numbers none. */
  private static boolean opensAct(@Nullable Landmark mark) {
    return mark != null && (mark.is(Kind.NUMBER) || mark.is(Kind.OBJECT));
  }

  /** The words of a line behind its rank or number. */
  private static String title(Line line, @Nullable Landmark mark) {
    return mark == null || mark.title().isEmpty() ? bare(line.text()) : bare(mark.words());
  }

  private static boolean same(String line, String title) {
    return line.equals(title)
        || title.length() >= 16 && line.endsWith(" " + title)
        || line.length() >= 25 && title.startsWith(line)
        || title.length() >= 12 && line.startsWith(title) && line.length() < title.length() + 80;
  }

  private static boolean ranked(String text) {
    return !text.isEmpty() && bare(text).length() < text.length();
  }

  private static String bare(String text) {
    return RANK.matcher(text).replaceFirst("");
  }
}
