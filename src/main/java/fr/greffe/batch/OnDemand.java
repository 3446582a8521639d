package fr.greffe.batch;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that takes its time to make, made once and only if it is asked for. */
final class OnDemand<T> implements Supplier<T> {
  private final Supplier<T> making;
  private @Nullable T made;

  OnDemand(Supplier<T> making) {
    this.making = making;
  }

  @Override
  public synchronized T get() {
    T there = made;
    if (there == null) {
      there = making.get();
      made = there;
    }
    return there;
  }
}
