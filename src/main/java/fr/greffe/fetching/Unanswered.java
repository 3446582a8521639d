package fr.greffe.fetching;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why a server that one logs in to gives no answer, in French. */
final class Unanswered {
  static final String TOO_LATE = "pas de réponse à temps (« patience »)";

  private static final int DEEPEST = 20;

  private Unanswered() {}

  static String why(Throwable failure) {
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
