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

  ProgressLines(String job, PrintWriter out) {
    this.job = job;
    this.out = out;
  }

  @Override
  public void surveyed(int files, int documents) {
    pending = documents;
    say(files + " fichiers trouvés, " + documents + " documents à lire");
  }

  @Override
  public void settled(String name, @Nullable String problem) {
    settled++;
    if (problem != null) {
      say("illisible : " + name + " : " + problem);
    }
    if (settled % EVERY == 0) {
      say(settled + " documents lus sur " + pending);
    }
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
