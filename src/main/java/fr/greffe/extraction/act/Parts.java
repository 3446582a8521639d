package fr.greffe.extraction.act;

import fr.greffe.document.Span;
import fr.greffe.extraction.act.Landmark.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Cuts one agenda item into its acts, where several parts of it are voted apart. */
final class Parts {
  private Parts() {}

  /** The item itself where it holds one act. */
  static List<Section> of(Outline outline, Section section) {
    List<Landmark> heads =
        outline.within(section.span()).stream()
            .filter(mark -> mark.is(Kind.TITLE) || mark.is(Kind.ITEM))
            .filter(mark -> mark.line().index() > section.head().line().index())
            .sorted(Comparator.comparingInt(Landmark::start))
            .toList();
    List<Section> parts = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      int end = i + 1 < heads.size() ? heads.get(i + 1).start() : section.span().end();
      Section part = new Section(heads.get(i), new Span(heads.get(i).start(), end), section.head());
      if (outline.votes(outline.afterHead(part))) {
        parts.add(part);
      }
    }
    if (parts.size() < 2) {
      return List.of(section);
    }
    Span before = new Span(section.span().start(), parts.getFirst().span().start());
    Section opening = new Section(section.head(), before, null);
    if (outline.decides(outline.afterHead(opening))) {
      parts.addFirst(opening);
    }
    return parts;
  }
}
