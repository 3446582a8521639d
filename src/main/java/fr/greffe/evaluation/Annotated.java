package fr.greffe.evaluation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The organisations that a person found in a document.
 *
 * @param kind "actes", "presse", "questions" or "autres"
 * @param body the deciding body, which is asked of nobody, or null
 * @param organisations as written
 * @param spellings what else an organisation may be called
 * @param optional those that may be read or not
 * @param exhaustive false where what is read beyond them counts neither as right nor as wrong
 */
public record Annotated(
    String kind,
    @Nullable String body,
    List<String> organisations,
    Map<String, List<String>> spellings,
    List<String> optional,
    boolean exhaustive) {
  public Annotated {
    organisations = List.copyOf(organisations);
    spellings = Map.copyOf(spellings);
    optional = List.copyOf(optional);
  }

  /** The kind of document that a type of gold annotations is. */
  public static String kind(String type) {
    return switch (type) {
      case "deliberation", "minutes", "deliberation_list", "transcript", "arrete" -> "actes";
      case "press_article", "article", "communique", "municipal_news" -> "presse";
      case "oral_question" -> "questions";
      default -> "autres";
    };
  }
}
