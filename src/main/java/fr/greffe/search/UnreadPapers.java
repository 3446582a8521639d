package fr.greffe.search;

import java.util.List;

/**
 * Documents of which something is not read, so that nobody takes silence for absence.
 *
 * @param documents how many
 * @param undated how many of them bear no day: they may be of any period
 * @param some the first of them
 */
public record UnreadPapers(long documents, long undated, List<Paper> some) {
  public UnreadPapers {
    some = List.copyOf(some);
  }

  /**
   * A document that is not wholly read.
   *
   * @param entry identifier of its entry
   * @param name of its file
   * @param pages that are not read
   * @param reason in French, or an empty string
   */
  public record Paper(String entry, String name, List<Integer> pages, String reason) {}
}
