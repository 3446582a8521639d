package fr.greffe.cli;

import fr.greffe.batch.Quarantine.Item;
import fr.greffe.batch.Retrial;
import java.util.Locale;

/** Says in French what is known of a document that cannot be read. */
final class QuarantineText {
  private static final int SHORT = 12;

  private QuarantineText() {}

  /** One line: which, why, and where it came to. */
  static String line(Item item) {
    return "%s  %s : %s (%s)"
        .formatted(
            item.id().substring(0, SHORT),
            OneLine.of(item.locations().getFirst()),
            item.message(),
            how(item));
  }

  static String whole(Item item) {
    return String.join(
        System.lineSeparator(),
        OneLine.of(item.locations().getFirst()),
        "  cause     " + item.message() + " (" + item.reason() + ")",
        "  lecture   " + how(item),
        "  empreinte " + item.id(),
        "  taille    " + String.format(Locale.FRANCE, "%,d octets", item.size()),
        "  lieux     " + OneLine.of(String.join(", ", item.locations())),
        "  travail   " + item.job(),
        "  essais    le dernier " + item.settled() + " par la version " + item.reader());
  }

  /** What became of a document that was read again. */
  static String retried(Retrial.Result result) {
    String problem = result.problem();
    return problem == null
        ? "lu         %s : %s"
            .formatted(
                OneLine.of(result.location()),
                result.entries() + (result.entries() > 1 ? " fiches" : " fiche"))
        : "illisible  %s : %s".formatted(OneLine.of(result.location()), problem);
  }

  /** How many of the documents that were to be read again were, and with what success. */
  static String retried(int wanted, int tried, int read) {
    if (wanted == 0) {
      return "Aucun document illisible.";
    }
    return "%s : %s, %s%s."
        .formatted(
            count(tried, "document relu", "documents relus"),
            count(read, "lu", "lus"),
            count(tried - read, "encore illisible", "encore illisibles"),
            wanted == tried ? "" : " ; " + (wanted - tried) + " à relire");
  }

  private static String count(int count, String one, String several) {
    return count + " " + (count > 1 ? several : one);
  }

  private static String how(Item item) {
    return stage(item.stage())
        + (item.page() == null ? "" : ", page " + item.page())
        + String.format(Locale.FRANCE, ", %.1f s", item.seconds())
        + (item.tries() > 1 ? ", " + item.tries() + " essais" : ", 1 essai");
  }

  private static String stage(String stage) {
    return switch (stage) {
      case "find" -> "recherche du fichier";
      case "parse" -> "lecture du fichier";
      case "ocr" -> "reconnaissance du texte";
      case "layout" -> "mise en ordre du texte";
      case "extract" -> "extraction des faits";
      default -> stage;
    };
  }
}
