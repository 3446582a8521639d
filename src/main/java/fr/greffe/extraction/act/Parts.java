package fr.greffe.extraction.act;

import fr.greffe.document.Span;
import fr.greffe.extraction.act.Landmark.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cuts one agenda item into its acts, where several parts of it are voted apart. */
final class Parts {
  private static final int LONGEST = 140;

  private Parts() {}

  /** The item itself where it holds one act. */
  static List<Section> of(Outline outline, Section section) {
    List<Landmark> voted = VotedLines.heads(outline, section);
    List<Landmark> next = voted.isEmpty() ? next(outline, section) : List.of();
    return of(outline, section, voted, next).stream()
        .flatMap(part -> inner(outline, part).stream())
        .flatMap(part -> NamedResults.parts(outline, part).stream())
        .toList();
  }

  /** A part cut once more at its lines that stand above results of their own. */
  private static List<Section> inner(Outline outline, Section part) {
    List<Landmark> heads = VotedLines.opening(outline, part);
    if (heads.isEmpty()) {
      return List.of(part);
    }
    List<Section> parts = new ArrayList<>();
    int first = heads.getFirst().start();
    Section opening = new Section(part.head(), new Span(part.span().start(), first), part.parent());
    if (outline.counts(outline.afterHead(opening))) {
      parts.add(opening);
    }
    @Nullable Landmark above =
        VotedLines.isLabel(outline, part.head()) ? part.parent() : part.head();
    for (int i = 0; i < heads.size(); i++) {
      int end = i + 1 < heads.size() ? heads.get(i + 1).start() : part.span().end();
      parts.add(new Section(heads.get(i), new Span(heads.get(i).start(), end), above));
    }
    return parts;
  }

  /** As many as type, rank and votes set apart. */
  static int apart(Outline outline, Section section) {
    return of(outline, section, VotedLines.heads(outline, section), List.of()).size();
  }

  private static List<Section> of(
      Outline outline, Section section, List<Landmark> voted, List<Landmark> next) {
    List<Landmark> heads = heads(outline, section, voted, next);
    List<Section> parts = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      int end = i + 1 < heads.size() ? heads.get(i + 1).start() : section.span().end();
      Landmark above = told(outline, heads.get(i)) ? null : section.head();
      Section part = new Section(heads.get(i), new Span(heads.get(i).start(), end), above);
      if (voted.contains(part.head()) || opens(outline, part)) {
        parts.add(part);
      }
    }
    boolean beside = !parts.isEmpty() && parts.getFirst().parent() == null;
    if (parts.size() < 2 && !beside) {
      return List.of(section);
    }
    Span before = new Span(section.span().start(), parts.getFirst().span().start());
    Section opening = new Section(section.head(), before, null);
    Span opened = outline.afterHead(opening);
    if (voted.isEmpty() ? outline.decides(opened) : outline.counts(opened)) {
      parts.addFirst(opening);
    }
    return parts;
  }

  /** Titles and ranks below the section's own, and the lines voted one by one. */
  private static List<Landmark> heads(
      Outline outline, Section section, List<Landmark> voted, List<Landmark> next) {
    Set<Line> lines = voted.stream().map(Landmark::line).collect(Collectors.toSet());
    return Stream.concat(
            outline.within(section.span()).stream()
                .filter(mark -> mark.is(Kind.TITLE) || mark.is(Kind.ITEM))
                .filter(mark -> mark.line().index() > section.head().line().index())
                .filter(mark -> !lines.contains(mark.line()))
                .filter(mark -> mark.is(Kind.ITEM) || !VotedLines.isRow(outline, mark.line())),
            Stream.concat(voted.stream(), next.stream()))
        .sorted(Comparator.comparingInt(Landmark::start))
        .toList();
  }

  /** Titles printed like the rest that follow a result: what they open stands beside the item. */
  private static List<Landmark> next(Outline outline, Section section) {
    return Places.between(
            outline.plain(), Landmark::start, section.span().start() + 1, section.span().end())
        .stream()
        .filter(mark -> told(outline, mark))
        .toList();
  }

  private static boolean told(Outline outline, Landmark mark) {
    int before = mark.line().index() - 1;
    return mark.rule().equals(PlainTitles.RULE)
        && before >= 0
        && outline.told(outline.lines().get(before).span()).stream()
            .anyMatch(outcome -> outcome.strong() || outcome.kind() == Outcomes.Kind.WITHDRAWN);
  }

  /** Titles of the agenda open parts that are voted in any words, others only above a result. */
  private static boolean opens(Outline outline, Section part) {
    Span after = outline.afterHead(part);
    String title = part.head().line().text();
    if (part.head().rule().equals(Outlines.AGENDA_TITLE)) {
      return outline.votes(after);
    }
    return outline.counts(after) && title.length() <= LONGEST && !title.endsWith("?");
  }
}
