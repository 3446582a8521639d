package fr.greffe.fetching;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that writes what it likes on the line, whatever HTTP says, for tests. */
final class RawServer implements AutoCloseable {
  private final ServerSocket socket;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  /** What is written to a connection after the request was read. */
  interface Behaviour {
    void answer(String request, OutputStream out) throws IOException, InterruptedException;
  }

  RawServer(Behaviour behaviour) {
    try {
      socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.submit(() -> accept(behaviour));
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
  }

  /** The heads of the requests, robots.txt excepted. */
  List<String> requests() {
    return requests.stream().filter(head -> !head.contains("/robots.txt")).toList();
  }

  private Object accept(Behaviour behaviour) throws IOException {
    while (true) {
      Socket connection = socket.accept();
      threads.submit(() -> serve(connection, behaviour));
    }
  }

  private Object serve(Socket connection, Behaviour behaviour) throws Exception {
    try (connection) {
      String request = head(connection.getInputStream());
      requests.add(request);
      if (request.startsWith("GET /robots.txt")) {
        connection
            .getOutputStream()
            .write("HTTP/1.1 404 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".getBytes());
      } else {
        behaviour.answer(request, connection.getOutputStream());
      }
      return request;
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      head.append((char) next);
    }
    return head.toString();
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdownNow();
  }
}
