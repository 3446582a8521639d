package fr.greffe.extraction.act;

import fr.greffe.document.Document;
import fr.greffe.document.Span;
import fr.greffe.extraction.act.Landmark.Kind;
import fr.greffe.extraction.act.Outcomes.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document shows of its own division: its lines, those that may begin or end an act, and the
 * sentences that tell an outcome, of one act or of several together.
 */
record Outline(
    Document document,
    List<Line> lines,
    List<Landmark> landmarks,
    List<Outcome> outcomes,
    List<SharedVote> shared,
    Agenda agenda,
    NotTitles barred,
    ActWords words,
    List<Landmark> plain,
    List<Landmark> voted,
    List<Span> named,
    List<Landmark> stops) {
  Outline {
    lines = List.copyOf(lines);
    landmarks = List.copyOf(landmarks);
    outcomes = List.copyOf(outcomes);
    plain = List.copyOf(plain);
    voted = List.copyOf(voted);
    shared = List.copyOf(shared);
    named = List.copyOf(named);
    stops = List.copyOf(stops);
  }

  Outline(
      Document document,
      List<Line> lines,
      List<Landmark> landmarks,
      List<Outcome> outcomes,
      List<SharedVote> shared,
      Agenda agenda,
      NotTitles barred,
      ActWords words,
      List<Landmark> plain,
      List<Landmark> voted,
      List<Span> named) {
    this(
        document,
        lines,
        landmarks,
        outcomes,
        shared,
        agenda,
        barred,
        words,
        plain,
        voted,
        named,
        of(Kind.STOP, landmarks, agenda));
  }

  /** Landmarks of one kind outside the agenda. */
  List<Landmark> of(Kind kind) {
    return of(kind, landmarks, agenda);
  }

  private static List<Landmark> of(Kind kind, List<Landmark> landmarks, Agenda agenda) {
    return landmarks.stream()
        .filter(mark -> mark.is(kind) && !agenda.span().contains(mark.start()))
        .toList();
  }

  /** Landmarks inside a stretch, its first character apart. */
  List<Landmark> within(Span span) {
    return Places.between(landmarks, Landmark::start, span.start() + 1, span.end());
  }

  /** The landmark on a line, or null. */
  @Nullable Landmark at(Line line) {
    int first = Places.first(landmarks, mark -> mark.line().index(), line.index());
    return first < landmarks.size() && landmarks.get(first).line().index() == line.index()
        ? landmarks.get(first)
        : null;
  }

  /** The line in which a place stands, or the first one after it. */
  Line lineAt(int place) {
    int index = Places.first(lines, line -> line.span().end(), place + 1);
    return lines.get(Math.min(index, lines.size() - 1));
  }

  /** True where an outcome is told inside the stretch. */
  boolean decides(Span span) {
    return !told(span).isEmpty();
  }

  /** As {@link #decides}, the mere result of an election apart. */
  boolean votes(Span span) {
    return told(span).stream().anyMatch(outcome -> outcome.kind() != Outcomes.Kind.ELECTED);
  }

  /** True where the very result of a vote is told inside the stretch. */
  boolean counts(Span span) {
    return told(span).stream().anyMatch(Outcome::strong);
  }

  /** The outcomes told inside the stretch, in order. */
  List<Outcome> told(Span span) {
    return Places.between(outcomes, Outcome::start, span.start(), span.end());
  }

  /** The stretches that begin at {@code heads}, each up to the next head or stop. */
  List<Section> sections(List<Landmark> heads) {
    List<Landmark> bounds = new ArrayList<>(heads);
    bounds.addAll(stops);
    bounds.sort((a, b) -> Integer.compare(a.start(), b.start()));
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < bounds.size(); i++) {
      Landmark head = bounds.get(i);
      int end = i + 1 < bounds.size() ? bounds.get(i + 1).start() : document.body().end();
      if (!head.is(Kind.STOP) && end > head.start()) {
        sections.add(new Section(head, new Span(head.start(), end), null));
      }
    }
    return sections;
  }

  /** How many of the heads' sections tell an outcome. */
  int deciding(List<Landmark> heads) {
    int deciding = 0;
    for (int i = 0; i < heads.size(); i++) {
      Landmark head = heads.get(i);
      int next = i + 1 < heads.size() ? heads.get(i + 1).start() : document.body().end();
      int stop = Places.first(stops, Landmark::start, head.start());
      int end = stop < stops.size() ? Math.min(next, stops.get(stop).start()) : next;
      boolean open = end > head.start();
      if (open && decides(afterHead(new Section(head, new Span(head.start(), end), null)))) {
        deciding++;
      }
    }
    return deciding;
  }

  /** A section without the line that opens it. */
  Span afterHead(Section section) {
    int start = Math.min(section.head().line().span().end(), section.span().end());
    return new Span(start, section.span().end());
  }
}
