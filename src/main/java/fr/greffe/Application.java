package fr.greffe;

import fr.greffe.cli.Greffe;

/** Starts the program. */
public final class Application {
  private Application() {}

  public static void main(String[] arguments) {
    System.exit(Greffe.run(arguments));
  }
}
