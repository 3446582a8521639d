package fr.greffe.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
  @Test
  void givesEveryResultOnce() throws InterruptedException {
    List<Integer> results = new ArrayList<>();
    try (ReadAhead<Integer, Integer> ahead = ahead(100, n -> n * n, () -> false)) {
      for (Integer next = ahead.next(); next != null; next = ahead.next()) {
        results.add(next);
      }
    }
    assertThat(results)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 100).map(n -> n * n).boxed().toList());
  }

  @Test
  void holdsUpNothingForOneThatIsSlow() throws InterruptedException {
    CountDownLatch slow = new CountDownLatch(1);
    try (ReadAhead<Integer, Integer> ahead =
        ahead(6, n -> n == 0 ? after(slow, n) : n, () -> false)) {
      List<Integer> first = new ArrayList<>();
      for (int count = 0; count < 5; count++) {
        first.add(ahead.next());
      }
      assertThat(first).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
      slow.countDown();
      assertThat(ahead.next()).isZero();
      assertThat(ahead.next()).isNull();
    }
  }

  @Test
  void stopsWithoutWaitingForWhatIsUnderway() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    AtomicBoolean stopped = new AtomicBoolean();
    try (ReadAhead<Integer, Integer> ahead =
        ahead(
            2,
            n -> {
              stopped.set(true);
              return after(never, n);
            },
            stopped::get)) {
      assertThat(ahead.next()).isNull();
    }
  }

  private static ReadAhead<Integer, Integer> ahead(
      int count, Function<Integer, Integer> work, java.util.function.BooleanSupplier stopped) {
    Iterator<Integer> numbers = IntStream.range(0, count).iterator();
    Supplier<@Nullable Integer> source = () -> numbers.hasNext() ? numbers.next() : null;
    return new ReadAhead<>(source, work, 2, stopped);
  }

  private static int after(CountDownLatch latch, int value) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return value;
  }
}
