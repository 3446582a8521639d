package fr.greffe.doctor;

import fr.greffe.parsing.ocr.RecognitionVersion;
import fr.greffe.settings.Settings;
import fr.greffe.settings.YamlFileException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes every check, one after the other; a check that fails does not keep the next from it. */
public final class Doctor {
  private final Path home;
  private final @Nullable Path data;
  private final Clock clock;
  private final Instant built;

  /**
   * @param home folder of the program
   * @param data folder of data, or null for the one that the settings name
   * @param built when the program was built
   */
  public Doctor(Path home, @Nullable Path data, Clock clock, Instant built) {
    this.home = home;
    this.data = data;
    this.clock = clock;
    this.built = built;
  }

  /** What all checks find, in a fixed order. */
  public List<Finding> examine() {
    List<Finding> findings = new ArrayList<>();
    findings.add(MachineChecks.java(Runtime.version().feature()));
    findings.add(MachineChecks.memory(Runtime.getRuntime().maxMemory()));
    findings.add(MachineChecks.clock(clock, built));
    findings.add(MachineChecks.recognition(RecognitionVersion.engine()));
    findings.add(Finding.ok("Chromium", "pas nécessaire : il ne sert qu'aux essais du programme"));
    Path config = home.resolve("config");
    try {
      Settings settings = Settings.load(config);
      findings.add(
          Finding.ok(
              "Réglages",
              Files.exists(config.resolve("application.yaml"))
                  ? "config/application.yaml"
                  : "ceux du programme, sans config/application.yaml"));
      Path folder = data == null ? home.resolve(settings.data()) : data;
      Path absolute = folder.toAbsolutePath().normalize();
      ServiceChecks services = new ServiceChecks(home, absolute, settings);
      findings.add(MachineChecks.data(absolute));
      findings.add(services.database());
      findings.addAll(services.search());
      findings.addAll(services.bucket());
    } catch (YamlFileException e) {
      findings.add(
          Finding.error("Réglages", String.valueOf(e.getMessage()), "Corrigez ce fichier."));
    }
    findings.add(ConfigurationChecks.rules(config));
    findings.add(ConfigurationChecks.jobs(home.resolve("jobs"), home));
    return findings;
  }
}
