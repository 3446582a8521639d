package fr.greffe.dossier;

/**
 * A document that could not be read.
 *
 * @param location of the document
 * @param reason in French
 */
public record UnreadPaper(String location, String reason) {
  /** The folder or site part that other documents of the same source share. */
  String folder() {
    return folder(location);
  }

  static String folder(String location) {
    int zip = location.indexOf('!');
    String file = zip < 0 ? location : location.substring(0, zip);
    return file.substring(0, Math.max(0, file.lastIndexOf('/')));
  }

  String file() {
    return location.substring(location.lastIndexOf('/') + 1);
  }
}
