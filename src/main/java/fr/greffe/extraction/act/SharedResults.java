package fr.greffe.extraction.act;

import fr.greffe.document.Covered;
import fr.greffe.document.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gives each section the vote that was taken for it and others together. */
final class SharedResults {
  private final Outline outline;
  private final Covered shared;
  private final Map<Landmark, Span> results = new HashMap<>();

  private SharedResults(Outline outline) {
    this.outline = outline;
    shared = Covered.by(outline.shared().stream().map(SharedVote::span).toList());
  }

  static SharedResults of(Outline outline, List<Section> sections) {
    SharedResults results = new SharedResults(outline);
    if (outline.shared().isEmpty()) {
      return results;
    }
    Map<Integer, List<Section>> ranked =
        sections.stream().collect(Collectors.groupingBy(part -> rank(outline, part.head())));
    for (SharedVote vote : outline.shared()) {
      for (Section section : covered(vote, sections, ranked)) {
        if (!results.decidesItself(section)) {
          results.results.put(section.head(), vote.span());
        }
      }
    }
    return results;
  }

  /** Where the vote shared by this section and others is printed. */
  Optional<Span> of(Section section) {
    if (results.isEmpty()) {
      return Optional.empty();
    }
    Landmark head = section.parent() == null ? section.head() : section.parent();
    return decidesItself(section) ? Optional.empty() : Optional.ofNullable(results.get(head));
  }

  /** A section up to the first vote in it that was taken for others only. */
  Section withoutOthers(Section section) {
    Span whole = section.span();
    int from = section.head().line().span().end() + 1;
    int first = Places.first(outline.shared(), vote -> vote.span().start(), from);
    boolean other =
        first < outline.shared().size()
            && whole.contains(outline.shared().get(first).span().start())
            && of(section).isEmpty();
    if (!other) {
      return section;
    }
    Span own = new Span(whole.start(), outline.shared().get(first).span().start());
    return new Section(section.head(), own, section.parent());
  }

  private static List<Section> covered(
      SharedVote vote, List<Section> sections, Map<Integer, List<Section>> ranked) {
    if (!vote.ranks().isEmpty()) {
      return vote.ranks().stream()
          .flatMap(rank -> nearest(ranked.getOrDefault(rank, List.of()), vote).stream())
          .toList();
    }
    int first = Places.first(sections, part -> part.span().start(), vote.span().start() + 1);
    int from = vote.after() ? first : Math.max(0, first - vote.count());
    return sections.subList(from, Math.min(sections.size(), from + vote.count()));
  }

  /** A register of several sittings counts from one more than once. */
  private static Optional<Section> nearest(List<Section> sections, SharedVote vote) {
    int at = vote.span().start();
    int after = Places.first(sections, part -> part.span().start(), at);
    return sections.subList(Math.max(0, after - 1), Math.min(sections.size(), after + 1)).stream()
        .min(Comparator.comparingInt(section -> Math.abs(section.span().start() - at)));
  }

  private static int rank(Outline outline, Landmark head) {
    Span number = head.number();
    return number == null || head.ordinal() != null
        ? head.rank()
        : Ordinals.last(SharedVotes.lastFigure(number.of(outline.document().text())));
  }

  /** True where the section tells a result that is not shared. */
  private boolean decidesItself(Section section) {
    return outline.told(outline.afterHead(section)).stream()
        .filter(Outcomes.Outcome::strong)
        .anyMatch(outcome -> !shared.contains(outcome.start()));
  }
}
