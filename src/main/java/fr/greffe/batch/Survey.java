package fr.greffe.batch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes through what a source holds and records it: which places are as they were and which bytes
 * stand in the others.
 *
 * @param <T> what is found at one place
 */
interface Survey<T> extends AutoCloseable {
  /** How many finds are recorded at once. */
  int chunk();

  /** The next find, or null after the last. */
  @Nullable T next() throws Exception;

  /** Records finds. */
  void record(List<? extends T> found);

  /** True where a place that was not found is known to hold nothing any more. */
  boolean complete();

  /** Places that held a document and were found empty. */
  int gone();

  @Override
  void close();
}
