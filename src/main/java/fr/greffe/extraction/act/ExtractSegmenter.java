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

/**
 * Reads deliberations printed one by one: a file holds one act, or several extracts of the register
 * one after the other.
 */
final class ExtractSegmenter {
  /** As many acts with number and title make one extract a register. */
  private static final int LISTED = 3;

  private ExtractSegmenter() {}

  static List<ActPassage> segment(Outline outline) {
    List<Span> extracts = extracts(outline);
    List<Landmark> listed =
        Numbers.heads(outline).stream().filter(number -> !number.title().isEmpty()).toList();
    return extracts.size() == 1 && listed.size() >= LISTED
        ? outline.sections(listed).stream()
            .map(part -> MinutesSegmenter.act(outline, part, SharedResults.of(outline, List.of())))
            .toList()
        : extracts.stream().map(extract -> act(outline, extract)).toList();
  }

  /** A new extract begins where its head is printed again after an outcome was told. */
  private static List<Span> extracts(Outline outline) {
    Document document = outline.document();
    int end = document.body().end();
    List<Span> extracts = new ArrayList<>();
    int from = 0;
    for (Landmark head : outline.of(Kind.EXTRACT)) {
      int start = document.pageAt(head.start()).span().start();
      int cut = start > from ? start : head.start();
      if (cut > from && outline.decides(new Span(from, cut))) {
        extracts.add(new Span(from, cut));
        from = cut;
      }
    }
    extracts.add(new Span(from, end));
    return extracts;
  }

  private static ActPassage act(Outline outline, Span span) {
    Document document = outline.document();
    @Nullable Landmark number =
        first(outline, span, Kind.NUMBER)
            .or(() -> first(outline, span, Kind.ORDER))
            .or(() -> first(outline, span, Kind.CLOSING))
            .orElse(null);
    Optional<Span> title = title(outline, span, number);
    @Nullable Evidence printed =
        number == null || number.number() == null
            ? null
            : document.evidence(number.number(), number.rule());
    return new ActPassage(
        new Passage(document, span),
        printed,
        null,
        title.map(place -> Titles.clean(outline, place.of(document.text()))).orElse(""),
        title.map(place -> document.evidence(place, "object-label")).orElse(null),
        null,
        null);
  }

  private static Optional<Span> title(Outline outline, Span span, @Nullable Landmark number) {
    Optional<Landmark> object = first(outline, span, Kind.OBJECT);
    if (object.isPresent()) {
      return Titles.of(outline, new Section(object.get(), span, null));
    }
    if (number != null) {
      Optional<Span> beside = Titles.beside(outline, new Section(number, span, null));
      if (beside.isPresent()) {
        return beside;
      }
    }
    return first(outline, span, Kind.TITLE)
        .flatMap(mark -> Titles.of(outline, new Section(mark, span, null)))
        .or(() -> opening(outline, span));
  }

  /** The first line, where a page of a site tells one act under its title. */
  private static Optional<Span> opening(Outline outline, Span span) {
    return outline.lines().stream()
        .filter(line -> line.span().start() >= span.start())
        .findFirst()
        .filter(line -> line.alone() && Titles.reads(outline, line))
        .map(Line::span);
  }

  private static Optional<Landmark> first(Outline outline, Span span, Kind kind) {
    return Places.between(outline.landmarks(), Landmark::start, span.start(), span.end()).stream()
        .filter(mark -> mark.is(kind))
        .findFirst();
  }
}
