package fr.greffe.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Two names of organisations, each with where it is written. */
final class TwoNames {
  @Parameters(index = "0", paramLabel = "NOM")
  String name;

  @Parameters(index = "1", paramLabel = "AUTRE-NOM")
  String other;

  @Option(names = "--at", paramLabel = "ORGANISME", description = "Où le premier est écrit.")
  @Nullable String place;

  @Option(names = "--other-at", paramLabel = "ORGANISME", description = "Où l'autre est écrit.")
  @Nullable String otherPlace;
}
