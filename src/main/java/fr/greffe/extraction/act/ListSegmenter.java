package fr.greffe.extraction.act;

import fr.greffe.document.Document;
import fr.greffe.document.Evidence;
import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import fr.greffe.extraction.act.Landmark.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads lists of deliberations and registers: an act a row, a bullet or a line. */
final class ListSegmenter {
  private static final Pattern DATE =
      Pattern.compile("\\b\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})\\b");
  private static final Pattern BULLET = Pattern.compile("^[\\p{Co}•·▪■►➢➤❖✓*>−–-]\\s?\\S");

  private static final int SHORTEST = 5;

  private ListSegmenter() {}

  static List<ActPassage> segment(Outline outline) {
    List<ActPassage> rows = ListTables.read(outline);
    if (!rows.isEmpty()) {
      return rows;
    }
    List<Landmark> heads = Numbers.heads(outline);
    if (heads.isEmpty()) {
      heads = ranks(outline);
    }
    List<ActPassage> acts = new ArrayList<>();
    if (heads.size() >= 2) {
      List<Section> sections = outline.sections(heads);
      SharedResults shared = SharedResults.of(outline, sections);
      for (Section section : sections) {
        acts.add(withoutOutcome(outline, MinutesSegmenter.act(outline, section, shared)));
      }
      return acts;
    }
    return bullets(outline);
  }

  /** A row prints its result after its object. */
  private static ActPassage withoutOutcome(Outline outline, ActPassage act) {
    Evidence title = act.title();
    if (title == null) {
      return act;
    }
    Document document = outline.document();
    int start = title.span().start();
    int end =
        outline.outcomes().stream()
            .mapToInt(outcome -> outcome.span().start())
            .filter(at -> at > start + SHORTEST && at < title.span().end())
            .min()
            .orElse(title.span().end());
    Span object = new Span(start, end);
    return new ActPassage(
        act.passage(),
        act.number(),
        act.item(),
        Titles.clean(outline, object.of(document.text())),
        document.evidence(object, title.rule()),
        act.vote(),
        date(document, act.span()));
  }

  private static List<Landmark> ranks(Outline outline) {
    return outline.of(Kind.ITEM);
  }

  private static List<ActPassage> bullets(Outline outline) {
    List<ActPassage> acts = new ArrayList<>();
    @Nullable Span open = null;
    for (Line line : outline.lines()) {
      if (BULLET.matcher(line.text()).find()) {
        add(outline, acts, open);
        open = line.span();
      } else if (open != null && !line.apart()) {
        open = open.union(line.span());
      } else {
        add(outline, acts, open);
        open = null;
      }
    }
    add(outline, acts, open);
    return acts;
  }

  private static void add(Outline outline, List<ActPassage> acts, @Nullable Span span) {
    if (span == null) {
      return;
    }
    Document document = outline.document();
    String object = Titles.clean(outline, span.of(document.text()));
    if (object.length() >= 5) {
      Evidence title = document.evidence(span, "bullet");
      acts.add(
          withoutOutcome(
              outline,
              new ActPassage(new Passage(document, span), null, null, object, title, null, null)));
    }
  }

  /** The date printed in a row, or null. */
  static @Nullable Evidence date(Document document, Span row) {
    Matcher matcher = DATE.matcher(row.of(document.text()));
    return matcher.find()
        ? document.evidence(new Span(matcher.start(), matcher.end()).shift(row.start()), "row-date")
        : null;
  }
}
