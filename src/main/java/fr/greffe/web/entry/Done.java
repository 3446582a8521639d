package fr.greffe.web.entry;

/** What was just done, told once at the top of the page. */
final class Done {
  private Done() {}

  /** The sentence for a code of the address, empty for any other. */
  static String of(String code) {
    return switch (code) {
      case "correct" -> "Correction enregistrée : elle vaut dès maintenant et à chaque relecture.";
      case "ajoute" -> "Fait ajouté : il vaut dès maintenant et à chaque relecture.";
      case "refuse" -> "Fait refusé : il n’est plus dans l’enregistrement.";
      case "confirm" -> "Fait confirmé.";
      case "annule" -> "Correction annulée : l’enregistrement dit de nouveau ce qui est lu.";
      case "coupe" ->
          "Acte coupé : le second commence à la ligne choisie, à chaque relecture aussi.";
      case "joint" -> "Actes joints : ils n’en font qu’un, à chaque relecture aussi.";
      case "ligne" ->
          "Rien n’est changé : le document a été relu entre-temps. Choisissez de nouveau.";
      case "entretemps" ->
          "Rien n’est changé : quelqu’un a coupé ou joint cet acte au même endroit entre-temps.";
      default -> "";
    };
  }
}
