package fr.greffe.cli;

import fr.greffe.connection.Refused;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in French what is wrong with a command line, and why a command failed. */
final class FrenchErrors {
  private FrenchErrors() {}

  /** A command line that does not hold together: one sentence and where to find help. */
  static int parameter(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("greffe : " + inFrench(failure));
    err.println("Aide : " + command.getCommandSpec().qualifiedName() + " --help");
    err.flush();
    return CommandLine.ExitCode.USAGE;
  }

  /** A command that failed: one sentence; the whole trace goes to the log. */
  static int execution(Exception failure, CommandLine command, @Nullable ParseResult parsed) {
    command.getErr().println("greffe : " + message(failure));
    command.getErr().flush();
    LoggerFactory.getLogger(FrenchErrors.class).debug("command failed", failure);
    return Greffe.FAILED;
  }

  private static String inFrench(ParameterException failure) {
    return switch (failure) {
      case UnmatchedArgumentException unmatched ->
          "argument inconnu : " + String.join(" ", unmatched.getUnmatched());
      case CommandLine.MissingParameterException missing ->
          "il manque : "
              + missing.getMissing().stream()
                  .map(FrenchErrors::label)
                  .collect(Collectors.joining(", "));
      case CommandLine.OverwrittenOptionException overwritten ->
          "option donnée deux fois : " + label(overwritten.getOverwritten());
      case CommandLine.MaxValuesExceededException tooMany -> "trop de valeurs";
      default -> conversion(failure);
    };
  }

  private static String conversion(ParameterException failure) {
    ArgSpec argument = failure.getArgSpec();
    return argument != null && failure.getValue() != null
        ? "valeur refusée pour " + label(argument) + " : « " + failure.getValue() + " »"
        : String.valueOf(failure.getMessage());
  }

  private static String label(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String message(Throwable failure) {
    return switch (failure) {
      case UncheckedIOException io when io.getCause() != null -> message(io.getCause());
      case FileSystemException file -> Refused.why(file);
      case DataAccessException database ->
          "la base de données ne répond pas ou refuse : " + Refused.why(database);
      default -> failure.getMessage() == null ? failure.toString() : failure.getMessage();
    };
  }
}
