package fr.greffe.connection;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** Why a disk or a database refuses, in French. */
public final class Refused {
  private static final int DEEPEST = 20;

  private Refused() {}

  /** What the deepest cause says; a file that it names comes first. */
  public static String why(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause.getCause() != null && depth < DEEPEST; depth++) {
      cause = cause.getCause();
    }
    return switch (cause) {
      case NoSuchFileException missing -> "fichier introuvable : " + missing.getFile();
      case AccessDeniedException denied -> "accès refusé : " + denied.getFile();
      case FileSystemException file when file.getReason() != null ->
          file.getFile() + " : " + inFrench(file.getReason());
      default -> inFrench(Objects.requireNonNullElseGet(cause.getMessage(), cause::toString));
    };
  }

  private static String inFrench(String reason) {
    if (reason.contains("No space left on device")) {
      return "le disque est plein";
    }
    return reason.contains("Read-only file system") ? "le disque est en lecture seule" : reason;
  }
}
