package fr.greffe.cli;

import fr.greffe.batch.Progress;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** Shows how a run gets on in a terminal: one line that is written over. */
final class ProgressBar implements Progress {
  private static final int WIDTH = 30;
  private static final int LONGEST_NAME = 40;
  private static final String CLEAR = "\r\u001B[K";

  private final String job;
  private final PrintWriter out;
  private int pending;
  private int settled;

  ProgressBar(String job, PrintWriter out) {
    this.job = job;
    this.out = out;
  }

  @Override
  public void listed(int documents) {
    pending = documents;
  }

  @Override
  public void fetched(String address, @Nullable String problem) {
    settled++;
    if (problem != null) {
      out.println(CLEAR + job + " : non récupéré : " + address + " : " + problem);
    }
    draw(address);
  }

  @Override
  public void surveyed(int files, int documents) {
    pending = documents;
    settled = 0;
    if (documents > 0) {
      draw("");
    }
  }

  @Override
  public void settled(String name, @Nullable String problem) {
    settled++;
    if (problem != null) {
      out.println(CLEAR + job + " : illisible : " + OneLine.of(name) + " : " + problem);
    }
    draw(name);
  }

  @Override
  public void elsewhere(int documents) {
    settled += documents;
    draw("");
  }

  @Override
  public void waits(String why) {
    out.println(CLEAR + job + " : " + why);
    out.flush();
  }

  @Override
  public void ended() {
    out.print(CLEAR);
    out.flush();
  }

  private void draw(String name) {
    int total = Math.max(pending, settled);
    int filled = total == 0 ? 0 : settled * WIDTH / total;
    String bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
    String shown = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    out.print(CLEAR + job + " " + bar + " " + settled + "/" + total + " " + shown);
    out.flush();
  }
}
