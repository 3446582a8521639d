package fr.greffe.extraction;

import fr.greffe.document.Document;
import fr.greffe.extraction.attendance.Roll;
import fr.greffe.extraction.heading.DocumentHead;
import fr.greffe.register.Body;
import fr.greffe.register.DocumentType;
import fr.greffe.register.Seance;
import fr.greffe.register.Warning;
import fr.greffe.rules.Lexicon;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lists what the law wants in the minutes of a commune or of its groupings and that was not found
 * there (CGCT, article L. 2121-15 as it stands since July 2022).
 */
final class MinutesChecks {
  private static final LocalDate SINCE = LocalDate.of(2022, 7, 1);
  private static final Set<Body.Kind> BOUND =
      EnumSet.of(Body.Kind.COMMUNE, Body.Kind.EPCI, Body.Kind.SYNDICAT);

  private MinutesChecks() {}

  /** At most one warning; none where a page could not be read. */
  static List<Warning> check(
      Document document, DocumentType type, DocumentHead head, List<Roll> rolls) {
    boolean whole = document.pages().stream().allMatch(page -> page.unread() == null);
    if (type != DocumentType.MINUTES || !whole || !bound(head)) {
      return List.of();
    }
    List<String> missing = missing(document, head.seance(), rolls);
    return missing.isEmpty()
        ? List.of()
        : List.of(
            new Warning(
                "mentions-du-proces-verbal",
                "Mentions du procès-verbal qui n'ont pas été trouvées (CGCT, article L. 2121-15) : "
                    + String.join(", ", missing)
                    + ".",
                List.of()));
  }

  private static boolean bound(DocumentHead head) {
    Body body = head.body();
    Seance seance = head.seance();
    return body != null
        && BOUND.contains(body.kind())
        && (seance == null || !seance.date().isBefore(SINCE));
  }

  private static List<String> missing(
      Document document, @Nullable Seance seance, List<Roll> rolls) {
    String text = Lexicon.fold(document.text());
    List<String> missing = new ArrayList<>();
    add(missing, seance != null, "la date");
    add(missing, seance != null && seance.time() != null, "l'heure");
    add(missing, seance != null && seance.chair() != null, "le président de séance");
    boolean named = rolls.stream().anyMatch(roll -> !roll.attendance().members().isEmpty());
    add(missing, named, "les membres présents ou représentés");
    add(missing, seance != null && seance.secretary() != null, "le secrétaire de séance");
    add(missing, text.contains("quorum"), "le quorum");
    add(missing, text.contains("ordre du jour"), "l'ordre du jour");
    return missing;
  }

  private static void add(List<String> missing, boolean found, String mention) {
    if (!found) {
      missing.add(mention);
    }
  }
}
