package fr.greffe.batch;

import java.util.List;

/** What was found at one address. */
sealed interface OriginFind {
  /** What stood there stands there still. */
  record Still(String place) implements OriginFind {}

  /** Something else: a document, a ZIP with its files, or a problem. */
  record Other(List<Seen> seen) implements OriginFind {}

  /** It held a document and holds none any more. */
  record Gone(String place) implements OriginFind {}

  /** It held a document and cannot be looked at now. */
  record Unverified(String place, String why) implements OriginFind {}
}
