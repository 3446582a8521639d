package fr.greffe.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What people do with a dossier.
 *
 * @param choices lines that were removed, moved or annotated
 * @param question its text, as edited
 * @param status how far it is
 * @param answer what was answered, or where that stands; may be empty
 */
public record Edits(List<Choice> choices, String question, Status status, String answer) {
  public Edits {
    choices = List.copyOf(choices);
  }

  /** How far a question is. */
  public enum Status {
    DRAFT("brouillon"),
    FILED("déposée"),
    CARRIED_OVER("reportée à la séance suivante"),
    ANSWERED("répondue");

    private final String french;

    Status(String french) {
      this.french = french;
    }

    public String french() {
      return french;
    }
  }

  /**
   * What was chosen for a line.
   *
   * @param line its identifier
   * @param kept false where it was removed
   * @param rank among the lines of its chapter, 0 to leave it where it is
   * @param note written to it; may be empty
   */
  public record Choice(String line, boolean kept, int rank, String note) {}

  /** The same with another question. */
  public Edits asking(String words) {
    return new Edits(choices, words, status, answer);
  }

  /** The dossier with what was chosen: notes are told from what was read. */
  public Dossier apply(Dossier dossier) {
    Map<String, Choice> byLine =
        choices.stream().collect(Collectors.toMap(Choice::line, Function.identity(), (a, b) -> b));
    List<Line> lines = new ArrayList<>();
    for (Chapter chapter : Chapter.values()) {
      dossier.of(chapter).stream()
          .filter(line -> choice(line, byLine).kept())
          .sorted(Comparator.comparing(line -> rank(choice(line, byLine))))
          .map(line -> noted(line, choice(line, byLine).note()))
          .forEach(lines::add);
    }
    return dossier.with(lines);
  }

  /** What was chosen for a line, nothing at first. */
  public Choice choice(Line line) {
    return choices.stream()
        .filter(choice -> choice.line().equals(line.id()))
        .findFirst()
        .orElse(new Choice(line.id(), true, 0, ""));
  }

  private static Choice choice(Line line, Map<String, Choice> byLine) {
    return byLine.getOrDefault(line.id(), new Choice(line.id(), true, 0, ""));
  }

  private static int rank(Choice choice) {
    return choice.rank() == 0 ? Integer.MAX_VALUE : choice.rank();
  }

  private static Line noted(Line line, String note) {
    return note.isBlank()
        ? line
        : new Line(
            line.id(),
            line.chapter(),
            line.words() + " [Note : " + note.strip() + "]",
            line.day(),
            line.citations(),
            line.reasons(),
            line.weight());
  }
}
