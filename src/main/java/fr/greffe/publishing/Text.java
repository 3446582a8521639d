package fr.greffe.publishing;

import fr.greffe.dossier.Citation;
import java.util.List;

/**
 * Words with their sources.
 *
 * @param words on one line
 * @param citations what the notes say
 */
public record Text(String words, List<Citation> citations) {
  public Text {
    citations = List.copyOf(citations);
  }

  /**
   * The words with the spaces that no line may end at: inside quotation marks and numbers, before «
   * : ».
   */
  String bound() {
    return bound(words);
  }

  static String bound(String words) {
    return words
        .replace("« ", "«\u00a0")
        .replaceAll(" ([»:;?!€])", "\u00a0$1")
        .replaceAll("(?<=\\d) (?=\\d{3}(?!\\d))", "\u00a0");
  }

  static Text of(String words) {
    return new Text(words, List.of());
  }
}
