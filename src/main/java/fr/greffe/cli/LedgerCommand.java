package fr.greffe.cli;

import fr.greffe.organisation.EntryLinks;
import fr.greffe.organisation.Ledger;
import fr.greffe.organisation.LedgerReader;
import fr.greffe.organisation.OrganisationRecord;
import fr.greffe.search.Organisations;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What acts give to an organisation. */
@Command(
    name = "ledger",
    description =
        "Ce que les actes donnent à une organisation : chaque somme une fois, avec ses pages ;"
            + " demandé, voté, plafonds et tarifs ne s'additionnent jamais ensemble.")
final class LedgerCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ProgramFolders folders;

  @Parameters(paramLabel = "ORGANISATION", description = "Son nom, son identifiant ou son SIREN.")
  private String name = "";

  @Option(names = "--from", paramLabel = "JOUR", description = "À partir de ce jour (AAAA-MM-JJ).")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "JOUR", description = "Jusqu'à ce jour (AAAA-MM-JJ).")
  private @Nullable LocalDate to;

  @Option(names = "--csv", description = "Écrit les lignes en CSV.")
  private boolean csv;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (SearchServer server = new SearchServer(folders, spec.commandLine().getErr()::println)) {
      Organisations organisations =
          new Organisations(server.client(), folders.settings().elasticsearch().index());
      OrganisationRecord chosen = Chosen.one(organisations, name, spec.commandLine());
      List<EntryLinks> links = organisations.linked(chosen.id());
      Ledger ledger =
          new LedgerReader(chosen, links)
              .read(organisations.entries(links.stream().map(EntryLinks::id).toList()), from, to);
      if (csv) {
        out.print(LedgerText.csv(ledger));
      } else {
        LedgerText.lines(ledger).forEach(out::println);
      }
      out.flush();
      return 0;
    }
  }
}
