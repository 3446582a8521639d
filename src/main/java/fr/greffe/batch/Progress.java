package fr.greffe.batch;

import org.jspecify.annotations.Nullable;

/** Hears how a run gets on. */
public interface Progress {
  /** Nobody hears. */
  Progress NONE =
      new Progress() {
        @Override
        public void surveyed(int files, int pending) {}

        @Override
        public void settled(String name, @Nullable String problem) {}

        @Override
        public void ended() {}
      };

  /** A list on the web names this many documents, which are now fetched where they changed. */
  default void listed(int documents) {}

  /**
   * A document was asked for on the web: {@code problem} says in French why in vain, or is null.
   */
  default void fetched(String address, @Nullable String problem) {}

  /** The files are known: {@code pending} documents of {@code files} files are to be read. */
  void surveyed(int files, int pending);

  /**
   * A document was dealt with: {@code problem} says in French why it cannot be read, or is null.
   */
  void settled(String name, @Nullable String problem);

  /** So many documents were dealt with by another machine. */
  default void elsewhere(int documents) {}

  /** The run waits for something: {@code why} says in French for what and how long. */
  default void waits(String why) {}

  /** Nothing more will come. */
  void ended();
}
