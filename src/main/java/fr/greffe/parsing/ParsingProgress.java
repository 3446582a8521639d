package fr.greffe.parsing;

/** Hears how far the reading of a file has come, from whatever thread reads. */
@FunctionalInterface
public interface ParsingProgress {
  /** For those who do not mind. */
  ParsingProgress UNHEARD = (stage, page) -> {};

  /**
   * Something begins.
   *
   * @param page from 1, or 0 where it is not about one page
   */
  void at(Stage stage, int page);

  /**
   * The picture of a page takes more memory than there is. Unless this throws, that page is given
   * up and the others are read.
   */
  default void outOfMemory(OutOfMemoryError shortage) {}
}
