package fr.greffe.extraction.act;

import fr.greffe.document.Span;
import fr.greffe.extraction.act.Landmark.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the object of an act where its heading prints it, on one line or several. */
final class Titles {
  private static final int LONGEST = 500;
  private static final int LONGEST_THEME = 40;
  private static final int LINES = 8;
  private static final Pattern EDGES =
      Pattern.compile("^[\\s\\p{Co}•·▪■►➢➤❖✓*>#:.;,–—−-]+|[\\s:;,–—−-]+$|(?<=[^.])\\.$");

  private Titles() {}

  /** Where the title of a section is printed, or empty. */
  static Optional<Span> of(Outline outline, Section section) {
    Landmark head = section.head();
    if (!head.title().isEmpty()) {
      return Optional.of(continued(outline, head.line(), head.title(), section.span()));
    }
    Optional<Span> labelled = labelled(outline, section);
    return labelled.isPresent() ? labelled : below(outline, section);
  }

  /** The title on the line of an act's number, or right below it where it reads as a title. */
  static Optional<Span> beside(Outline outline, Section section) {
    Landmark number = section.head();
    if (!number.title().isEmpty()) {
      return Optional.of(continued(outline, number.line(), number.title(), section.span()));
    }
    int next = number.line().index() + 1;
    if (next >= outline.lines().size()) {
      return Optional.empty();
    }
    Line line = outline.lines().get(next);
    boolean inside = section.span().contains(line.span().start());
    return inside && reads(outline, line) ? below(outline, section) : Optional.empty();
  }

  /** The title of the item below a heading that only names its theme: "FINANCES". */
  static Optional<Span> belowTheme(Outline outline, Section section) {
    Landmark head = section.head();
    int next = head.line().index() + 1;
    if (!head.rule().equals(Outlines.TYPOGRAPHY)
        || !head.line().capitals()
        || head.line().text().length() > LONGEST_THEME
        || next >= outline.lines().size()) {
      return Optional.empty();
    }
    Line line = outline.lines().get(next);
    boolean title =
        line.alone()
            && !line.capitals()
            && section.span().contains(line.span().start())
            && reads(outline, line)
            && !outline.decides(line.span())
            && !outline.words().speaks(line.text());
    return title
        ? Optional.of(continued(outline, line, line.span(), section.span()))
        : Optional.empty();
  }

  /** True for a short line that begins with a capital and is no sentence, figure or known head. */
  static boolean reads(Outline outline, Line line) {
    String text = line.text();
    Landmark mark = outline.at(line);
    return text.length() >= 8
        && text.length() <= LONGEST / 2
        && Character.isUpperCase(text.charAt(0))
        && ".;,:".indexOf(text.charAt(text.length() - 1)) < 0
        && !line.table()
        && (mark == null || mark.is(Kind.TITLE))
        && !outline.words().sentence(text)
        && !outline.barred().match(text);
  }

  /** The title's words on one line, without bullets and final punctuation. */
  static String clean(Outline outline, String words) {
    String line = words.replaceAll("\\s+", " ").strip();
    String cleaned = EDGES.matcher(line).replaceAll("").strip();
    return outline
        .words()
        .withoutReporter(cleaned.replaceFirst("^(?i:objet)\\s{0,2}:\\s{0,2}", ""));
  }

  private static Optional<Span> labelled(Outline outline, Section section) {
    return outline.within(section.span()).stream()
        .filter(mark -> mark.is(Kind.OBJECT))
        .filter(mark -> mark.line().index() <= section.head().line().index() + 2 * LINES)
        .findFirst()
        .flatMap(
            mark -> {
              if (!mark.title().isEmpty()) {
                return Optional.of(continued(outline, mark.line(), mark.title(), section.span()));
              }
              return below(outline, new Section(mark, section.span(), null));
            });
  }

  /** The first line below the heading that can be a title. */
  private static Optional<Span> below(Outline outline, Section section) {
    List<Line> lines = outline.lines();
    int first = section.head().line().index() + 1;
    for (int i = first; i < Math.min(lines.size(), first + LINES); i++) {
      Line line = lines.get(i);
      if (line.span().start() >= section.span().end() || line.text().length() > LONGEST) {
        return Optional.empty();
      }
      if (line.text().length() >= 6 && !line.table() && !outline.barred().match(line.text())) {
        Landmark mark = outline.at(line);
        Span title = mark == null || mark.title().isEmpty() ? line.span() : mark.title();
        return Optional.of(continued(outline, line, title, section.span()));
      }
    }
    return Optional.empty();
  }

  /** Adds the lines in which a title that ends its line runs on. */
  private static Span continued(Outline outline, Line first, Span title, Span limit) {
    List<Line> lines = outline.lines();
    Line last = first;
    if (title.end() < first.span().end()) {
      return title;
    }
    for (int i = first.index() + 1; i < Math.min(lines.size(), first.index() + LINES); i++) {
      Line next = lines.get(i);
      boolean inside = next.span().end() <= limit.end() && !outline.decides(next.span());
      boolean fits = next.span().end() - title.start() <= LONGEST;
      if (!inside || !fits || !runsOn(outline, last, next)) {
        break;
      }
      last = next;
    }
    return new Span(title.start(), Math.max(title.end(), last.span().end()));
  }

  private static boolean runsOn(Outline outline, Line last, Line next) {
    if (next.apart() || next.table()) {
      return false;
    }
    Landmark mark = outline.at(next);
    if (mark != null && !mark.is(Kind.TITLE)) {
      return false;
    }
    if (last.capitals() || next.capitals()) {
      return last.capitals() && next.capitals();
    }
    if (last.marked() && next.marked()) {
      return true;
    }
    if (mark == null && outline.words().wantsMore(last.text())) {
      return true;
    }
    char initial = next.text().charAt(0);
    boolean small = Character.isLowerCase(initial) || Character.isDigit(initial);
    return last.text().length() >= 55 && last.open() && small && last.marked() == next.marked();
  }
}
