package fr.greffe.batch;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells tests how a run gets on. */
final class Heard implements Progress {
  private Consumer<String> reads = name -> {};
  private Consumer<String> waits = why -> {};

  /** Hears of each document that was read, from now on. */
  void onRead(Consumer<String> hears) {
    reads = hears;
  }

  /** Hears of each wait for the search server, from now on. */
  void onWait(Consumer<String> hears) {
    waits = hears;
  }

  @Override
  public void surveyed(int files, int pending) {}

  @Override
  public void settled(String name, @Nullable String problem) {
    reads.accept(name);
  }

  @Override
  public void waits(String why) {
    waits.accept(why);
  }

  @Override
  public void ended() {}
}
