package fr.greffe.extraction.act.forms;

import fr.greffe.register.DocumentType;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A paper made of one level of each factor, and what a reader finds in it.
 *
 * @param levels factor to level ("annonce" to "barre")
 * @param name file name, whose ending says how it is written
 * @param types what the paper may be taken for
 * @param acts what it holds, in order
 */
record Form(
    Map<String, String> levels,
    String name,
    String text,
    Set<DocumentType> types,
    List<Expected> acts) {

  /** An act as printed: number, object, outcome, then pour, contre and abstention, "-" for none. */
  record Expected(String number, String object, String outcome, List<String> counts) {}
}
