package fr.greffe.dossier;

import fr.greffe.document.DocumentId;
import java.nio.charset.StandardCharsets;

/** Short names for what is said: the same words, the same name. */
final class Digests {
  private static final int BRIEF = 12;

  private Digests() {}

  static String brief(String words) {
    return DocumentId.of(words.getBytes(StandardCharsets.UTF_8)).value().substring(0, BRIEF);
  }
}
