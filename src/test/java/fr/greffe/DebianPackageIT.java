package fr.greffe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unpacks the Debian package under another root and runs what it installs. */
class DebianPackageIT {
  private static final int EXECUTABLE = 0100;

  @TempDir private static Path root;

  private static final Map<String, String> control = new HashMap<>();

  @BeforeAll
  static void unpacks() throws IOException {
    try (Stream<Path> built = Files.list(Path.of("target"));
        InputStream file =
            Files.newInputStream(
                built
                    .filter(one -> one.toString().endsWith("_all.deb"))
                    .findFirst()
                    .orElseThrow());
        ArArchiveInputStream parts = new ArArchiveInputStream(new BufferedInputStream(file))) {
      for (ArArchiveEntry part; (part = parts.getNextEntry()) != null; ) {
        if (part.getName().startsWith("control.tar")) {
          readControl(new TarArchiveInputStream(new GZIPInputStream(parts)));
        } else if (part.getName().startsWith("data.tar")) {
          unpack(new TarArchiveInputStream(parts));
        }
      }
    }
  }

  @Test
  void theProgramRunsFromWhereItIsInstalled() throws Exception {
    Path output = root.resolve("output.txt");
    Process process =
        new ProcessBuilder(
                root.resolve("usr/bin/greffe").toString(),
                "explain",
                "--data",
                root.resolve("data").toString(),
                root.resolve(
                        "opt/greffe/fixtures/deliberations/scrutin-a-deux-tours-en-tableaux.md")
                    .toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(output).content().contains("Jules Ormeau 9 voix, élection proclamée");
    assertThat(process.exitValue()).isZero();
  }

  @Test
  void settingsAndJobsAreKeptAtAnUpgrade() {
    assertThat(control.get("conffiles"))
        .contains("/etc/greffe/config/application.yaml\n", "/etc/greffe/jobs/deliberations.yml\n");
    assertThat(root.resolve("opt/greffe/config")).isSymbolicLink().isDirectory();
  }

  @Test
  void whatTheProgramNeedsIsInstalledWithIt() {
    assertThat(control.get("control"))
        .contains("java21-runtime-headless", "Recommends: tesseract-ocr, tesseract-ocr-fra");
    assertThat(root.resolve("usr/lib/systemd/system/greffe.service"))
        .content()
        .contains("User=greffe");
  }

  @Test
  void theScriptsOfThePackageAreWellFormed() throws Exception {
    for (String script : new String[] {"postinst", "prerm", "postrm"}) {
      Path file = root.resolve(script);
      Files.writeString(file, Objects.requireNonNull(control.get(script)));
      Process shell = new ProcessBuilder("sh", "-n", file.toString()).inheritIO().start();
      assertThat(shell.waitFor()).as(script).isZero();
    }
  }

  private static void readControl(TarArchiveInputStream tar) throws IOException {
    for (TarArchiveEntry one; (one = tar.getNextEntry()) != null; ) {
      String name = one.getName().replaceFirst("^\\./", "");
      control.put(name, new String(tar.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static void unpack(TarArchiveInputStream tar) throws IOException {
    for (TarArchiveEntry one; (one = tar.getNextEntry()) != null; ) {
      Path place = root.resolve(one.getName().replaceFirst("^\\./", ""));
      Files.createDirectories(Objects.requireNonNull(place.getParent()));
      if (one.isSymbolicLink()) {
        Files.createSymbolicLink(place, Path.of(one.getLinkName()));
      } else if (one.isFile()) {
        Files.copy(tar, place);
        if ((one.getMode() & EXECUTABLE) != 0) {
          Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
      }
    }
  }
}
