package fr.greffe.register;

import fr.greffe.document.Evidence;
import java.util.List;

/**
 * A contradiction, an impossibility or a gap, shown and never repaired silently.
 *
 * @param code stable name in kebab-case ("votants-differents")
 * @param message one sentence in French
 * @param evidence what was read, both readings where two contradict each other; may be empty
 */
public record Warning(String code, String message, List<Evidence> evidence) {
  public Warning {
    evidence = List.copyOf(evidence);
  }
}
