package fr.greffe.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingKeysTest {
  private static final Pattern NAMED =
      Pattern.compile("(?:^|[{,#])\\s*([a-z][a-z-]+):", Pattern.MULTILINE);

  @TempDir private Path home;

  @Test
  void theProgramsOwnFileShowsEveryKeyAndNoOther() throws IOException {
    List<String> shown =
        NAMED
            .matcher(Files.readString(Path.of("config/application.yaml")))
            .results()
            .map(match -> match.group(1))
            .distinct()
            .toList();
    List<String> keys = SettingKeys.all().stream().map(Key::name).distinct().toList();
    assertThat(shown).containsAll(keys);
    assertThat(shown)
        .allMatch(
            name ->
                keys.contains(name)
                    || SettingKeys.all().stream()
                        .anyMatch(key -> List.of(key.block().split("\\.")).contains(name)));
  }

  @Test
  void whatHoldsWithoutAKeyIsWhatItAccepts() {
    assertThat(SettingKeys.all())
        .filteredOn(key -> key.unsaid() != null)
        .allSatisfy(
            key ->
                assertThat(key.reading().apply(Objects.toString(key.unsaid())))
                    .isEqualTo(key.unsaid()));
  }

  @Test
  void aSecretIsReadFromTheFileThatIsNamed() throws IOException {
    Path config = Files.createDirectories(home.resolve("config"));
    Files.writeString(home.resolve("mot-de-passe"), "s3cret\n");
    Files.writeString(
        config.resolve("application.yaml"),
        "database: { url: \"jdbc:postgresql://db/greffe\", password-file: mot-de-passe }\n");
    assertThat(Settings.load(config).database().password()).isEqualTo("s3cret");
  }

  @Test
  void aSecretGivenTwiceOrNowhereIsRefused() throws IOException {
    Path config = Files.createDirectories(home.resolve("config"));
    Path file = config.resolve("application.yaml");
    Files.writeString(file, "database: { password: un, password-file: deux }\n");
    assertThatThrownBy(() -> Settings.load(config))
        .isInstanceOf(YamlFileException.class)
        .hasMessageContaining("« password » : est donné deux fois");
    Files.writeString(file, "database: { password-file: absent }\n");
    assertThatThrownBy(() -> Settings.load(config))
        .hasMessageContaining("fichier du secret illisible");
    Files.writeString(file, "database: { password-env: GREFFE_VARIABLE_ABSENTE }\n");
    assertThatThrownBy(() -> Settings.load(config))
        .hasMessageContaining("« GREFFE_VARIABLE_ABSENTE » est vide");
  }
}
