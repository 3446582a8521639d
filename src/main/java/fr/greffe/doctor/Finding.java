package fr.greffe.doctor;

import org.jspecify.annotations.Nullable;

/**
 * What one check found.
 *
 * @param subject what was looked at
 * @param state how it is
 * @param text what is there
 * @param advice what to do, or null where nothing is to be done
 */
public record Finding(String subject, State state, String text, @Nullable String advice) {
  /** How a thing is. */
  public enum State {
    OK,
    /** The program works, without something. */
    WARNING,
    /** The program does not work. */
    ERROR
  }

  static Finding ok(String subject, String text) {
    return new Finding(subject, State.OK, text, null);
  }

  static Finding warning(String subject, String text, String advice) {
    return new Finding(subject, State.WARNING, text, advice);
  }

  static Finding error(String subject, String text, String advice) {
    return new Finding(subject, State.ERROR, text, advice);
  }
}
