package fr.greffe.reading;

import fr.greffe.document.Document;
import fr.greffe.parsing.UnreadableDocumentException;
import fr.greffe.parsing.UnreadableDocumentException.Reason;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Our end of a reading process; several threads may have it read. */
final class ReaderProcess implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ReaderProcess.class);
  private static final Duration START = Duration.ofSeconds(120);
  private static final int MOST_STARTS = 3;
  private static final int ENDED_BY_SIGNAL = 128;

  private static final int BUFFER = 1 << 16;

  /** Stands for the end of the process among the answers to a request. */
  private static final Message END = new Message.Ready();

  private final Process process;
  private final DataOutputStream requests;
  private final Map<Integer, BlockingQueue<Message>> waiting = new ConcurrentHashMap<>();
  private final AtomicInteger last = new AtomicInteger();
  private final CountDownLatch ready = new CountDownLatch(1);
  private volatile boolean fit = true;
  private volatile boolean ended;

  private ReaderProcess(Process process) {
    this.process = process;
    this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    Thread.ofPlatform().daemon().name("answers of " + process.pid()).start(this::listen);
  }

  /**
   * Starts one and waits until it is ready; one that ends before, as one that is killed does, is
   * started anew a few times.
   */
  static ReaderProcess start(ReaderLaunch launch) {
    try {
      boolean hangs = false;
      for (int start = 0; start < MOST_STARTS && !hangs; start++) {
        ReaderProcess started = new ReaderProcess(launch.start());
        hangs = !started.ready.await(START.toSeconds(), TimeUnit.SECONDS);
        if (started.fit && !hangs) {
          return started;
        }
        started.close();
      }
      throw new ReadingUnavailableException(
          "le processus qui lit les fichiers ne démarre pas (GREFFE_LOG=INFO en dit plus)", null);
    } catch (IOException e) {
      throw new ReadingUnavailableException(
          "le processus qui lit les fichiers ne démarre pas : " + e.getMessage(), e);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /** Whether it can be asked to read another file. */
  boolean fit() {
    return fit;
  }

  /** How many files it is reading. */
  int busy() {
    return waiting.size();
  }

  /**
   * Reads a file.
   *
   * @param alone whether this is the only file that it will ever read
   * @throws UnreadableDocumentException when it cannot be read, or hangs while no other is read
   * @throws ReaderLostException when the process ended or had to be ended meanwhile
   */
  Document read(String name, Path file, boolean alone, Vigil vigil)
      throws UnreadableDocumentException, ReaderLostException {
    String path = file.toAbsolutePath().toString();
    return decoded(ask(number -> new Message.Read(number, name, path, alone), vigil), vigil);
  }

  /**
   * Draws a page of a PDF; no bytes where there is none to draw.
   *
   * @throws UnreadableDocumentException when it cannot be drawn
   * @throws ReaderLostException when the process ended or had to be ended meanwhile
   */
  byte[] draw(Path file, int page, Vigil vigil)
      throws UnreadableDocumentException, ReaderLostException {
    String path = file.toAbsolutePath().toString();
    Message answer = ask(number -> new Message.Draw(number, path, page), vigil);
    if (answer instanceof Message.Drawn drawn) {
      return drawn.picture();
    }
    throw garbled(vigil);
  }

  private Message ask(IntFunction<Message> request, Vigil vigil)
      throws UnreadableDocumentException, ReaderLostException {
    int number = last.incrementAndGet();
    BlockingQueue<Message> answers = new LinkedBlockingQueue<>();
    waiting.put(number, answers);
    boolean first = waiting.size() == 1;
    try {
      if (ended) {
        answers.add(END);
      }
      send(request.apply(number));
      return follow(answers, vigil);
    } catch (InterruptedException e) {
      throw interrupted();
    } catch (ReaderLostException e) {
      if (e.hung() && first && last.get() == number) {
        throw e.verdict();
      }
      throw e;
    } finally {
      waiting.remove(number);
      if (!fit && waiting.isEmpty()) {
        close();
      }
    }
  }

  private Message follow(BlockingQueue<Message> answers, Vigil vigil)
      throws InterruptedException, UnreadableDocumentException, ReaderLostException {
    while (true) {
      Message next = answers.poll(vigil.left().toNanos(), TimeUnit.NANOSECONDS);
      switch (next) {
        case null -> {
          close();
          throw new ReaderLostException(Reason.TIMEOUT, vigil.complaint(), vigil.position());
        }
        case Message.Reached reached -> vigil.reached(reached.position());
        case Message.Done done -> {
          return done;
        }
        case Message.Drawn drawn -> {
          return drawn;
        }
        case Message.Refused refused -> throw refusal(refused);
        default -> throw new ReaderLostException(Reason.CRASHED, lastWords(), vigil.position());
      }
    }
  }

  private Document decoded(Message answer, Vigil vigil) throws ReaderLostException {
    if (answer instanceof Message.Done done) {
      try {
        return DocumentCodec.decode(done.document());
      } catch (IOException e) {
        throw garbled(vigil);
      }
    }
    throw garbled(vigil);
  }

  private ReaderLostException garbled(Vigil vigil) {
    close();
    return new ReaderLostException(
        Reason.CRASHED, "Ce qui en est lu arrive abîmé.", vigil.position());
  }

  private UnreadableDocumentException refusal(Message.Refused refused) throws ReaderLostException {
    Position position = refused.position();
    UnreadableDocumentException refusal =
        new UnreadableDocumentException(refused.reason(), refused.sentence())
            .at(position.stage(), position.page());
    if (refused.exhausted()) {
      fit = false;
      throw new ReaderLostException(refusal);
    }
    return refusal;
  }

  private String lastWords() throws InterruptedException {
    process.waitFor();
    int code = process.exitValue();
    return "Sa lecture fait tomber le processus qui lit (%s)."
        .formatted(code > ENDED_BY_SIGNAL ? "signal " + (code - ENDED_BY_SIGNAL) : "code " + code);
  }

  private void send(Message message) {
    try {
      Wire.write(requests, message);
    } catch (IOException e) {
      close(); // its end is heard by whoever waits for an answer
    }
  }

  private void listen() {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(process.getInputStream(), BUFFER))) {
      for (Message next = Wire.read(in); next != null; next = Wire.read(in)) {
        BlockingQueue<Message> answers = waiting.get(next.request());
        if (next instanceof Message.Ready) {
          ready.countDown();
        } else if (answers != null) {
          answers.add(next);
        }
      }
    } catch (IOException e) {
      LOG.debug("{} says what nobody understands", process, e);
    } finally {
      close();
      ended = true;
      ready.countDown();
      waiting.values().forEach(answers -> answers.add(END));
    }
  }

  /** Ends it and whatever it started, at once. */
  @Override
  public void close() {
    fit = false;
    List<ProcessHandle> family = process.descendants().toList();
    process.destroyForcibly();
    family.forEach(ProcessHandle::destroyForcibly);
    ReaderLaunch.endGroup(process.pid());
  }

  private static ReadingUnavailableException interrupted() {
    Thread.currentThread().interrupt();
    return new ReadingUnavailableException("la lecture est interrompue", null);
  }
}
