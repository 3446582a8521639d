package fr.greffe.source;

import fr.greffe.settings.YamlFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The job files of a folder, by name. */
public record JobFiles(Map<String, JobFile> byName) {
  private static final Pattern NAME = Pattern.compile(".*\\.ya?ml");

  public JobFiles {
    byName = Map.copyOf(byName);
  }

  /**
   * Reads every {@code *.yml} and {@code *.yaml} of a folder.
   *
   * @param home folder that relative folders of jobs start from
   * @throws YamlFileException when a file does not hold together, or two bear one name
   */
  public static JobFiles load(Path folder, Path home) {
    Map<String, JobFile> jobs = new TreeMap<>();
    for (Path file : files(folder)) {
      JobFile job = JobFile.load(file, home);
      if (jobs.put(job.name(), job) != null) {
        throw new YamlFileException(
            "jobs/"
                + file.getFileName()
                + " : un autre fichier porte le nom « "
                + job.name()
                + " »");
      }
    }
    return new JobFiles(jobs);
  }

  /** All jobs, in the order of their names. */
  public List<JobFile> all() {
    return new TreeMap<>(byName).values().stream().toList();
  }

  /**
   * The jobs of these names, in that order.
   *
   * @throws YamlFileException naming those that do not exist
   */
  public List<JobFile> named(List<String> names) {
    List<JobFile> jobs = new ArrayList<>();
    for (String name : names) {
      JobFile job = byName.get(name);
      if (job == null) {
        String known = all().stream().map(JobFile::name).collect(Collectors.joining(", "));
        throw new YamlFileException(
            "aucun travail « "
                + name
                + " » (connus : "
                + (known.isEmpty() ? "aucun" : known)
                + ")");
      }
      jobs.add(job);
    }
    return jobs;
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> NAME.matcher(String.valueOf(file.getFileName())).matches())
          .sorted()
          .toList();
    } catch (NoSuchFileException | NotDirectoryException e) {
      throw new YamlFileException("dossier des travaux introuvable : " + folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
