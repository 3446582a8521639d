package fr.greffe.reading;

import org.jspecify.annotations.Nullable;

/** Nothing can be read at present, and no file is to blame. The message is in French. */
public final class ReadingUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ReadingUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
