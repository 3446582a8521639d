package fr.greffe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import picocli.CommandLine;

class FrenchErrorsTest {
  private static final String FULL = "No space left on device";

  @ParameterizedTest
  @CsvSource({
    "Read-only file system, greffe : /srv/run.lock : le disque est en lecture seule",
    "No space left on device, greffe : /srv/run.lock : le disque est plein",
    ", greffe : fichier introuvable : /srv/run.lock",
  })
  void saysWhichFileAndWhy(String reason, String said) {
    StringWriter err = new StringWriter();
    FileSystemException failure =
        reason == null
            ? new NoSuchFileException("/srv/run.lock")
            : new FileSystemException("/srv/run.lock", null, reason);
    int code =
        FrenchErrors.execution(
            new UncheckedIOException(failure),
            new CommandLine(new Greffe()).setErr(new PrintWriter(err)),
            null);
    assertThat(code).isEqualTo(1);
    assertThat(err.toString().strip()).isEqualTo(said);
  }

  @Test
  void saysWhyTheDatabaseRefusesWithoutItsFramework() {
    StringWriter err = new StringWriter();
    FrenchErrors.execution(
        new DataAccessResourceFailureException(
            "PreparedStatementCallback", new SQLException("File corrupted", new IOException(FULL))),
        new CommandLine(new Greffe()).setErr(new PrintWriter(err)),
        null);
    assertThat(err.toString().strip())
        .isEqualTo("greffe : la base de données ne répond pas ou refuse : le disque est plein");
  }
}
