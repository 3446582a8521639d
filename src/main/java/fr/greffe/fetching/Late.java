package fr.greffe.fetching;

import fr.greffe.connection.Unanswered;

/** Why a server of a job gives no answer, and which key of the job waits longer for it. */
final class Late {
  static final String PATIENCE = Unanswered.TOO_LATE + " (« patience »)";

  private Late() {}

  static String why(Throwable failure) {
    String why = Unanswered.why(failure);
    return why.equals(Unanswered.TOO_LATE) ? PATIENCE : why;
  }
}
