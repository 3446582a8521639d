package fr.greffe.cli;

import fr.greffe.batch.Quarantine;
import fr.greffe.database.Database;
import fr.greffe.dossier.Assembly;
import fr.greffe.dossier.Deadline;
import fr.greffe.dossier.Dossier;
import fr.greffe.dossier.DossierMaker;
import fr.greffe.dossier.DossierSettings;
import fr.greffe.dossier.Draft;
import fr.greffe.dossier.DraftMaker;
import fr.greffe.dossier.Papers;
import fr.greffe.dossier.PublicHolidays;
import fr.greffe.dossier.Subject;
import fr.greffe.dossier.UnreadPaper;
import fr.greffe.occultation.Blackout;
import fr.greffe.occultation.Occultation;
import fr.greffe.organisation.OrganisationRecord;
import fr.greffe.organisation.SignalRule;
import fr.greffe.organisation.Signals;
import fr.greffe.publishing.DossierFormat;
import fr.greffe.publishing.Manuscript;
import fr.greffe.register.Entry;
import fr.greffe.search.DossierSearch;
import fr.greffe.search.Organisations;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws up a dossier and the draft of a question. */
@Command(
    name = "dossier",
    description =
        "Le dossier d'une question orale : ce qui a été décidé, voté, versé, dit et demandé sur un"
            + " sujet ou une organisation, chaque ligne avec sa source, et un projet de question.")
final class DossierCommand implements Callable<Integer> {
  private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
  private static final int NAMED = 5;

  @Spec private CommandSpec spec;
  @Mixin private ProgramFolders folders;

  @Parameters(
      paramLabel = "SUJET",
      arity = "0..1",
      description = "Des mots ; le nom exact d'une organisation en fait le dossier de celle-ci.")
  private String words = "";

  @Option(
      names = "--organisation",
      paramLabel = "NOM",
      description = "Une organisation, par son nom, son identifiant ou son SIREN.")
  private @Nullable String organisation;

  @Option(names = "--body", paramLabel = "NOM", description = "Organisme qui décide.")
  private @Nullable String body;

  @Option(names = "--from", paramLabel = "JOUR", description = "À partir de ce jour (AAAA-MM-JJ).")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "JOUR", description = "Jusqu'à ce jour (AAAA-MM-JJ).")
  private @Nullable LocalDate to;

  @Option(
      names = "--sitting",
      paramLabel = "MOMENT",
      description = "La séance visée (2026-12-16T18:00) : la limite de dépôt est calculée.")
  private @Nullable LocalDateTime sitting;

  @Option(
      names = "--format",
      paramLabel = "FORME",
      description = "docx, odt, pdf, html ou md ; sans cette option, d'après --out, sinon md.")
  private @Nullable String format;

  @Option(
      names = "--out",
      paramLabel = "FICHIER",
      description = "Fichier à écrire ; sans cette option, md et html vont à l'écran.")
  private @Nullable Path out;

  @Option(
      names = "--public",
      description = "Noircit les mentions protégées et le dit : pour un document à diffuser.")
  private boolean forThePublic;

  @Option(
      names = "--address",
      paramLabel = "ADRESSE",
      defaultValue = "http://127.0.0.1:8080",
      description = "Où les preuves sont servies (par défaut : ${DEFAULT-VALUE}).")
  private String address = "";

  @Override
  public Integer call() throws IOException {
    if (words.isBlank() && organisation == null) {
      throw new ParameterException(
          spec.commandLine(), "De quoi le dossier parle-t-il ? Donnez un sujet ou --organisation.");
    }
    folders.requireRegister();
    DossierFormat chosen = chosenFormat();
    try (SearchServer server = new SearchServer(folders, spec.commandLine().getErr()::println)) {
      write(manuscript(server), chosen);
    }
    return 0;
  }

  private Manuscript manuscript(SearchServer server) {
    Path config = folders.home().config();
    String alias = folders.settings().elasticsearch().index();
    Subject subject =
        new Subject(words, about(new Organisations(server.client(), alias)), body, from, to);
    Papers papers =
        new DossierSearch(server.client(), alias, new Signals(SignalRule.load(config)))
            .papers(subject, DossierSettings.load(config))
            .with(unread());
    Dossier dossier = DossierMaker.load(config).make(papers);
    @Nullable Draft draft = DraftMaker.load(config).draft(papers, dossier);
    LocalDateTime now = LocalDateTime.now(Clock.system(FRANCE));
    String limit = deadline(draft, now);
    if (!forThePublic) {
      return Manuscript.of(dossier, draft, limit, now.toLocalDate(), address);
    }
    List<Entry> shown =
        Stream.concat(papers.entries().stream(), papers.elsewhere().stream()).toList();
    Blackout blackout = Occultation.load(config).of(shown);
    return Manuscript.of(
            dossier.hidden(blackout::hide),
            draft == null ? null : draft.hidden(blackout::hide),
            limit,
            now.toLocalDate(),
            address)
        .noting(blackout.notice());
  }

  private List<UnreadPaper> unread() {
    try (Database database = folders.database()) {
      return new Quarantine(database)
          .list(null).stream()
              .flatMap(
                  item ->
                      item.locations().stream()
                          .map(place -> new UnreadPaper(place, item.message())))
              .toList();
    }
  }

  /** The organisation that is named, or whose exact name the words are. */
  private @Nullable OrganisationRecord about(Organisations all) {
    return organisation == null
        ? all.named(words, NAMED).stream()
            .filter(one -> new Subject("", one, null, null, null).isCalled(words))
            .findFirst()
            .orElse(null)
        : Chosen.one(all, organisation, spec.commandLine());
  }

  private String deadline(@Nullable Draft draft, LocalDateTime now) {
    if (draft == null || sitting == null) {
      return "";
    }
    Assembly assembly = draft.assembly();
    return Deadline.of(sitting, assembly, PublicHolidays.load(folders.home().config())).words(now);
  }

  private DossierFormat chosenFormat() {
    String name = format != null ? format : out != null ? out.toString() : "md";
    DossierFormat chosen =
        DossierFormat.of(name)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "forme inconnue : « " + name + " » (connues : docx, odt, pdf, html, md)"));
    boolean text = chosen == DossierFormat.MD || chosen == DossierFormat.HTML;
    if (out == null && !text) {
      throw new ParameterException(
          spec.commandLine(), "--format " + chosen.ending() + " demande --out FICHIER");
    }
    return chosen;
  }

  /** The file appears whole or not at all. */
  private void write(Manuscript manuscript, DossierFormat chosen) throws IOException {
    Path config = folders.home().config();
    PrintWriter screen = spec.commandLine().getOut();
    if (out == null) {
      screen.print(chosen.text(manuscript));
      screen.flush();
      return;
    }
    Path whole = out.toAbsolutePath();
    Path begun = whole.resolveSibling(whole.getFileName() + ".en-cours");
    try {
      try (OutputStream bytes = Files.newOutputStream(begun)) {
        chosen.write(manuscript, config, bytes);
      }
      Files.move(begun, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(begun);
    }
    screen.println("Dossier écrit : " + out);
    screen.flush();
  }
}
