package fr.greffe.reading;

import fr.greffe.parsing.Stage;

/**
 * How far the reading of a file has come.
 *
 * @param page from 1, or 0 where none is known
 */
record Position(Stage stage, int page) {
  static final Position START = new Position(Stage.PARSE, 0);
}
