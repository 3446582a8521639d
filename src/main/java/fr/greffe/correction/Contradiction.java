package fr.greffe.correction;

import fr.greffe.document.Evidence;
import fr.greffe.register.Amendment.Kind;
import fr.greffe.register.Warning;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says where a new reading and a correction do not agree. */
final class Contradiction {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRANCE).withZone(ZoneId.of("Europe/Paris"));

  private Contradiction() {}

  /**
   * @param read what is read now, or null for nothing
   * @return null where the reading is the one that was corrected, or agrees with the correction
   */
  static @Nullable Warning of(Correction correction, @Nullable Value read, Evidence where) {
    Value before = correction.before();
    Value after = correction.after();
    if (Objects.equals(read, before) || read != null && read.equals(after)) {
      return null;
    }
    if (read == null) {
      return correction.kind() == Kind.REFUSE
          ? null
          : warning(
              "correction-non-relue",
              said(correction) + " : la lecture d'aujourd'hui n'y voit plus rien.",
              where);
    }
    String seen = "« " + Corrections.line(read) + " »";
    return correction.kind() == Kind.REFUSE
        ? warning(
            "correction-contredite",
            said(correction) + " : la lecture d'aujourd'hui y voit " + seen + ", qui est gardé.",
            where)
        : warning(
            "correction-contredite",
            said(correction) + " : la lecture d'aujourd'hui dit " + seen + ".",
            where);
  }

  /** A correction whose place is gone. */
  static Warning lost(Correction correction) {
    return new Warning(
        "correction-sans-place",
        said(correction)
            + " : ses mots « "
            + correction.anchor().words().replaceAll("\\s+", " ").strip()
            + " » (page "
            + correction.anchor().page()
            + ") ne sont plus dans ce qui est lu.",
        List.of());
  }

  private static Warning warning(String code, String message, Evidence where) {
    return new Warning(code, message, List.of(where));
  }

  /** "Somme corrigée le 03/05/2024 par A. Morel (« 4 200 » au lieu de « 42 000 »)". */
  private static String said(Correction correction) {
    String field = correction.field().french();
    String by = " le " + DAY.format(correction.made()) + " par " + correction.author();
    String before = Corrections.line(correction.before());
    String after = Corrections.line(correction.after());
    return switch (correction.kind()) {
      case CORRECT ->
          field + " corrigé" + by + " (« " + after + " » au lieu de « " + before + " »)";
      case ADD -> field + " ajouté" + by + " (« " + after + " »)";
      case REFUSE -> field + " refusé" + by + " (« " + before + " »)";
      case CONFIRM -> field + " confirmé" + by + " (« " + after + " »)";
    };
  }
}
