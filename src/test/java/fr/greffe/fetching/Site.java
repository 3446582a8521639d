package fr.greffe.fetching;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web site on the loopback, for tests: what each path answers, and what was asked. */
public final class Site implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Path> paths = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> unchanged = new CopyOnWriteArrayList<>();

  /** Answers a request. */
  public interface Path {
    void answer(HttpExchange exchange) throws IOException;
  }

  public Site() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** The address of a path. */
  public URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  public Site on(String path, Path answer) {
    paths.put(path, answer);
    return this;
  }

  /** A document whose validator is its content. */
  public Site holds(String path, String text) {
    String tag = "\"" + Integer.toHexString(text.hashCode()) + "\"";
    return on(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("ETag", tag);
          if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            unchanged.add(path);
            exchange.sendResponseHeaders(304, -1);
          } else {
            send(exchange, 200, text);
          }
        });
  }

  public Site lacks(String path) {
    paths.remove(path);
    return this;
  }

  /** What was asked since the last time, without robots.txt. */
  public List<String> asked() {
    List<String> all = asked.stream().filter(path -> !path.equals("/robots.txt")).toList();
    asked.clear();
    return all;
  }

  /** What was asked for in vain since the site began: it was as it had been. */
  public List<String> unchanged() {
    return List.copyOf(unchanged);
  }

  static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    asked.add(path);
    try (exchange) {
      Path answer = paths.get(path);
      if (answer == null) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        answer.answer(exchange);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
