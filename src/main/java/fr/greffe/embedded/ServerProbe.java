package fr.greffe.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks an address of this machine what answers there. */
final class ServerProbe implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(3);
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(TIMEOUT)
          .proxy(HttpClient.Builder.NO_PROXY)
          .build();

  /** What was found. */
  enum Answer {
    OURS,
    FOREIGN,
    NOTHING
  }

  static URI address(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Whether the server of that cluster name answers on the port. */
  Answer ask(int port, String clusterName) throws InterruptedException {
    try {
      HttpResponse<String> answer = get(port, "/");
      boolean ours = answer.statusCode() == 200 && answer.body().contains('"' + clusterName + '"');
      return ours ? Answer.OURS : Answer.FOREIGN;
    } catch (IOException e) {
      return canListen(port) ? Answer.NOTHING : Answer.FOREIGN;
    }
  }

  /** True once the server's indices can be used. */
  boolean ready(int port) throws InterruptedException {
    try {
      String health = "/_cluster/health?wait_for_status=yellow&timeout=1s";
      return get(port, health).statusCode() == 200;
    } catch (IOException e) {
      return false; // not listening yet
    }
  }

  /** True where the port is free. */
  static boolean canListen(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(address(port).resolve(path)).timeout(TIMEOUT).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
