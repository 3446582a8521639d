package fr.greffe.batch;

import fr.greffe.embedded.EmbeddedServer;
import fr.greffe.embedded.SecuredCluster;
import fr.greffe.fetching.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.io.FileUtils;

/**
 * Measures how long a run takes to recover from each accident in its middle, and what it loses or
 * does twice. Arguments: words of the accidents meant, or none for all.
 */
final class Drill {
  private static final EmbeddedServer SERVER = new EmbeddedServer();
  private static final Mending NOTHING = () -> {};

  private Drill() {}

  /** Prepares a scene for an accident. */
  private interface Setting {
    Accident in(DrillScene scene) throws Exception;
  }

  /** Happens to a run; gives what is to be mended before the next. */
  private interface Accident {
    Mending strike(Process run) throws Exception;
  }

  private interface Mending {
    void mend() throws Exception;
  }

  public static void main(String[] arguments) throws Exception {
    SERVER.start();
    System.out.println("| incident | le passage finit | le suivant | en tout | perdus, doublés |");
    System.out.println("|---|---|---|---|---|");
    for (Map.Entry<String, Setting> accident : accidents().entrySet()) {
      if (arguments.length == 0 || List.of(arguments).contains(accident.getKey())) {
        Path home = Files.createTempDirectory("incident");
        System.out.println("| " + accident.getKey() + measured(accident.getValue(), home));
        FileUtils.deleteDirectory(home.toFile());
      }
    }
    System.exit(0);
  }

  private static Map<String, Setting> accidents() {
    Map<String, Setting> all = new LinkedHashMap<>();
    all.put("aucun", scene -> run -> NOTHING);
    all.put("SIGTERM au programme", scene -> run -> after(() -> run.toHandle().destroy()));
    all.put("kill -9 du programme", scene -> run -> after(() -> run.toHandle().destroyForcibly()));
    all.put(
        "kill -9 d'un processus de lecture",
        scene -> run -> after(() -> run.children().forEach(ProcessHandle::destroyForcibly)));
    all.put("kill -9 d'Elasticsearch embarqué", scene -> run -> after(SERVER::kill));
    all.put(
        "kill -9 de PostgreSQL",
        scene -> {
          OwnPostgres postgres = scene.postgres("");
          return run -> {
            postgres.kill();
            return postgres::restart;
          };
        });
    all.put(
        "kill -9 d'une machine qui aide",
        scene -> {
          WorkerProcess worker = scene.worker();
          return run -> after(worker::kill);
        });
    all.put(
        "kill -9 d'un nœud Elasticsearch sur trois (le meneur)",
        scene -> {
          SecuredCluster cluster = scene.cluster();
          return run -> after(cluster::killLeader);
        });
    all.put(
        "kill -9 des trois nœuds, relancés aussitôt",
        scene -> {
          SecuredCluster cluster = scene.cluster();
          return run -> {
            cluster.killAll();
            cluster.start();
            return NOTHING;
          };
        });
    all.put(
        "source injoignable, connexions coupées",
        scene -> {
          Site site = scene.site();
          return run -> {
            scene.cut(site);
            return () -> scene.show(site);
          };
        });
    all.put(
        "disque des données plein",
        scene -> {
          scene.smallDisk();
          return run -> {
            scene.fillDisk();
            return scene::emptyDisk;
          };
        });
    return all;
  }

  private static Mending after(Mending struck) throws Exception {
    struck.mend();
    return NOTHING;
  }

  private static String measured(Setting setting, Path home) throws Exception {
    try (DrillScene scene = new DrillScene(home, SERVER.url())) {
      Accident accident = setting.in(scene);
      Process run = scene.start();
      scene.awaitMiddle(run);
      long struck = System.nanoTime();
      Mending mending = accident.strike(run);
      int code = ChildProgram.end(run);
      double ended = since(struck);
      mending.mend();
      long again = System.nanoTime();
      int next = code == 0 ? 0 : ChildProgram.end(scene.start());
      double later = code == 0 ? 0 : since(again);
      return " | %s, code %d | %s | %s | %s |"
          .formatted(
              seconds(ended),
              code,
              code == 0 ? "–" : seconds(later) + ", code " + next,
              seconds(ended + later),
              scene.lostAndTwice());
    }
  }

  private static double since(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  private static String seconds(double seconds) {
    return String.format(Locale.FRENCH, "%.1f s", seconds);
  }
}
