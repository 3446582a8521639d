package fr.greffe.extraction.act;

import fr.greffe.document.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives each section the vote that was taken for it and others together. */
final class SharedResults {
  private final Outline outline;
  private final Map<Landmark, Span> results = new HashMap<>();

  private SharedResults(Outline outline) {
    this.outline = outline;
  }

  static SharedResults of(Outline outline, List<Section> sections) {
    SharedResults shared = new SharedResults(outline);
    for (SharedVote vote : outline.shared()) {
      for (Section section : covered(outline, vote, sections)) {
        if (!shared.decidesItself(section)) {
          shared.results.put(section.head(), vote.span());
        }
      }
    }
    return shared;
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
    Span own = section.span();
    for (SharedVote vote : outline.shared()) {
      boolean inside = section.head().line().span().end() < vote.span().start();
      if (inside && own.contains(vote.span().start()) && of(section).isEmpty()) {
        own = new Span(own.start(), vote.span().start());
      }
    }
    return new Section(section.head(), own, section.parent());
  }

  private static List<Section> covered(Outline outline, SharedVote vote, List<Section> sections) {
    if (!vote.ranks().isEmpty()) {
      return sections.stream()
          .filter(section -> vote.ranks().contains(rank(outline, section.head())))
          .toList();
    }
    int first = 0;
    while (first < sections.size() && sections.get(first).span().start() <= vote.span().start()) {
      first++;
    }
    int from = vote.after() ? first : Math.max(0, first - vote.count());
    return sections.subList(from, Math.min(sections.size(), from + vote.count()));
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
        .anyMatch(
            outcome ->
                outline.shared().stream().noneMatch(vote -> vote.span().contains(outcome.start())));
  }
}
