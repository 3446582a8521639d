package fr.greffe.dossier;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws up a dossier from its papers. */
public final class DossierMaker {
  private final DossierSettings settings;
  private final Statements statements;

  private DossierMaker(DossierSettings settings, Statements statements) {
    this.settings = settings;
    this.statements = statements;
  }

  /** Loads rules and settings of the {@code config} folder. */
  public static DossierMaker load(Path config) {
    return new DossierMaker(DossierSettings.load(config), Statements.load(config));
  }

  /** The same papers give the same dossier, whatever their order beyond the best. */
  public Dossier make(Papers papers) {
    Material material = new Material(papers, statements);
    MoneyTable money = MoneyReader.read(material);
    Map<Chapter, List<Line>> chapters = chapters(material, money);
    Map<Chapter, Integer> leftOut = new EnumMap<>(Chapter.class);
    List<Line> lines = new ArrayList<>();
    chapters.forEach(
        (chapter, all) -> {
          lines.addAll(kept(chapter, all));
          if (all.size() > settings.lines()) {
            leftOut.put(chapter, all.size() - settings.lines());
          }
        });
    lines.addAll(
        0, Summary.lines(chapters.values().stream().flatMap(List::stream).toList(), money));
    return new Dossier(papers.subject(), lines, money, papers.more(), leftOut, sources(lines));
  }

  private Map<Chapter, List<Line>> chapters(Material material, MoneyTable money) {
    Map<Chapter, List<Line>> chapters = new EnumMap<>(Chapter.class);
    Stream.of(
            Timeline.lines(material, money),
            MoneyLines.lines(material, money),
            Votes.lines(material),
            Timeline.questions(material),
            Commitments.lines(material),
            SignalLines.lines(material, money),
            Gaps.lines(material),
            Figures.lines(material),
            Press.lines(material),
            People.lines(material),
            Elsewhere.lines(material, money),
            Unknown.lines(material, money, settings))
        .flatMap(lines -> lines)
        .forEach(
            line -> chapters.computeIfAbsent(line.chapter(), none -> new ArrayList<>()).add(line));
    return chapters;
  }

  /** The heaviest lines, in the order of their chapter. */
  private List<Line> kept(Chapter chapter, List<Line> all) {
    List<Line> kept = all.stream().sorted(Order.BY_WEIGHT).limit(settings.lines()).toList();
    return switch (chapter) {
      case TIMELINE, VOTES, COMMITMENTS, ELSEWHERE ->
          kept.stream().sorted(Order.LINES_BY_DAY).toList();
      case QUESTIONS, QUOTES, MONEY -> all.stream().filter(kept::contains).toList();
      default -> kept;
    };
  }

  /** Documents by place, with the digest that names their bytes. */
  private static Map<String, String> sources(List<Line> lines) {
    return lines.stream()
        .flatMap(line -> line.citations().stream())
        .sorted(Comparator.comparing(Citation::entry))
        .collect(
            Collectors.toMap(
                Citation::location,
                place -> place.entry().replaceFirst("-\\d+$", ""),
                (a, b) -> a,
                TreeMap::new));
  }
}
