package fr.greffe.register;

/** A person or a place: read so that it is not taken for an organisation. */
public record Name(String name, Kind kind) implements Fact {
  /** Persons and places. */
  public enum Kind {
    PERSON,
    PLACE
  }
}
