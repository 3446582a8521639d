package fr.greffe.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A running server. It lives as long as we hold its pipe: when our virtual machine ends, however it
 * ends, the shell in between reads the end of the pipe and stops the server.
 */
final class ServerProcess {
  private static final String SHELL =
      """
      exec 3<&0
      "$@" </dev/null 3<&- &
      p=$!
      (cat <&3 >/dev/null; kill "$p") 2>/dev/null &
      exec 3<&-
      trap 'kill "$p"' TERM INT HUP
      while kill -0 "$p" 2>/dev/null; do wait "$p"; done
      """;
  private static final int LAST_LINES = 15;

  private final Process process;
  private final Path log;

  private ServerProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  static ServerProcess launch(
      ServerFolder folder, Path home, Path jdk, OrdinaryUser user, List<String> javaOptions)
      throws IOException {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      command.add("/usr/bin/setsid"); // Ctrl-C is for us: we stop the server in good order
    }
    command.addAll(List.of("/bin/sh", "-c", SHELL, "greffe-server"));
    command.addAll(user.prefix());
    command.addAll(
        List.of(
            jdk.resolve("bin/java").toString(),
            "-Xmx64m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            home.resolve("lib/tools/server-launcher") + "/*",
            "org.elasticsearch.server.launcher.ServerLauncher"));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.log().toFile());
    String path = System.getenv("PATH");
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("PATH", path == null ? "/usr/bin:/bin" : path);
    environment.put("JAVA", jdk.resolve("bin/java").toString());
    environment.put("ES_JAVA_HOME", jdk.toString());
    environment.put("JAVA_TYPE", "ES_JAVA_HOME");
    environment.put("ES_DISTRIBUTION_TYPE", "zip");
    environment.put("ES_HOME", home.toString());
    environment.put("ES_PATH_CONF", folder.config().toString());
    environment.put("ES_TMPDIR", folder.tmp().toString());
    environment.put("ES_JAVA_OPTS", String.join(" ", javaOptions));
    environment.put("CLI_JAVA_OPTS", "-XX:TieredStopAtLevel=1");
    return new ServerProcess(builder.start(), folder.log());
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  boolean alive() {
    return process.isAlive();
  }

  /** Waits, at most so long, for the process to end. */
  boolean endsWithin(Duration time) throws InterruptedException {
    return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Stops the server in good order, by closing its pipe; after half a minute, by force. Returns
   * once it has stopped.
   */
  void stop() {
    List<ProcessHandle> family = process.descendants().toList();
    try {
      process.getOutputStream().close();
      if (!endsWithin(Duration.ofSeconds(30))) {
        kill(family);
      }
    } catch (IOException e) {
      kill(family);
    } catch (InterruptedException e) {
      kill(family);
      Thread.currentThread().interrupt();
    }
  }

  private void kill(List<ProcessHandle> family) {
    family.forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** The end of what it printed. */
  String lastLines() {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    } catch (IOException e) {
      return "(journal illisible : " + log + ")";
    }
  }
}
