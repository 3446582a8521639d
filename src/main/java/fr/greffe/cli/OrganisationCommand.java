package fr.greffe.cli;

import fr.greffe.batch.Decisions;
import fr.greffe.batch.Linking;
import fr.greffe.database.Database;
import fr.greffe.json.EntryJson;
import fr.greffe.organisation.Decision;
import fr.greffe.organisation.EntryLinks;
import fr.greffe.organisation.OrganisationRecord;
import fr.greffe.organisation.RegistrationKeys;
import fr.greffe.organisation.Seats;
import fr.greffe.organisation.Seats.Seat;
import fr.greffe.search.Organisations;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Organisations: who they are, and what a clerk knows better. */
@Command(
    name = "organisation",
    description =
        "Les organisations : les lister, les montrer, dire lesquelles n'en font qu'une, laquelle a"
            + " quel numéro. Une décision est gardée pour toujours et passe avant tout calcul.")
final class OrganisationCommand implements Runnable {
  private static final int LISTED = 50;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Que faire ? list, show, same, different, number ou rebuild.");
  }

  @Command(name = "list", description = "Liste les organisations, les plus citées d'abord.")
  int list(
      @Mixin ProgramFolders folders,
      @Parameters(paramLabel = "NOM", arity = "0..1", description = "Des mots du nom.")
          @Nullable String name,
      @Option(names = "--json", description = "Écrit la liste en JSON.") boolean json) {
    try (SearchServer server = new SearchServer(folders, err()::println)) {
      List<OrganisationRecord> found =
          organisations(folders, server).named(name == null ? "" : name, LISTED);
      if (json) {
        out().println(EntryJson.writeIndented(found));
      } else {
        found.forEach(one -> out().println(OrganisationText.line(one)));
      }
      out().flush();
      return 0;
    }
  }

  @Command(
      name = "show",
      description = "Montre une organisation : ses noms, ses numéros, pourquoi, qui y siège.")
  int show(
      @Mixin ProgramFolders folders,
      @Parameters(paramLabel = "NOM", description = "Son nom, son identifiant ou son SIREN.")
          String name) {
    try (SearchServer server = new SearchServer(folders, err()::println)) {
      Organisations organisations = organisations(folders, server);
      OrganisationRecord one = Chosen.one(organisations, name, spec.commandLine());
      OrganisationText.page(one).forEach(out()::println);
      OrganisationText.seats(seats(organisations, one)).forEach(out()::println);
      out().flush();
      return 0;
    }
  }

  private static List<Seat> seats(Organisations organisations, OrganisationRecord one) {
    List<EntryLinks> links = organisations.linked(one.id());
    return Seats.of(one, links, organisations.entries(links.stream().map(EntryLinks::id).toList()));
  }

  @Command(name = "same", description = "Décide que deux noms sont ceux d'une même organisation.")
  int same(@Mixin ProgramFolders folders, @Mixin TwoNames names) {
    return decide(folders, Decision.Kind.SAME, names);
  }

  @Command(name = "different", description = "Décide que deux noms sont de deux organisations.")
  int different(@Mixin ProgramFolders folders, @Mixin TwoNames names) {
    return decide(folders, Decision.Kind.DIFFERENT, names);
  }

  @Command(
      name = "number",
      description = "Décide du numéro SIREN, SIRET ou RNA d'une organisation.")
  int number(
      @Mixin ProgramFolders folders,
      @Parameters(paramLabel = "NOM") String name,
      @Parameters(paramLabel = "NUMÉRO") String number,
      @Option(names = "--at", paramLabel = "ORGANISME", description = "Où le nom est écrit.")
          @Nullable String place) {
    String digits = number.replaceAll("[ .]", "");
    if (!RegistrationKeys.isSiren(digits)
        && !RegistrationKeys.isSiret(digits)
        && !RegistrationKeys.isRna(digits)) {
      throw new ParameterException(
          spec.commandLine(),
          "« " + number + " » n'est pas un numéro SIREN, SIRET ou RNA : clé fausse");
    }
    return decide(folders, Decision.Kind.NUMBER, name, place, null, null, digits);
  }

  @Command(
      name = "rebuild",
      description = "Refait les organisations et les liens d'après tout l'index.")
  int rebuild(@Mixin ProgramFolders folders) {
    try (SearchServer server = new SearchServer(folders, err()::println);
        Database database = folders.database()) {
      return rebuild(folders, server, database);
    }
  }

  private int decide(ProgramFolders folders, Decision.Kind kind, TwoNames names) {
    return decide(folders, kind, names.name, names.place, names.other, names.otherPlace, null);
  }

  private int decide(
      ProgramFolders folders,
      Decision.Kind kind,
      String name,
      @Nullable String place,
      @Nullable String other,
      @Nullable String otherPlace,
      @Nullable String number) {
    String author = System.getProperty("user.name", "un agent");
    try (SearchServer server = new SearchServer(folders, err()::println);
        Database database = folders.database()) {
      new Decisions(database)
          .add(
              new Decision(
                  kind,
                  name,
                  place,
                  other,
                  otherPlace,
                  number,
                  author,
                  Instant.now(Clock.systemUTC())));
      out().println("Décision gardée.");
      return rebuild(folders, server, database);
    }
  }

  private int rebuild(ProgramFolders folders, SearchServer server, Database database) {
    Linking.Report report =
        server
            .linking(folders.settings().elasticsearch().index())
            .run(
                server.index(folders.settings().elasticsearch().index()),
                server.organisations(folders.settings().elasticsearch().index()),
                new Decisions(database).all());
    out().println(OrganisationText.report(report));
    out().flush();
    return 0;
  }

  private static Organisations organisations(ProgramFolders folders, SearchServer server) {
    return new Organisations(server.client(), folders.settings().elasticsearch().index());
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
