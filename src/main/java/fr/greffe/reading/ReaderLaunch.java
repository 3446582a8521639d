package fr.greffe.reading;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a reading process is started: this very program on this very Java, with a heap of its own, in
 * a session of its own, so that Ctrl-C is for us and that what it started can be ended with it.
 *
 * @param megabytes of heap
 * @param processors that it may use
 * @param ocrCache folder that keeps what is recognised on pictures, or null
 */
record ReaderLaunch(int megabytes, int processors, @Nullable Path ocrCache) {
  private static final Logger LOG = LoggerFactory.getLogger(ReaderLaunch.class);
  private static final Path SETSID = Path.of("/usr/bin/setsid");
  private static final int UNSAFE_WARNS_FROM = 24;

  Process start() throws IOException {
    return new ProcessBuilder(command())
        .redirectError(
            System.getenv("GREFFE_LOG") == null
                ? ProcessBuilder.Redirect.DISCARD
                : ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Ends what is left of a process's group: what it started outlives its own violent end. */
  static void endGroup(long pid) {
    if (Files.isExecutable(SETSID)) {
      try {
        new ProcessBuilder("/bin/sh", "-c", "kill -s KILL -- -" + pid)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
      } catch (IOException e) {
        LOG.warn("cannot end the group of process {}", pid, e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(SETSID)) {
      command.add(SETSID.toString());
    }
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + megabytes + "m",
            "-XX:+UseSerialGC",
            "-XX:ActiveProcessorCount=" + processors,
            "-XX:+DisplayVMOutputToStderr",
            "-XX:+SuppressFatalErrorMessage",
            "-Xlog:disable", // what Java would say of a record that does not fit goes to the pipe
            "-Xlog:all=error:stderr",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "--enable-native-access=ALL-UNNAMED"));
    if (Runtime.version().feature() >= UNSAFE_WARNS_FROM) {
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.addAll(rehearsed());
    command.addAll(offline());
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), ReaderMain.class.getName()));
    if (ocrCache != null) {
      command.add(ocrCache.toString());
    }
    return command;
  }

  /** The record that the launcher had {@link ReaderRehearsal} make for this very Java, if any. */
  private static List<String> rehearsed() {
    String record = System.getProperty("greffe.reader.cache", "");
    return record.isEmpty() ? List.of() : List.of("-XX:AOTCache=" + record);
  }

  /** Nothing that a file names is fetched: no host has an address, no XML an outside. */
  private static List<String> offline() {
    return List.of(
        "-Djdk.net.hosts.file=" + File.separator + "dev" + File.separator + "null",
        "-Djavax.xml.accessExternalDTD=",
        "-Djavax.xml.accessExternalSchema=",
        "-Djavax.xml.accessExternalStylesheet=");
  }
}
