package fr.greffe.doctor;

import fr.greffe.parsing.ocr.RecognitionVersion;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Checks of the machine: Java, memory, OCR, disk and clock. */
public final class MachineChecks {
  private static final int LEAST_JAVA = 21;
  private static final long MEGABYTE = 1_000_000;
  private static final long LEAST_HEAP = 400;
  private static final long LEAST_DISK = 1_000;
  private static final long GOOD_DISK = 5_000;
  private static final Set<String> ZONES_OF_FRANCE =
      Set.of(
          "Europe/Paris",
          "America/Guadeloupe",
          "America/Martinique",
          "America/Cayenne",
          "America/Miquelon",
          "Indian/Reunion",
          "Indian/Mayotte",
          "Pacific/Noumea",
          "Pacific/Tahiti",
          "Pacific/Marquesas",
          "Pacific/Gambier",
          "Pacific/Wallis");

  private MachineChecks() {}

  /** The Java that runs this. */
  public static Finding java(int feature) {
    String text = feature + " (" + System.getProperty("java.home") + ")";
    return feature >= LEAST_JAVA
        ? Finding.ok("Java", text)
        : Finding.error("Java", text, "Installez un JDK 21 ou plus récent.");
  }

  /** What Java may take. */
  public static Finding memory(long mostBytes) {
    long most = mostBytes / MEGABYTE;
    String text = String.format(Locale.FRANCE, "%,d Mo pour le programme", most);
    return most >= LEAST_HEAP
        ? Finding.ok("Mémoire", text)
        : Finding.warning(
            "Mémoire", text, "De gros documents seront refusés ; il faut au moins 400 Mo.");
  }

  /** What reads pages that are pictures. */
  public static Finding recognition(Optional<RecognitionVersion.Engine> engine) {
    String without = "Sans lui, les pages numérisées ne sont pas lues";
    if (engine.isEmpty()) {
      return Finding.warning(
          "Tesseract", "absent", without + " : apt-get install tesseract-ocr tesseract-ocr-fra.");
    }
    RecognitionVersion.Engine found = engine.get();
    return found.french().isPresent()
        ? Finding.ok("Tesseract", found.name() + ", français : " + found.french().get())
        : Finding.warning(
            "Tesseract",
            found.name() + ", sans le français",
            without + " : apt-get install tesseract-ocr-fra.");
  }

  /** The folder of data: writable, with room. */
  public static Finding data(Path folder) {
    try {
      Path there = existing(folder);
      if (!Files.isWritable(there)) {
        return Finding.error(
            "Données", folder + " : écriture refusée", "Donnez-en le droit, ou un autre --data.");
      }
      FileStore store = Files.getFileStore(there);
      long free = store.getUsableSpace() / MEGABYTE;
      String text = String.format(Locale.FRANCE, "%s, %,d Mo libres", folder, free);
      if (free < LEAST_DISK) {
        return Finding.error("Données", text, "Libérez du disque : il faut au moins 1 Go.");
      }
      return free < GOOD_DISK
          ? Finding.warning(
              "Données", text, "Les originaux y sont gardés : prévoyez au moins leur taille.")
          : Finding.ok("Données", text);
    } catch (IOException e) {
      return Finding.error(
          "Données", folder + " : " + e.getMessage(), "Vérifiez le disque, ou donnez --data.");
    }
  }

  /**
   * The hour, which dates of runs depend on.
   *
   * @param built when the program was built: no clock in order is before that
   */
  public static Finding clock(Clock clock, Instant built) {
    ZoneId zone = clock.getZone();
    String text = clock.instant().atZone(zone).toLocalDateTime().withNano(0) + ", " + zone;
    if (clock.instant().isBefore(built)) {
      return Finding.error(
          "Horloge", text, "Elle est avant la construction du programme : réglez-la.");
    }
    return ZONES_OF_FRANCE.contains(zone.getId())
        ? Finding.ok("Horloge", text)
        : Finding.warning(
            "Horloge",
            text,
            "Les heures affichées ne sont pas celles de France : réglez le fuseau"
                + " (TZ=Europe/Paris).");
  }

  private static Path existing(Path folder) {
    Path there = folder;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return there;
  }
}
