package fr.greffe.extraction.type;

import fr.greffe.register.DocumentType;
import java.util.List;

/**
 * What kind of paper a document is taken for.
 *
 * @param type the type
 * @param reasons why, in French, the strongest first; never empty
 */
public record TypeReading(DocumentType type, List<String> reasons) {
  public TypeReading {
    reasons = List.copyOf(reasons);
  }
}
