package fr.greffe.extraction.act;

import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import fr.greffe.extraction.act.Landmark.Kind;
import java.util.List;

/** An act whose bounds someone gave: its first line opens it, whatever it looks like. */
final class StatedAct {
  private static final String RULE = "act-bounds-given";

  private StatedAct() {}

  static ActPassage of(Outline outline, Span stretch) {
    return outline.lines().stream()
        .filter(line -> stretch.contains(line.span().start()))
        .findFirst()
        .map(line -> opened(outline, line, stretch))
        .orElseGet(
            () ->
                new ActPassage(
                    new Passage(outline.document(), stretch), null, null, "", null, null, null));
  }

  private static ActPassage opened(Outline outline, Line first, Span stretch) {
    Landmark mark = outline.at(first);
    boolean opens = mark != null && !mark.is(Kind.STOP) && !mark.is(Kind.AGENDA);
    Landmark head =
        mark != null && opens
            ? mark
            : new Landmark(Kind.TITLE, first, null, null, "", first.span(), RULE);
    return MinutesSegmenter.act(
        outline, new Section(head, stretch, null), SharedResults.of(outline, List.of()));
  }
}
