package fr.greffe.extraction.actes;

import fr.greffe.document.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message of the Actes application: the transmission of an act ({@code actes:Acte}) or its
 * receipt ({@code actes:ARActe}).
 *
 * @param statements what it states, and where in its XML
 * @param files names of the files that hold the act itself, annexes apart
 */
public record ActesMessage(Map<Field, Statement> statements, List<String> files) {
  public ActesMessage {
    statements = Map.copyOf(statements);
    files = List.copyOf(files);
  }

  /** What a message can state. */
  public enum Field {
    /** Day of the decision. */
    DATE,
    NUMBER,
    /** 1 for a deliberation, 2 and 3 for an arrêté… */
    NATURE,
    /** Level 1 of the classification. */
    MATTER,
    /** Level 2 of the classification. */
    SUB_MATTER,
    OBJECT,
    /** Given with the receipt. */
    IDENTIFIER,
    /** Day of receipt by the State's representative. */
    RECEIVED
  }

  /**
   * What is stated of a field.
   *
   * @param value without the spaces around it
   * @param span the words in the XML
   */
  public record Statement(String value, Span span) {}

  /** The value of a field, where it is stated. */
  public Optional<String> value(Field field) {
    return Optional.ofNullable(statements.get(field)).map(Statement::value);
  }
}
