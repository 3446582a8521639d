package fr.greffe.fetching;

import java.io.IOException;

/**
 * What must not be asked for or taken, however often it is tried; the message, in French, says why.
 */
final class RefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  RefusedException(String why) {
    super(why);
  }
}
