package fr.greffe.fetching;

import crawlercommons.robots.BaseRobotRules;
import fr.greffe.source.WebSource;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLException;

/**
 * Fetches the documents of one source: asks only where the job and the site allow, in the site's
 * time, only for what changed, and again where a server falters.
 *
 * <pre>
 * for each hop    host allowed? robots.txt? turn of the host
 * for each try    one request; 429, 5xx and cut connections are waited for, then asked again
 * </pre>
 */
public final class Fetcher implements AutoCloseable {
  private static final int MOST_HOPS = 5;
  private static final int TRIES = 4;
  private static final long ROBOTS_BYTES = 2_000_000;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
  private static final int TIMES = 4;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  private final WebSource source;
  private final Timing timing;
  private final CheckedHosts hosts;
  private final HttpDoor door;
  private final Pace pace;
  private final Robots robots = new Robots();
  private volatile boolean closed;

  /**
   * @param downloads folder of what is being fetched; what was cut goes on from there
   */
  public Fetcher(WebSource source, Path downloads, Timing timing) {
    this.source = source;
    this.timing = timing;
    this.hosts = new CheckedHosts(source.hosts());
    this.pace = new Pace(timing, source.limits().pause());
    this.door = new HttpDoor(hosts, downloads, timing, source.limits().patience());
  }

  /**
   * Fetches an address unless it is as it was.
   *
   * @param known version
   * @throws FetchingStoppedException when the end is asked for meanwhile
   */
  public FetchResult fetch(URI address, Validators known) throws InterruptedException {
    return fetch(address, known, source.limits().bytes(), true);
  }

  private FetchResult fetch(URI address, Validators known, long most, boolean askRobots)
      throws InterruptedException {
    try {
      URI at = address;
      for (int hop = 0; hop <= MOST_HOPS; hop++) {
        hosts.check(at);
        if (askRobots) {
          checkRobots(at);
        }
        Answer answer = persistently(at, known, most);
        if (!(answer instanceof Answer.Moved moved)) {
          return result(answer);
        }
        if (at.getScheme().equals("https") && moved.to().getScheme().equals("http")) {
          throw new RefusedException("le serveur renvoie de https vers http : " + moved.to());
        }
        at = moved.to();
      }
      throw new RefusedException("le serveur renvoie plus de " + MOST_HOPS + " fois ailleurs");
    } catch (IOException e) {
      return new FetchResult.Failed(why(e));
    }
  }

  private static FetchResult result(Answer answer) {
    return switch (answer) {
      case Answer.Body body -> new FetchResult.Fetched(body.file(), body.name(), body.validators());
      case Answer.NotModified same -> new FetchResult.Unchanged();
      case Answer.Missing missing -> new FetchResult.Gone(missing.status());
      case Answer.Later later -> new FetchResult.Failed("le serveur répond " + later.status());
      case Answer.Anew anew -> new FetchResult.Failed("le serveur se contredit sur la longueur");
      case Answer.Moved moved -> throw new IllegalStateException(moved.to().toString());
    };
  }

  private void checkRobots(URI address) throws IOException, InterruptedException {
    BaseRobotRules rules =
        robots.rules(address, file -> fetch(file, Validators.NONE, ROBOTS_BYTES, false));
    pace.wish(host(address), Robots.wish(rules));
    if (!rules.isAllowed(address.toString())) {
      throw new RefusedException("le site n'en permet pas la lecture aux programmes (robots.txt)");
    }
  }

  private Answer persistently(URI address, Validators known, long most)
      throws IOException, InterruptedException {
    String host = host(address);
    Duration wait = FIRST_WAIT;
    for (int tries = 1; ; tries++) {
      if (pace.givenUp(host)) {
        throw new RefusedException(
            "l'hôte %s n'a pas répondu plusieurs fois de suite : le reste est remis au prochain passage"
                .formatted(host));
      }
      pace.await(host);
      checkOpen();
      Instant deadline = timing.now().plus(source.limits().patience());
      try {
        Answer answer = door.ask(address, known, most, deadline);
        if (!(answer instanceof Answer.Later later)) {
          pace.succeeded(host);
          if (!(answer instanceof Answer.Anew) || tries == TRIES) {
            return answer;
          }
        } else if (!worthWaiting(later)) {
          pace.giveUp(host);
          return answer;
        } else if (tries == TRIES) {
          pace.failed(host);
          return answer;
        } else {
          pace.postpone(host, later.wish() == null ? wait : later.wish());
        }
      } catch (RefusedException | CheckedHosts.ForbiddenNetworkException | SSLException e) {
        throw e;
      } catch (IOException e) {
        checkOpen();
        if (tries == TRIES) {
          pace.failed(host);
          throw e;
        }
        pace.postpone(host, wait);
      }
      wait = wait.multipliedBy(TIMES);
    }
  }

  private void checkOpen() {
    if (closed || timing.stopped()) {
      throw new FetchingStoppedException();
    }
  }

  private static boolean worthWaiting(Answer.Later later) {
    return later.wish() == null || later.wish().compareTo(LONGEST_WAIT) <= 0;
  }

  private static String host(URI address) {
    return address.getRawAuthority();
  }

  private static String why(IOException failure) {
    return switch (failure) {
      case RefusedException refused -> String.valueOf(refused.getMessage());
      case CheckedHosts.ForbiddenNetworkException forbidden ->
          String.valueOf(forbidden.getMessage());
      case UnknownHostException unknown -> "l'hôte est introuvable (" + unknown.getMessage() + ")";
      case SocketTimeoutException timeout -> "le serveur ne répond pas à temps";
      case ConnectException refused -> "la connexion est refusée (" + refused.getMessage() + ")";
      case SSLException insecure ->
          "la connexion chiffrée est refusée (" + insecure.getMessage() + ")";
      default -> "la connexion est coupée (" + failure.getMessage() + ")";
    };
  }

  /** Cuts whatever is under way. */
  @Override
  public void close() {
    closed = true;
    door.close();
  }
}
