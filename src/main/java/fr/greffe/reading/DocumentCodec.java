package fr.greffe.reading;

import fr.greffe.document.Document;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * A document as bytes and back, exact to the last bit of a box: what comes out equals what went in.
 * The same document always gives the same bytes. Damaged bytes are refused, never half understood.
 *
 * <pre>
 * "GRFD" version | body | CRC-32C of all before
 * </pre>
 *
 * In the body numbers take as few bytes as they need, offsets are told from the offset before,
 * sides of boxes that repeat (a line's words stand at the same height) are said to repeat, and
 * strings met before are told by their rank.
 */
public final class DocumentCodec {
  /** Changes with the layout of the bytes; bytes of another version are refused. */
  public static final int VERSION = 2;

  private static final int MAGIC = 0x47524644;
  private static final int HEAD = Integer.BYTES + 1;
  private static final int TAIL = Integer.BYTES;

  private DocumentCodec() {}

  public static byte[] encode(Document document) {
    Sink sink = new Sink();
    sink.int32(MAGIC);
    sink.int8(VERSION);
    new DocumentWriter(sink).write(document);
    sink.int32(checksum(sink.bytes(), sink.size()));
    return Arrays.copyOf(sink.bytes(), sink.size());
  }

  /**
   * @throws IOException when the bytes are damaged or of another version
   */
  public static Document decode(byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    if (bytes.length < HEAD + TAIL || buffer.getInt() != MAGIC) {
      throw new IOException("not an encoded document");
    }
    int version = buffer.get();
    if (version != VERSION) {
      throw new IOException("document encoded in version " + version + ", not " + VERSION);
    }
    int end = bytes.length - TAIL;
    if (buffer.getInt(end) != checksum(bytes, end)) {
      throw new IOException("damaged encoded document");
    }
    try {
      return new DocumentReader(new Drain(buffer.limit(end))).read();
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException("damaged encoded document", e);
    }
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, length);
    return (int) sum.getValue();
  }
}
