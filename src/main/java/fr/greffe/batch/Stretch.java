package fr.greffe.batch;

/**
 * Some of the documents of a job, by their order of discovery.
 *
 * @param after the rank they come after
 * @param upTo the last rank
 */
record Stretch(long after, long upTo) {
  /** All of them. */
  static final Stretch ALL = new Stretch(0, Long.MAX_VALUE);
}
