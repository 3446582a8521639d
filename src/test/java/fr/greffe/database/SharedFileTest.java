package fr.greffe.database;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One H2 file, several processes: the pages and a run, whichever comes first and ends first. */
class SharedFileTest {
  private static final Settings.Database H2 = new Settings.Database(null, null, null);
  private static final String INSERT =
      "insert into organisation_decision (kind, name, author, decided) values ('NUMBER', :name,"
          + " 'essai', current_timestamp)";

  @TempDir private Path data;

  @Test
  void isWorkedOnByTwoAtOnce() {
    try (Database first = Database.open(data, H2);
        Database second = Database.open(data, H2)) {
      write(first, "un");
      write(second, "deux");
      assertThat(names(first)).containsExactly("deux", "un");
      assertThat(names(second)).containsExactly("deux", "un");
    }
  }

  @Test
  void isTakenOverWhenTheHolderEnds() {
    Database first = Database.open(data, H2);
    try (Database second = Database.open(data, H2)) {
      write(first, "un");
      first.close();
      write(second, "deux");
      assertThat(names(second)).containsExactly("deux", "un");
      assertThat(data.resolve("greffe.address")).exists();
    }
    assertThat(data.resolve("greffe.address")).doesNotExist();
  }

  @Test
  void isTakenOverFromAKilledProcessWithAllItsRows() throws Exception {
    Process holder = holder();
    String line = holder.inputReader().readLine();
    assertThat(line).isEqualTo("held");
    try (Database second = Database.open(data, H2)) {
      assertThat(names(second)).containsExactly("tenu");
      holder.destroyForcibly().waitFor();
      write(second, "deux");
      assertThat(names(second)).containsExactly("deux", "tenu");
    }
  }

  @Test
  void isServedToWhoMayReadTheFolderOnly() throws Exception {
    try (Database database = Database.open(data, H2)) {
      assertThat(names(database)).isEmpty();
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(data.resolve("greffe.address"))))
          .isEqualTo("rw-------");
      assertThat(Files.readString(data.resolve("greffe.address"))).contains("//127.0.0.1:");
    }
  }

  private static void write(Database database, String name) {
    database.jdbc().update(INSERT, Map.of("name", name));
  }

  private static List<String> names(Database database) {
    return database
        .jdbc()
        .query(
            "select name from organisation_decision order by name",
            (row, number) -> row.getString("name"));
  }

  /** Holds the file and a row in a process of its own until killed. */
  private Process holder() throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Holder.class.getName(),
            data.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** What the other process does. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] arguments) throws Exception {
      Database database = Database.open(Path.of(arguments[0]), H2);
      write(database, "tenu");
      System.out.println("held");
      Thread.currentThread().join();
    }
  }
}
