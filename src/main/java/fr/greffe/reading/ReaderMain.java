package fr.greffe.reading;

import fr.greffe.document.Document;
import fr.greffe.parsing.DocumentParser;
import fr.greffe.parsing.ParsingProgress;
import fr.greffe.parsing.Stage;
import fr.greffe.parsing.UnreadableDocumentException;
import fr.greffe.parsing.UnreadableDocumentException.Reason;
import fr.greffe.parsing.pdf.PagePrinter;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The reading process: reads the files and draws the pages that its parent asks for, several at
 * once, and ends with its parent, whose end closes the pipe.
 */
public final class ReaderMain {
  private static final byte[] NOTHING = {};

  private final DocumentParser parser;
  private final DataOutputStream answers;

  private ReaderMain(DocumentParser parser, DataOutputStream answers) {
    this.parser = parser;
    this.answers = answers;
  }

  /** Takes the folder that keeps what is recognised on pictures, if any. */
  public static void main(String[] arguments) throws IOException {
    DataOutputStream answers =
        new DataOutputStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
    DataInputStream requests =
        new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
    System.setIn(InputStream.nullInputStream());
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    try {
      DocumentParser parser =
          arguments.length == 0 ? new DocumentParser() : new DocumentParser(Path.of(arguments[0]));
      Wire.write(answers, new Message.Ready());
      new ReaderMain(parser, answers).serve(requests);
    } finally {
      ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
      Runtime.getRuntime().halt(0);
    }
  }

  private void serve(DataInputStream requests) throws IOException {
    ExecutorService threads =
        Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("file-", 1).factory());
    for (Message next = Wire.read(requests); next != null; next = Wire.read(requests)) {
      switch (next) {
        case Message.Read read -> threads.execute(() -> tell(answer(read)));
        case Message.Draw draw -> threads.execute(() -> tell(answer(draw)));
        default -> throw new IOException("not a request: " + next);
      }
    }
  }

  private Message answer(Message.Read read) {
    try {
      Document document = parser.parse(read.name(), Path.of(read.path()), progress(read));
      return new Message.Done(read.request(), DocumentCodec.encode(document));
    } catch (UnreadableDocumentException e) {
      return new Message.Refused(
          read.request(),
          e.reason(),
          String.valueOf(e.getMessage()),
          new Position(e.stage(), e.page()),
          e.getCause() instanceof OutOfMemoryError);
    } catch (RuntimeException | Error e) {
      return broken(read, e);
    }
  }

  private static Message answer(Message.Draw draw) {
    try {
      byte[] picture = PagePrinter.print(Path.of(draw.path()), draw.page()).orElse(NOTHING);
      return new Message.Drawn(draw.request(), picture);
    } catch (RuntimeException | Error e) {
      return broken(draw, e);
    }
  }

  private static Message broken(Message request, Throwable e) {
    return new Message.Refused(
        request.request(),
        Reason.INTERNAL,
        "Erreur interne du programme : " + e + ".",
        Position.START,
        e instanceof Error);
  }

  private ParsingProgress progress(Message.Read read) {
    return new ParsingProgress() {
      @Override
      public void at(Stage stage, int page) {
        tell(new Message.Reached(read.request(), new Position(stage, page)));
      }

      /** Another file may have taken the memory: what is read must not hang on that. */
      @Override
      public void outOfMemory(OutOfMemoryError shortage) {
        if (!read.alone()) {
          throw shortage;
        }
      }
    };
  }

  /** Where nobody listens any more there is nothing left to do. */
  private void tell(Message message) {
    try {
      Wire.write(answers, message);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
