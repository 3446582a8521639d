package fr.greffe.batch;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Keeps why a step failed where other machines can read it. */
final class KeptFailure implements StepExecutionListener {
  private static final String KEY = "failure";

  @Override
  public @Nullable ExitStatus afterStep(StepExecution step) {
    step.getFailureExceptions().stream()
        .findFirst()
        .ifPresent(failure -> step.getExecutionContext().putString(KEY, message(failure)));
    return null;
  }

  /** Why a step failed, if it did. */
  static Optional<String> of(StepExecution step) {
    return Optional.ofNullable(step.getExecutionContext().get(KEY))
        .filter(kept -> step.getStatus() == BatchStatus.FAILED)
        .map(String::valueOf);
  }

  /** The message of the program's own exception where there is one: it is written for people. */
  static String message(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && !cause.getClass().getName().startsWith("fr.greffe.")) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }
}
