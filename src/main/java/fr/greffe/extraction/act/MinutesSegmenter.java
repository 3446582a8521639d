package fr.greffe.extraction.act;

import fr.greffe.document.Document;
import fr.greffe.document.Evidence;
import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import fr.greffe.extraction.act.Landmark.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cuts minutes: each heading that opens a vote, a decision or a taking note opens an act. */
final class MinutesSegmenter {
  private MinutesSegmenter() {}

  static List<ActPassage> segment(Outline outline) {
    List<Section> sections = outline.sections(Heads.of(outline));
    SharedResults shared = SharedResults.of(outline, sections);
    List<ActPassage> acts = new ArrayList<>();
    for (Section whole : sections) {
      Section section = shared.withoutOthers(whole);
      boolean numbered = section.head().is(Kind.NUMBER);
      boolean together = shared.of(section).isPresent();
      if (numbered || together || outline.decides(section.span())) {
        List<Section> parts = numbered ? List.of(section) : Parts.of(outline, section);
        parts.forEach(part -> acts.add(act(outline, part, shared)));
      }
    }
    return acts;
  }

  /** The act that a section holds. */
  static ActPassage act(Outline outline, Section section, SharedResults shared) {
    Document document = outline.document();
    Optional<Span> title = Titles.of(outline, section);
    String object = title.map(span -> Titles.clean(outline, span.of(document.text()))).orElse("");
    if (section.parent() != null) {
      String above = Titles.clean(outline, section.parent().title().of(document.text()));
      object = above.isEmpty() ? object : above + " – " + object;
    } else {
      object =
          Titles.belowTheme(outline, section)
              .map(span -> Titles.clean(outline, span.of(document.text())))
              .map((object + " – ")::concat)
              .orElse(object);
    }
    Landmark head = section.head();
    return new ActPassage(
        new Passage(document, trimmed(document, section.span())),
        number(outline, section),
        head.ordinal() == null && section.parent() != null
            ? section.parent().ordinal()
            : head.ordinal(),
        object,
        title.map(span -> document.evidence(span, head.rule())).orElse(null),
        shared.of(section).orElse(null),
        null);
  }

  private static @Nullable Evidence number(Outline outline, Section section) {
    Landmark head = section.head();
    if (head.number() != null) {
      return outline.document().evidence(head.number(), head.rule());
    }
    return outline.within(section.span()).stream()
        .filter(mark -> mark.is(Kind.NUMBER) || mark.is(Kind.CLOSING))
        .findFirst()
        .flatMap(mark -> Optional.ofNullable(mark.number()))
        .map(span -> outline.document().evidence(span, "act-number-alone"))
        .orElse(null);
  }

  private static Span trimmed(Document document, Span span) {
    int end = span.end();
    while (end > span.start() && Character.isWhitespace(document.text().charAt(end - 1))) {
      end--;
    }
    return new Span(span.start(), end);
  }
}
