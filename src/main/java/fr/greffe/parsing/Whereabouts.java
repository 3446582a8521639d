package fr.greffe.parsing;

/** Remembers how far a reading has come, and tells it on. */
final class Whereabouts implements ParsingProgress {
  private final ParsingProgress listener;
  private volatile Stage stage = Stage.PARSE;
  private volatile int page;

  Whereabouts(ParsingProgress listener) {
    this.listener = listener;
  }

  @Override
  public void at(Stage newStage, int newPage) {
    stage = newStage;
    page = newPage;
    listener.at(newStage, newPage);
  }

  @Override
  public void outOfMemory(OutOfMemoryError shortage) {
    listener.outOfMemory(shortage);
  }

  Stage stage() {
    return stage;
  }

  int page() {
    return page;
  }
}
