package fr.greffe.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerZipTest {
  @TempDir Path folder;

  @Test
  void refusesAnotherFileThanTheServer() throws IOException {
    Path zip = Files.writeString(folder.resolve("server.zip"), "something else");
    PluginJar plugin = new PluginJar(new byte[] {1});
    assertThatThrownBy(() -> ServerZip.unpacked(zip, folder.resolve("homes"), plugin))
        .isInstanceOf(EmbeddedServerException.class)
        .hasMessageContaining("server.zip")
        .hasMessageContaining("empreinte SHA-256");
  }

  @Test
  void makesTheSamePluginOfTheSameClasses() throws IOException {
    Path classes = Files.createDirectories(folder.resolve(PluginJar.PACKAGE));
    Files.writeString(classes.resolve("B.class"), "b");
    Files.writeString(classes.resolve("A.class"), "a");
    String digest = PluginJar.of(folder).digest();
    assertThat(PluginJar.of(folder).digest()).isEqualTo(digest);
    Files.writeString(classes.resolve("A.class"), "changed");
    assertThat(PluginJar.of(folder).digest()).isNotEqualTo(digest);
  }

  @Test
  void installsThePluginForThisVersionOfTheServer() throws IOException {
    new PluginJar(new byte[] {1}).install(folder);
    assertThat(folder.resolve("plugins/greffe/plugin-descriptor.properties"))
        .content()
        .contains("elasticsearch.version=" + ServerZip.VERSION)
        .contains("classname=fr.greffe.embedded.plugin.StockPartsPlugin");
    assertThat(folder.resolve("plugins/greffe/greffe.jar")).hasBinaryContent(new byte[] {1});
  }
}
