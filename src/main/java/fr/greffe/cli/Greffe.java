package fr.greffe.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program's root command: what it is and which commands it has. */
@Command(
    name = "greffe",
    mixinStandardHelpOptions = false,
    synopsisHeading = "Usage : ",
    customSynopsis = "greffe COMMANDE [OPTIONS]",
    description = {
      "",
      "Lit ce que décident les assemblées locales et ce qu'en dit la presse, et le rend cherchable,"
          + " vérifiable et citable."
    },
    commandListHeading = "%nCommandes :%n",
    optionListHeading = "%nOptions :%n",
    exitCodeListHeading = "%nCodes de sortie :%n",
    exitCodeList = {
      "0:tout s'est bien passé",
      "1:échec, le message en donne la cause",
      "2:commande mal formée",
      "3:le travail est fait, mais des documents restent illisibles"
    },
    subcommands = {
      ExtractCommand.class,
      ExplainCommand.class,
      EvaluateCommand.class,
      DemoCommand.class,
      RunCommand.class,
      WorkerCommand.class,
      StatusCommand.class,
      ReportCommand.class,
      ServeCommand.class,
      QuarantineCommand.class,
      ReextractCommand.class,
      SearchCommand.class,
      OrganisationCommand.class,
      LedgerCommand.class,
      SignalsCommand.class,
      DossierCommand.class,
      QualityCommand.class,
      ReferenceCommand.class,
      DoctorCommand.class,
      SettingsCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      ExportCommand.class,
      CheckScdlCommand.class,
      ReconcileCommand.class,
      TrainNamesCommand.class,
      CompletionCommand.class
    })
public final class Greffe implements Runnable {
  /** Exit code of a command that failed. */
  public static final int FAILED = 1;

  /** Exit code of a run that left documents unread. */
  public static final int SOME_UNREADABLE = 3;

  /** Exit code where all that was found is read, but something is known to be missing. */
  public static final int SOME_MISSING = 4;

  @Spec private CommandSpec spec;

  @SuppressWarnings("unused") // picocli acts on it
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = CommandLine.ScopeType.INHERIT,
      description = "Affiche cette aide.")
  private boolean help;

  @SuppressWarnings("unused") // picocli acts on it
  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Affiche la version.")
  private boolean version;

  /** Runs a command line and gives its exit code. */
  public static int run(String... arguments) {
    Traces.start();
    return commandLine().execute(arguments);
  }

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Greffe());
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.getCommandSpec().versionProvider(() -> new String[] {"greffe " + version()});
    line.setParameterExceptionHandler(FrenchErrors::parameter);
    line.setExecutionExceptionHandler(FrenchErrors::execution);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(true);
    frenchHeadings(line);
    return line;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Quelle commande ?");
  }

  private static void frenchHeadings(CommandLine line) {
    for (CommandLine command : line.getSubcommands().values()) {
      command
          .getCommandSpec()
          .usageMessage()
          .synopsisHeading("Usage : ")
          .parameterListHeading("%nParamètres :%n")
          .optionListHeading("%nOptions :%n")
          .commandListHeading("%nCommandes :%n");
      frenchHeadings(command);
    }
  }

  private static String version() {
    String version = Greffe.class.getPackage().getImplementationVersion();
    return version == null ? "(sources)" : version;
  }
}
