package fr.greffe.extraction.act;

import fr.greffe.document.Span;
import fr.greffe.extraction.act.Landmark.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Chooses which landmarks open the acts of minutes. */
final class Heads {
  /** A sitting holds at least that many acts under plain titles. */
  private static final int FEW = 3;

  private Heads() {}

  /** The heads that are set apart, or plain titles where these cut off many more acts. */
  static List<Landmark> of(Outline outline) {
    List<Landmark> heads = withNumbers(outline, apart(outline));
    if (outline.plain().isEmpty()) {
      return withoutLetterhead(outline, heads);
    }
    List<Landmark> plain = withPlain(outline);
    int voted = voted(outline, plain).size();
    boolean more = voted >= FEW && voted > 2 * acts(outline, heads);
    return withoutLetterhead(outline, more ? plain : heads);
  }

  /** With the act numbers that follow the result of the act before, though nothing follows them. */
  private static List<Landmark> withNumbers(Outline outline, List<Landmark> heads) {
    if (heads.isEmpty() || heads.stream().anyMatch(head -> head.is(Kind.NUMBER))) {
      return heads;
    }
    List<Landmark> all = new ArrayList<>(heads);
    for (Section section : outline.sections(heads)) {
      outline.within(section.span()).stream()
          .filter(mark -> mark.is(Kind.NUMBER) && !mark.title().isEmpty())
          .filter(mark -> outline.counts(new Span(section.head().start(), mark.start())))
          .forEach(all::add);
    }
    all.sort(Comparator.comparingInt(Landmark::start));
    return all;
  }

  /** A title above the opening of the only sitting, on a line or several, is the paper's. */
  private static List<Landmark> withoutLetterhead(Outline outline, List<Landmark> heads) {
    String text = outline.document().text();
    List<Landmark> above =
        outline.sections(heads).stream()
            .filter(section -> section.head().is(Kind.TITLE))
            .filter(section -> outline.words().opensSitting(section.span().of(text)))
            .map(Section::head)
            .toList();
    if (above.size() != 1) {
      return heads;
    }
    Landmark last = above.getFirst();
    int lines = heads.indexOf(last) + 1;
    boolean letterhead =
        last.line().index() - heads.getFirst().line().index() < lines
            && (heads.size() > lines || !last.rule().equals(Outlines.AGENDA_TITLE));
    return letterhead ? heads.subList(lines, heads.size()) : heads;
  }

  private static List<Landmark> withPlain(Outline outline) {
    return Stream.concat(outline.of(Kind.TITLE).stream(), outline.plain().stream())
        .filter(mark -> !outline.agenda().span().contains(mark.start()))
        .sorted(Comparator.comparingInt(Landmark::start))
        .toList();
  }

  /** Heads of one kind: act numbers before ranks, ranks before mere titles. */
  private static List<Landmark> apart(Outline outline) {
    List<Landmark> numbers = Numbers.heads(outline);
    List<Landmark> ranks = withThemes(outline, Series.best(outline));
    List<Landmark> objects =
        outline.of(Kind.OBJECT).stream().filter(mark -> titled(outline, mark)).toList();
    List<Landmark> titles = titles(outline);
    int numbered = outline.deciding(numbers);
    int ranked = acts(outline, ranks);
    int objected = outline.deciding(objects);
    int titled = voted(outline, titles).size();
    int most = Math.max(Math.max(ranked, objected), titled);
    boolean below = standBelow(outline, numbers);
    if (numbered > 0 && numbered * 2 >= most && !below) {
      return numbers;
    }
    if (objected >= 2 && objected * 3 >= 2 * Math.max(ranked, titled)) {
      return objects;
    }
    if (ranked > 0 && ranked * 3 >= 2 * titled) {
      return withOpening(outline, ranks, titles);
    }
    if (outline.deciding(titles) > 0) {
      return titles;
    }
    return objects.isEmpty() && !below ? numbers : objects;
  }

  /** True where each number stands below its act: the first act is over, the last number ends. */
  private static boolean standBelow(Outline outline, List<Landmark> numbers) {
    if (numbers.size() < 2 || numbers.stream().anyMatch(number -> !number.title().isEmpty())) {
      return false;
    }
    int from = outline.agenda().span().end();
    Span before = new Span(from, Math.max(from, numbers.getFirst().start()));
    List<Section> sections = outline.sections(numbers);
    return outline.counts(before) && !outline.decides(sections.getLast().span());
  }

  /** Where every ranked title begins with its theme, so do those whose rank was left out. */
  private static List<Landmark> withThemes(Outline outline, List<Landmark> ranks) {
    List<Landmark> themes =
        themed(outline).stream()
            .filter(mark -> Set.of(Outlines.THEMED, Outlines.REPORTED).contains(mark.rule()))
            .toList();
    return !ranks.isEmpty()
            && themes.containsAll(ranks)
            && voted(outline, themes).size() > ranks.size()
        ? themes
        : ranks;
  }

  /** Voted titles that stand before the first rank: a list may begin without ranks. */
  private static List<Landmark> withOpening(
      Outline outline, List<Landmark> ranks, List<Landmark> titles) {
    List<Landmark> before =
        titles.stream().filter(mark -> mark.start() < ranks.getFirst().start()).toList();
    List<Landmark> all = new ArrayList<>(before);
    all.addAll(ranks);
    return outline.sections(all).stream()
        .filter(
            section ->
                !before.contains(section.head()) || outline.counts(outline.afterHead(section)))
        .map(Section::head)
        .toList();
  }

  /** Titles of the agenda where they cover the sitting, else every title. */
  private static List<Landmark> titles(Outline outline) {
    List<Landmark> titles = withoutInner(outline, themed(outline));
    List<Landmark> announced =
        titles.stream().filter(mark -> mark.rule().equals(Outlines.AGENDA_TITLE)).toList();
    if (announced.isEmpty()) {
      return titles;
    }
    int voted = voted(outline, titles).size();
    return acts(outline, announced) * 5 >= voted * 3 ? announced : titles;
  }

  /**
   * Where most acts open with their theme, a title without one that follows a theme still without
   * outcome stands inside that act.
   */
  private static List<Landmark> withoutInner(Outline outline, List<Landmark> titles) {
    List<Landmark> themes = titles.stream().filter(Heads::themedTitle).toList();
    int voted = voted(outline, themes).size();
    if (voted < FEW || voted * 2 < voted(outline, titles).size()) {
      return titles;
    }
    List<Landmark> kept = new ArrayList<>();
    for (Landmark title : titles) {
      boolean inner =
          !kept.isEmpty()
              && themedTitle(kept.getLast())
              && title.rule().equals(Outlines.TYPOGRAPHY)
              && !outline.decides(new Span(kept.getLast().line().span().end(), title.start()))
              && noStop(outline, kept.getLast(), title);
      if (!inner) {
        kept.add(title);
      }
    }
    return kept;
  }

  private static boolean themedTitle(Landmark mark) {
    return mark.rule().equals(Outlines.THEMED);
  }

  private static boolean noStop(Outline outline, Landmark from, Landmark to) {
    int next = Places.first(outline.stops(), Landmark::start, from.start());
    return next >= outline.stops().size() || outline.stops().get(next).start() > to.start();
  }

  /** Titles, and the items among them that a rank precedes. */
  private static List<Landmark> themed(Outline outline) {
    Stream<Landmark> ranked =
        outline.of(Kind.ITEM).stream().filter(mark -> mark.rule().equals(Outlines.THEMED));
    return Stream.concat(outline.of(Kind.TITLE).stream(), ranked)
        .sorted(Comparator.comparingInt(Landmark::start))
        .toList();
  }

  private static List<Section> voted(Outline outline, List<Landmark> heads) {
    return outline.sections(heads).stream()
        .filter(section -> outline.votes(outline.afterHead(section)))
        .toList();
  }

  /** True where "Objet :" is followed by words that can be an object. */
  private static boolean titled(Outline outline, Landmark object) {
    int next = object.line().index() + 1;
    return !object.title().isEmpty()
        || next < outline.lines().size()
            && !outline.barred().match(outline.lines().get(next).text());
  }

  private static int acts(Outline outline, List<Landmark> heads) {
    return outline.sections(heads).stream()
        .filter(section -> outline.decides(outline.afterHead(section)))
        .mapToInt(section -> Parts.apart(outline, section))
        .sum();
  }
}
