package fr.greffe.reading;

import fr.greffe.parsing.Stage;
import java.time.Duration;

/**
 * How long the reading of a file may take. It must get on: the next page, or the end, has to come
 * in time; and all in all it must not drag.
 *
 * @param document what any file gets
 * @param megabyte what is added for each million bytes
 * @param page what a page adds to the whole
 * @param scan what a page adds whose text is recognised on its picture
 */
public record Patience(Duration document, Duration megabyte, Duration page, Duration scan) {
  private static final double MILLION = 1e6;

  /** The longest time from one sign of life to the next. */
  Duration silence(long size, Position position) {
    Duration silence = flat(size);
    return position.stage() == Stage.OCR ? silence.plus(scan) : silence;
  }

  /** The longest time for the whole, so many pages having been reached. */
  Duration whole(long size, int pages, int scans) {
    return flat(size).plus(page.multipliedBy(pages)).plus(scan.multipliedBy(scans));
  }

  private Duration flat(long size) {
    return document.plusMillis(Math.round(megabyte.toMillis() * (size / MILLION)));
  }
}
