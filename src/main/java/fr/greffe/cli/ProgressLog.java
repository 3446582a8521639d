package fr.greffe.cli;

import fr.greffe.batch.Progress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log how a run gets on, for programs that read logs: each document is an event. */
final class ProgressLog implements Progress {
  /** True where the log is to be read by programs. */
  static final boolean WANTED = "json".equals(System.getenv("GREFFE_LOG_FORMAT"));

  private static final Logger LOG = LoggerFactory.getLogger(ProgressLog.class);

  @Override
  public void listed(int documents) {
    LOG.info("{} documents dans la liste de la source", documents);
  }

  @Override
  public void fetched(String address, @Nullable String problem) {
    if (problem == null) {
      LOG.info("récupéré : {}", address);
    } else {
      LOG.warn("non récupéré : {} : {}", address, problem);
    }
  }

  @Override
  public void surveyed(int files, int pending) {
    LOG.info("{} fichiers trouvés, {} documents à lire", files, pending);
  }

  @Override
  public void settled(String name, @Nullable String problem) {
    if (problem == null) {
      LOG.info("lu : {}", OneLine.of(name));
    } else {
      LOG.warn("illisible : {} : {}", OneLine.of(name), problem);
    }
  }

  @Override
  public void waits(String why) {
    LOG.warn("{}", why);
  }

  @Override
  public void ended() {
    LOG.info("fin du passage");
  }
}
