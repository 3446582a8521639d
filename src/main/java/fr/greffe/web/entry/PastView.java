package fr.greffe.web.entry;

import fr.greffe.batch.Change;
import fr.greffe.batch.LaterReading.Cause;
import fr.greffe.wording.StatedWords;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to the record: another version of its document, or another reading.
 *
 * @param at when
 * @param words what happened and why
 * @param link to the version it tells of, or null
 * @param changes what it changed in the record
 * @param more how many changes are not shown
 */
record PastView(
    Instant at, String words, @Nullable String link, List<ChangeView> changes, int more) {
  private static final int SHOWN = 12;

  /**
   * A fact gained or lost.
   *
   * @param sign "ajouté" or "retiré"
   * @param words the fact
   * @param page where it stands, or 0
   */
  record ChangeView(String sign, String words, int page) {}

  static PastView of(
      Instant at, String words, @Nullable String link, List<Change> changes, int more) {
    return new PastView(
        at,
        words,
        link,
        changes.stream().limit(SHOWN).map(PastView::line).toList(),
        more + Math.max(0, changes.size() - SHOWN));
  }

  /** "le 3 mai 2024 à 12:00". */
  public String when() {
    return "le " + SaidView.moment(at);
  }

  /** Why a document was read again. */
  static String reading(Set<Cause> causes) {
    return causes.isEmpty()
        ? "Document relu à la demande"
        : "Document relu : "
            + causes.stream().sorted().map(PastView::cause).collect(Collectors.joining(", "));
  }

  private static String cause(Cause cause) {
    return switch (cause) {
      case RULES -> "règles ou lexiques changés";
      case READER -> "lecteur de fichiers changé";
      case RECOGNITION -> "reconnaissance des images changée";
    };
  }

  private static ChangeView line(Change change) {
    return new ChangeView(
        change.gained() ? "ajouté" : "retiré",
        subject(change.subject()) + " : " + StatedWords.of(change.fact()),
        change.evidence() == null ? 0 : change.evidence().page());
  }

  private static String subject(Change.Subject subject) {
    return switch (subject) {
      case ACT -> "objet";
      case VOTE -> "vote";
      case AMOUNT -> "somme";
      case BENEFICIARY -> "bénéficiaire";
      case DATE -> "date";
      case ORGANISATION -> "organisation";
      case EVENT -> "événement";
      case ATTENDANCE, MEMBER -> "séance";
    };
  }
}
