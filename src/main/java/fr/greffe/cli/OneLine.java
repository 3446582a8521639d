package fr.greffe.cli;

import java.util.regex.Pattern;

/**
 * Names that others chose, as they are shown among our own words: a file name may hold line ends,
 * which would forge a line of a report, and marks that colour or turn around what a terminal shows.
 */
final class OneLine {
  private static final Pattern UNSHOWN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

  private OneLine() {}

  static String of(String name) {
    return UNSHOWN.matcher(name).replaceAll("\uFFFD");
  }
}
