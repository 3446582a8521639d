package fr.greffe.settings;

/** A mistake in a file written by the user; its message, in French, names file, line and key. */
public class YamlFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public YamlFileException(String message) {
    super(message);
  }
}
