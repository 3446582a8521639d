package fr.greffe.filing;

import fr.greffe.dossier.Dossier;
import fr.greffe.dossier.Draft;
import fr.greffe.dossier.Edits;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dossier as it was on a day, and what was done with it since.
 *
 * @param id in its address
 * @param title shown in the list
 * @param author who keeps it
 * @param frozen when it was drawn up
 * @param dossier as it was then
 * @param draft of the question, drawn up with it, or null
 * @param edits what people chose and wrote
 * @param answers that came as files
 */
public record SavedDossier(
    String id,
    String title,
    String author,
    Instant frozen,
    Dossier dossier,
    @Nullable Draft draft,
    Edits edits,
    List<AnswerFile> answers) {
  public SavedDossier {
    answers = List.copyOf(answers);
  }

  /** The text that follows from the lines that some edits keep; empty without a draft. */
  public String drafted(Edits chosen) {
    return draft == null ? "" : draft.following(dossier, chosen.apply(dossier)).text();
  }
}
