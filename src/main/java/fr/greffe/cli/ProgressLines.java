package fr.greffe.cli;

import fr.greffe.batch.Progress;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** Shows how a run gets on where there is no terminal: a line now and then. */
final class ProgressLines implements Progress {
  private static final int EVERY = 100;

  private final String job;
  private final PrintWriter out;
  private int pending;
  private int settled;
  private int listed;
  private int fetched;

  ProgressLines(String job, PrintWriter out) {
    this.job = job;
    this.out = out;
  }

  @Override
  public void listed(int documents) {
    listed = documents;
    say(documents + " documents dans la liste de la source");
  }

  @Override
  public void fetched(String address, @Nullable String problem) {
    fetched++;
    if (problem != null) {
      say("non récupéré : " + OneLine.of(address) + " : " + problem);
    }
    if (fetched % EVERY == 0) {
      say(fetched + " documents demandés sur " + listed);
    }
  }

  @Override
  public void surveyed(int files, int documents) {
    pending = documents;
    say(files + " fichiers trouvés, " + documents + " documents à lire");
  }

  @Override
  public void settled(String name, @Nullable String problem) {
    if (problem != null) {
      say("illisible : " + OneLine.of(name) + " : " + problem);
    }
    settle(1);
  }

  @Override
  public void elsewhere(int documents) {
    settle(documents);
  }

  private void settle(int documents) {
    int before = settled;
    settled += documents;
    if (settled / EVERY > before / EVERY) {
      int round = settled / EVERY * EVERY;
      say(round + " documents lus" + (pending == 0 ? "" : " sur " + pending));
    }
  }

  @Override
  public void waits(String why) {
    say(why);
  }

  @Override
  public void ended() {
    out.flush();
  }

  private void say(String line) {
    out.println(job + " : " + line);
    out.flush();
  }
}
