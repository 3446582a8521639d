package fr.greffe.batch;

import fr.greffe.document.DocumentId;

/**
 * A file that travels with a document and says more of it.
 *
 * @param id digest of its bytes, which are in the archive
 * @param location where it was found
 */
record Companion(DocumentId id, String location) {
  /** Its file name. */
  String name() {
    return location.substring(location.lastIndexOf('/') + 1);
  }
}
