package fr.greffe.cli;

import fr.greffe.organisation.EntryLinks;
import fr.greffe.organisation.Ledger;
import fr.greffe.organisation.LedgerReader;
import fr.greffe.organisation.OrganisationRecord;
import fr.greffe.organisation.Signal;
import fr.greffe.organisation.SignalRule;
import fr.greffe.organisation.Signals;
import fr.greffe.register.Entry;
import fr.greffe.search.Organisations;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Questions that the ledgers raise. */
@Command(
    name = "signals",
    description =
        "Les questions que posent les sommes votées (config/signals.yaml), chacune avec ses pages ;"
            + " ce ne sont pas des reproches.")
final class SignalsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ProgramFolders folders;

  @Option(
      names = "--organisation",
      paramLabel = "NOM",
      description = "Celles d'une seule organisation.")
  private @Nullable String organisation;

  @Option(
      names = "--body",
      paramLabel = "ORGANISME",
      description = "Celles qui s'adressent à un organisme, d'après des mots de son nom.")
  private @Nullable String body;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (SearchServer server = new SearchServer(folders, spec.commandLine().getErr()::println)) {
      Organisations all =
          new Organisations(server.client(), folders.settings().elasticsearch().index());
      Signals signals = new Signals(SignalRule.load(folders.home().config()));
      Map<String, Integer> populations = all.populations();
      List<Signal> found =
          chosen(all).stream()
              .flatMap(one -> of(one, all, signals, populations).stream())
              .filter(this::isAsked)
              .toList();
      found.forEach(signal -> print(out, signal));
      out.println(found.isEmpty() ? "Aucune question." : "Questions : " + found.size());
      out.flush();
      return 0;
    }
  }

  private List<OrganisationRecord> chosen(Organisations all) {
    return organisation == null
        ? all.paid()
        : List.of(Chosen.one(all, organisation, spec.commandLine()));
  }

  private static List<Signal> of(
      OrganisationRecord organisation,
      Organisations all,
      Signals signals,
      Map<String, Integer> populations) {
    List<EntryLinks> links = all.linked(organisation.id());
    List<Entry> entries = all.entries(links.stream().map(EntryLinks::id).toList());
    Ledger ledger = new LedgerReader(organisation, links).read(entries, null, null);
    return signals.of(ledger, entries, populations);
  }

  private boolean isAsked(Signal signal) {
    String words = body == null ? "" : body.toLowerCase(Locale.FRENCH);
    return signal.bodies().stream()
        .anyMatch(name -> name.toLowerCase(Locale.FRENCH).contains(words));
  }

  private static void print(PrintWriter out, Signal signal) {
    out.println(signal.question() + "  [" + signal.name() + "]");
    out.println(
        signal.sources().stream()
            .map(
                source ->
                    "    "
                        + source.words()
                        + " — "
                        + source.place().location()
                        + ", p. "
                        + source.place().page())
            .collect(Collectors.joining(System.lineSeparator())));
    out.println();
  }
}
