package fr.greffe.access;

/** What an account may do; each role may all that the one before it may. */
public enum Role {
  /** Searches and reads. */
  READER,
  /** Corrects, decides and publishes. */
  AGENT,
  /** Opens accounts, watches the runs. */
  ADMINISTRATOR
}
