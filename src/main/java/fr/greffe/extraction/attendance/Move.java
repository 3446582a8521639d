package fr.greffe.extraction.attendance;

import org.jspecify.annotations.Nullable;

/**
 * Somebody came or went in the course of a sitting.
 *
 * @param arrives true for an arrival
 * @param name who, as written, title apart
 * @param at where it is told, in offsets of the document; -1 where a list notes it
 * @param rank the first item of the agenda that it touches, or 0 where only the place tells it
 * @param bearer who votes instead from then on, or null
 * @param words as written
 */
public record Move(
    boolean arrives, String name, int at, int rank, @Nullable String bearer, String words) {

  /**
   * Whether it happened before a vote.
   *
   * @param vote where the vote is told
   * @param item its rank on the agenda, or 0
   */
  boolean before(int vote, int item) {
    return rank > 0 && item > 0 ? item >= rank : at <= vote;
  }

  Move shift(int by) {
    return new Move(arrives, name, at + by, rank, bearer, words);
  }
}
