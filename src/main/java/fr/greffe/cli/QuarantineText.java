package fr.greffe.cli;

import fr.greffe.batch.Quarantine.Item;
import java.util.Locale;

/** Says in French what is known of a document that cannot be read. */
final class QuarantineText {
  private static final int SHORT = 12;

  private QuarantineText() {}

  /** One line: which, why, and where it came to. */
  static String line(Item item) {
    return "%s  %s : %s (%s)"
        .formatted(
            item.id().substring(0, SHORT), item.locations().getFirst(), item.message(), how(item));
  }

  static String whole(Item item) {
    return String.join(
        System.lineSeparator(),
        item.locations().getFirst(),
        "  cause     " + item.message() + " (" + item.reason() + ")",
        "  lecture   " + how(item),
        "  empreinte " + item.id(),
        "  taille    " + String.format(Locale.FRANCE, "%,d octets", item.size()),
        "  lieux     " + String.join(", ", item.locations()),
        "  travail   " + item.job(),
        "  essais    le dernier " + item.settled() + " par la version " + item.reader());
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
