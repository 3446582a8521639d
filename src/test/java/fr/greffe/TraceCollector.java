package fr.greffe;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** A collector of OpenTelemetry on loopback that keeps what it is sent. */
final class TraceCollector implements AutoCloseable {
  private final ByteArrayOutputStream all = new ByteArrayOutputStream();
  private final HttpServer server;

  TraceCollector() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/traces",
        exchange -> {
          boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
          try (InputStream body =
              packed ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody()) {
            keep(body.readAllBytes());
          }
          exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The words in what it was sent; names and values of protobuf are plain text. */
  synchronized String received() {
    return all.toString(StandardCharsets.UTF_8);
  }

  private synchronized void keep(byte[] bytes) {
    all.writeBytes(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
