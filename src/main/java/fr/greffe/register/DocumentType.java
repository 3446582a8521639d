package fr.greffe.register;

/** What kind of paper a document is. */
public enum DocumentType {
  DELIBERATION,
  MINUTES,
  DELIBERATION_LIST,
  TRANSCRIPT,
  ARRETE,
  PRESS_ARTICLE,
  ARTICLE,
  COMMUNIQUE,
  MUNICIPAL_NEWS,
  ORAL_QUESTION,
  OTHER;

  /** True where an assembly's sitting is recorded. */
  public boolean ofSeance() {
    return this == DELIBERATION
        || this == MINUTES
        || this == DELIBERATION_LIST
        || this == TRANSCRIPT;
  }

  /** True for press, web and communication. */
  public boolean ofPress() {
    return this == PRESS_ARTICLE || this == ARTICLE || this == COMMUNIQUE || this == MUNICIPAL_NEWS;
  }
}
