package fr.greffe.connection;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why a server gives no answer, in French. */
public final class Unanswered {
  public static final String TOO_LATE = "pas de réponse à temps";

  private static final int DEEPEST = 20;

  private Unanswered() {}

  /** The first known cause, else what the failure says itself. */
  public static String why(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      String known = known(cause);
      if (known != null) {
        return known;
      }
      cause = cause.getCause();
    }
    return "le serveur ne répond pas comme il faut (" + failure.getMessage() + ")";
  }

  private static @Nullable String known(Throwable cause) {
    return switch (cause) {
      case ConnectException refused -> "la connexion est refusée : personne n'écoute à ce port";
      case UnknownHostException unknown -> "l'hôte est inconnu";
      case SocketTimeoutException late -> TOO_LATE;
      case TimeoutException late -> TOO_LATE;
      case SSLException unsafe -> "la connexion chiffrée échoue (" + unsafe.getMessage() + ")";
      default -> null;
    };
  }
}
