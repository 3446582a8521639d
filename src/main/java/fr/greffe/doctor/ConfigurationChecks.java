package fr.greffe.doctor;

import fr.greffe.extraction.Extraction;
import fr.greffe.source.FolderSource;
import fr.greffe.source.JobFile;
import fr.greffe.source.JobFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks of the configuration: every file of it is loaded as a run would load it. */
final class ConfigurationChecks {
  private static final String JOBS = "Travaux";

  private ConfigurationChecks() {}

  static Finding rules(Path config) {
    try {
      Extraction.load(config);
      return Finding.ok(
          "Règles",
          count(config.resolve("rules"), ".yaml")
              + " fichiers de règles, "
              + count(config.resolve("lexicons"), ".tsv")
              + " lexiques");
    } catch (RuntimeException | IOException e) {
      return Finding.error("Règles", String.valueOf(e.getMessage()), "Corrigez ce fichier.");
    }
  }

  static Finding jobs(Path folder, Path home) {
    try {
      List<JobFile> jobs = JobFiles.load(folder, home).all();
      List<String> missing = jobs.stream().flatMap(job -> missing(job).stream()).toList();
      if (!missing.isEmpty()) {
        return Finding.warning(
            JOBS,
            "dossier introuvable pour " + String.join(", ", missing),
            "Montez ou créez ces dossiers, ou corrigez « folder » dans jobs/.");
      }
      return jobs.isEmpty()
          ? Finding.warning(JOBS, "aucun", "Écrivez-en un dans jobs/ (voir README.md).")
          : Finding.ok(JOBS, jobs.size() + " : " + names(jobs));
    } catch (RuntimeException e) {
      return Finding.error(JOBS, String.valueOf(e.getMessage()), "Corrigez ce fichier.");
    }
  }

  private static Optional<String> missing(JobFile job) {
    return job.source() instanceof FolderSource folder && !Files.isDirectory(folder.path())
        ? Optional.of(job.name() + " (" + folder.path() + ")")
        : Optional.empty();
  }

  private static String names(List<JobFile> jobs) {
    return String.join(", ", jobs.stream().map(JobFile::name).toList());
  }

  private static long count(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).count();
    }
  }
}
