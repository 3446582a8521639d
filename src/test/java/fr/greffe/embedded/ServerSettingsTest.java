package fr.greffe.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerSettingsTest {
  @TempDir private Path folder;

  @Test
  void theServerIsThereOncePackedOrUnpacked() throws IOException {
    assertThat(settings().isThere()).isFalse();
    Path unpacked =
        Files.createDirectories(folder.resolve("homes/elasticsearch-" + ServerZip.VERSION + "-1a"));
    assertThat(settings().isThere()).isTrue();
    Files.delete(unpacked);
    assertThat(settings().isThere()).isFalse();
    Files.createFile(folder.resolve("server.zip"));
    assertThat(settings().isThere()).isTrue();
  }

  private ServerSettings settings() {
    return new ServerSettings(
        folder.resolve("server.zip"),
        folder.resolve("plugin.jar"),
        folder.resolve("homes"),
        folder.resolve("data"),
        0,
        List.of(),
        null,
        0,
        Duration.ofSeconds(1));
  }
}
