package fr.greffe.extraction.act;

import fr.greffe.document.Document;
import fr.greffe.extraction.act.Landmark.Kind;
import fr.greffe.extraction.act.Outcomes.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the outline of a document. */
final class Outlines {
  static final String AGENDA_TITLE = "agenda-title";
  static final String DELEGATED = "delegated";
  static final String THEMED = "theme-and-title";
  static final String TYPOGRAPHY = "typography";
  static final String REPORTED = "reported";

  private final Breaks breaks;
  private final Landmarks landmarks;
  private final Outcomes outcomes;
  private final SharedVotes shared;
  private final PlainTitles plain;
  private final VotedLines voted;
  private final NamedResults named;

  private Outlines(
      Breaks breaks,
      Landmarks landmarks,
      Outcomes outcomes,
      SharedVotes shared,
      PlainTitles plain,
      VotedLines voted,
      NamedResults named) {
    this.breaks = breaks;
    this.landmarks = landmarks;
    this.outcomes = outcomes;
    this.shared = shared;
    this.plain = plain;
    this.voted = voted;
    this.named = named;
  }

  static Outlines load(Path config) {
    return new Outlines(
        Breaks.load(config),
        Landmarks.load(config),
        Outcomes.load(config),
        SharedVotes.load(config),
        PlainTitles.load(config),
        VotedLines.load(config),
        NamedResults.load(config));
  }

  Outline read(Document document) {
    List<Line> lines = Line.of(document, breaks);
    String body = document.body().of(document.text());
    List<Outcome> told = outcomes.read(body);
    List<Landmark> marks = landmarks.read(lines, told);
    Agenda agenda = Agenda.of(lines, marks, told, landmarks.words());
    List<Landmark> all = withAgenda(lines, marks, agenda);
    return new Outline(
        document,
        lines,
        all,
        told,
        shared.read(body, told),
        agenda,
        landmarks.notTitles(),
        landmarks.words(),
        plain.read(lines, all),
        voted.read(lines, told),
        named.read(body));
  }

  /** True for a line whose first letter is no small one: not the rest of a sentence. */
  private static boolean begins(Line line) {
    return line.text()
        .chars()
        .filter(Character::isLetter)
        .mapToObj(letter -> !Character.isLowerCase(letter))
        .findFirst()
        .orElse(false);
  }

  /** Lines that repeat a title of the agenda become titles, whatever their type. */
  private static List<Landmark> withAgenda(List<Line> lines, List<Landmark> marks, Agenda agenda) {
    if (agenda.titles().isEmpty()) {
      return marks;
    }
    Map<Integer, Landmark> byLine = new HashMap<>();
    marks.forEach(mark -> byLine.put(mark.line().index(), mark));
    List<Landmark> all = new ArrayList<>();
    for (Line line : lines) {
      Landmark known = byLine.get(line.index());
      boolean plain =
          known == null ? begins(line) : known.is(Kind.TITLE) && !known.rule().equals(DELEGATED);
      if (plain && !agenda.span().contains(line.span().start()) && agenda.announces(line)) {
        all.add(new Landmark(Kind.TITLE, line, null, null, "", line.span(), AGENDA_TITLE));
      } else if (known != null) {
        all.add(known);
      }
    }
    return all;
  }
}
