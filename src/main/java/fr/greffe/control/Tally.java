package fr.greffe.control;

import fr.greffe.register.Entry;

/**
 * The sum of a vote.
 *
 * @param act whose vote it is
 * @param words "21 pour + 3 contre + 2 abstentions = 26 votants"
 * @param state what it comes to
 */
public record Tally(Entry act, String words, State state) {
  /** What a sum comes to. */
  public enum State {
    RIGHT,
    WRONG,
    /** A number that it needs is not printed. */
    UNKNOWN
  }
}
