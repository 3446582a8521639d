package fr.greffe.extraction.act;

import fr.greffe.document.Document;
import fr.greffe.document.Span;
import fr.greffe.extraction.act.Landmark.Kind;
import fr.greffe.extraction.act.Outcomes.Outcome;
import java.util.ArrayList;
import java.util.List;

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
    List<Landmark> plain) {
  Outline {
    lines = List.copyOf(lines);
    landmarks = List.copyOf(landmarks);
    outcomes = List.copyOf(outcomes);
    plain = List.copyOf(plain);
    shared = List.copyOf(shared);
  }

  /** Landmarks of one kind outside the agenda. */
  List<Landmark> of(Kind kind) {
    return landmarks.stream()
        .filter(mark -> mark.is(kind) && !agenda.span().contains(mark.start()))
        .toList();
  }

  /** Landmarks inside a stretch, its first character apart. */
  List<Landmark> within(Span span) {
    return landmarks.stream()
        .filter(mark -> mark.start() > span.start() && mark.start() < span.end())
        .toList();
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
    return outcomes.subList(firstFrom(span.start()), firstFrom(span.end()));
  }

  private int firstFrom(int offset) {
    int low = 0;
    int high = outcomes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (outcomes.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The stretches that begin at {@code heads}, each up to the next head or stop. */
  List<Section> sections(List<Landmark> heads) {
    List<Landmark> bounds = new ArrayList<>(heads);
    bounds.addAll(of(Kind.STOP));
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
    return (int) sections(heads).stream().filter(section -> decides(afterHead(section))).count();
  }

  /** A section without the line that opens it. */
  Span afterHead(Section section) {
    int start = Math.min(section.head().line().span().end(), section.span().end());
    return new Span(start, section.span().end());
  }
}
