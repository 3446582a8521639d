package fr.greffe.batch;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Reads until there is nothing more or the run is to stop. The wish to stop is passed on in the
 * step's own thread: nothing else writes the execution's state while the step does.
 */
final class StoppableReader<T> implements ItemReader<T>, StepExecutionListener {
  private final Callable<@Nullable T> source;
  private final StopSignal stop;
  private @Nullable StepExecution step;

  StoppableReader(Callable<@Nullable T> source, StopSignal stop) {
    this.source = source;
    this.stop = stop;
  }

  @Override
  public void beforeStep(StepExecution begun) {
    step = begun;
  }

  @Override
  public @Nullable T read() throws Exception {
    T next = stop.requested() ? null : source.call();
    if (next == null && stop.requested()) {
      Objects.requireNonNull(step).setTerminateOnly();
    }
    return next;
  }
}
