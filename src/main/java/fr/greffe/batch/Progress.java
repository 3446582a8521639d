package fr.greffe.batch;

import org.jspecify.annotations.Nullable;

/** Hears how a run gets on. */
public interface Progress {
  /** The files are known: {@code pending} documents of {@code files} files are to be read. */
  void surveyed(int files, int pending);

  /**
   * A document was dealt with: {@code problem} says in French why it cannot be read, or is null.
   */
  void settled(String name, @Nullable String problem);

  /** Nothing more will come. */
  void ended();
}
