package fr.greffe.reading;

import fr.greffe.parsing.Stage;
import fr.greffe.parsing.UnreadableDocumentException.Reason;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Messages on a pipe: a mark, a length, a kind, the request and what the kind says. Anything else
 * on the pipe, such as what a library prints, is not taken for a message.
 */
final class Wire {
  private static final int MARK = 0x47524631;
  private static final int LONGEST = 1 << 30;

  private Wire() {}

  /** Writes a message at once; several threads may write. */
  static void write(DataOutputStream out, Message message) throws IOException {
    Sink sink = new Sink();
    switch (message) {
      case Message.Ready ready -> sink.int8('H');
      case Message.Read read -> {
        begin(sink, 'R', read);
        sink.text(read.name());
        sink.text(read.path());
        sink.int8(read.alone() ? 1 : 0);
      }
      case Message.Draw draw -> {
        begin(sink, 'G', draw);
        sink.text(draw.path());
        sink.count(draw.page());
      }
      case Message.Drawn drawn -> {
        begin(sink, 'I', drawn);
        sink.raw(drawn.picture());
      }
      case Message.Reached reached -> {
        begin(sink, 'P', reached);
        position(sink, reached.position());
      }
      case Message.Done done -> {
        begin(sink, 'D', done);
        sink.raw(done.document());
      }
      case Message.Refused refused -> {
        begin(sink, 'U', refused);
        sink.text(refused.reason().name());
        sink.text(refused.sentence());
        position(sink, refused.position());
        sink.int8(refused.exhausted() ? 1 : 0);
      }
    }
    synchronized (out) {
      out.writeInt(MARK);
      out.writeInt(sink.size());
      out.write(sink.bytes(), 0, sink.size());
      out.flush();
    }
  }

  /**
   * The next message, or null at the end.
   *
   * @throws IOException when something else was written there
   */
  static @Nullable Message read(DataInputStream in) throws IOException {
    try {
      if (in.readInt() != MARK) {
        throw new IOException("not a message");
      }
    } catch (EOFException e) {
      return null;
    }
    int length = in.readInt();
    if (length < 0 || length > LONGEST) {
      throw new IOException("a message of " + length + " bytes");
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      return null;
    }
    try {
      return message(new Drain(ByteBuffer.wrap(bytes)));
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw new IOException("damaged message", e);
    }
  }

  private static Message message(Drain drain) {
    int kind = drain.int8();
    return switch (kind) {
      case 'H' -> new Message.Ready();
      case 'R' -> new Message.Read(drain.count(), drain.text(), drain.text(), drain.int8() == 1);
      case 'G' -> new Message.Draw(drain.count(), drain.text(), drain.count());
      case 'I' -> new Message.Drawn(drain.count(), drain.rest());
      case 'P' -> new Message.Reached(drain.count(), position(drain));
      case 'D' -> new Message.Done(drain.count(), drain.rest());
      case 'U' ->
          new Message.Refused(
              drain.count(),
              Reason.valueOf(drain.text()),
              drain.text(),
              position(drain),
              drain.int8() == 1);
      default -> throw new IllegalArgumentException("a message of kind " + kind);
    };
  }

  private static void begin(Sink sink, char kind, Message message) {
    sink.int8(kind);
    sink.count(message.request());
  }

  private static void position(Sink sink, Position position) {
    sink.text(position.stage().name());
    sink.count(position.page());
  }

  private static Position position(Drain drain) {
    return new Position(Stage.valueOf(drain.text()), drain.count());
  }
}
