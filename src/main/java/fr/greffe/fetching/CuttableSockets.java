package fr.greffe.fetching;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.SocketFactory;

/** Connections that can be cut while someone waits for an answer on them. */
final class CuttableSockets extends SocketFactory {
  private final Set<Socket> made = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  @Override
  public Socket createSocket() {
    Socket socket = new Socket();
    made.add(socket);
    if (closed) {
      cut();
    }
    return socket;
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException("connects later");
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
    throw new UnsupportedOperationException("connects later");
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException("connects later");
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
    throw new UnsupportedOperationException("connects later");
  }

  /** Cuts those that there are and whatever is made later. */
  void close() {
    closed = true;
    cut();
  }

  /** Whoever waits gets an exception. */
  void cut() {
    for (Socket socket : made) {
      try (socket) {
        made.remove(socket);
      } catch (IOException e) {
        made.remove(socket); // cut already
      }
    }
  }
}
