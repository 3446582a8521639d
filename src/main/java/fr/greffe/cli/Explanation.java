package fr.greffe.cli;

import fr.greffe.document.Evidence;
import fr.greffe.register.Act;
import fr.greffe.register.Attendance;
import fr.greffe.register.Body;
import fr.greffe.register.Clauses;
import fr.greffe.register.Count;
import fr.greffe.register.Entry;
import fr.greffe.register.Mention;
import fr.greffe.register.OralQuestion;
import fr.greffe.register.Publication;
import fr.greffe.register.Seance;
import fr.greffe.register.Source;
import fr.greffe.register.Transmission;
import fr.greffe.register.Vote;
import fr.greffe.register.Warning;
import fr.greffe.wording.EventWords;
import fr.greffe.wording.FactWords;
import fr.greffe.wording.FrenchWords;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry as lines for a terminal: every fact with its page, the words and the rule that read it.
 */
final class Explanation {
  private static final int QUOTE = 90;

  private final List<String> lines = new ArrayList<>();

  private Explanation() {}

  static List<String> of(Entry entry) {
    Explanation explanation = new Explanation();
    explanation.heading(entry);
    explanation.sitting(entry);
    explanation.act(entry.act());
    explanation.publication(entry.publication());
    explanation.question(entry.question());
    explanation.facts(entry);
    explanation.warnings(entry.warnings());
    explanation.lines.add("");
    return explanation.lines;
  }

  private void heading(Entry entry) {
    Source source = entry.source();
    lines.add("━━ " + entry.title());
    line(
        "source",
        source.name()
            + pages(entry)
            + (source.ocrPages().isEmpty() ? "" : ", OCR p. " + source.ocrPages()));
    line(
        "type",
        FrenchWords.documentType(source.type())
            + " ("
            + String.join(" ; ", source.typeReasons())
            + ")");
    Body body = entry.body();
    if (body != null) {
      line("organisme", body.name() + (body.organ() == null ? "" : ", " + body.organ()));
    }
  }

  private static String pages(Entry entry) {
    return entry.firstPage() == entry.lastPage()
        ? ", page " + entry.firstPage()
        : ", pages " + entry.firstPage() + " à " + entry.lastPage();
  }

  private void sitting(Entry entry) {
    Seance seance = entry.seance();
    if (seance != null) {
      line(
          "séance",
          seance.date()
              + (seance.time() == null ? "" : " à " + seance.time())
              + optional(", ", seance.place()));
      line("convocation", seance.convocation());
      line("présidence", seance.chair());
      line("secrétaire", seance.secretary());
    }
    Attendance attendance = entry.attendance();
    if (attendance != null) {
      line(
          "présence",
          joined(
              count("en exercice", attendance.enExercice()),
              count("présents", attendance.presents()),
              count("pouvoirs", attendance.pouvoirs()),
              count("absents", attendance.absents()),
              count("votants", attendance.votants())));
    }
    Transmission transmission = entry.transmission();
    if (transmission != null) {
      line("identifiant", transmission.identifier());
      line("transmis le", transmission.sent());
      line("reçu le", transmission.received());
      line("publié le", transmission.published());
    }
  }

  private void act(@Nullable Act act) {
    if (act == null) {
      return;
    }
    line("numéro", act.number());
    line("point", act.item());
    line("rapporteur", act.rapporteur());
    Mention<Vote> vote = act.vote();
    if (vote != null) {
      fact("vote", FrenchWords.vote(vote.fact()), vote.evidence());
      voters(vote.fact());
    }
    act.decisions().forEach(decision -> fact("décide", decision.verb(), decision.evidence()));
    act.references().forEach(reference -> line("renvoi", FrenchWords.reference(reference)));
    clauses(act.clauses());
    if (act.matter() != null) {
      line(
          "matière",
          act.matter().code() + " " + act.matter().label() + " (" + act.matter().reason() + ")");
    }
  }

  private void clauses(Clauses clauses) {
    clauses.elections().forEach(one -> fact("scrutin", FactWords.of(one.fact()), one.evidence()));
    clauses.terms().forEach(one -> fact("durée", FactWords.of(one.fact()), one.evidence()));
    clauses
        .budgetLines()
        .forEach(one -> fact("imputation", FactWords.of(one.fact()), one.evidence()));
  }

  private void voters(Vote vote) {
    Map<Vote.Choice, String> names =
        vote.voters().stream()
            .collect(
                Collectors.groupingBy(
                    Vote.Voter::choice,
                    () -> new EnumMap<>(Vote.Choice.class),
                    Collectors.mapping(Vote.Voter::name, Collectors.joining(", "))));
    names.forEach(
        (choice, voters) -> line("  " + choice.name().toLowerCase(Locale.FRENCH), voters));
  }

  private void publication(@Nullable Publication publication) {
    if (publication != null) {
      line("parution", publication.outlet());
      line("auteur", publication.author());
      line("publié le", publication.date());
      publication
          .quotations()
          .forEach(
              quote -> fact("citation", optional("", quote.fact().speaker()), quote.evidence()));
    }
  }

  private void question(@Nullable OralQuestion question) {
    if (question != null) {
      line("auteur", question.author());
      line("groupe", question.group());
      line("adressée à", question.addressee());
      question.questions().forEach(evidence -> fact("question", "", evidence));
    }
  }

  private void facts(Entry entry) {
    entry
        .amounts()
        .forEach(
            mention -> fact("montant", FrenchWords.amount(mention.fact()), mention.evidence()));
    entry
        .dates()
        .forEach(mention -> fact("date", FrenchWords.date(mention.fact()), mention.evidence()));
    entry
        .organisations()
        .forEach(
            mention ->
                fact("organisation", FrenchWords.organisation(mention.fact()), mention.evidence()));
    entry
        .figures()
        .forEach(
            mention ->
                fact(
                    "chiffre",
                    mention.fact().value().toPlainString() + " " + mention.fact().counts(),
                    mention.evidence()));
    entry
        .events()
        .forEach(mention -> fact("événement", EventWords.of(mention.fact()), mention.evidence()));
  }

  private void warnings(List<Warning> warnings) {
    for (Warning warning : warnings) {
      line("⚠ " + warning.code(), warning.message());
      warning.evidence().forEach(evidence -> lines.add("      " + where(evidence)));
    }
  }

  private void fact(String kind, String value, Evidence evidence) {
    lines.add("  %-12s %s".formatted(kind, value));
    lines.add("      " + where(evidence));
  }

  private static String where(Evidence evidence) {
    String quote = evidence.quote().replaceAll("\\s+", " ").strip();
    String shown = quote.length() <= QUOTE ? quote : quote.substring(0, QUOTE - 1) + "…";
    return "p. %d [%d-%d] « %s » — %s%s"
        .formatted(
            evidence.page(),
            evidence.span().start(),
            evidence.span().end(),
            shown,
            evidence.rule(),
            optional(", ", FrenchWords.recognition(evidence)));
  }

  private void line(String name, @Nullable Object value) {
    if (value != null && !value.toString().isEmpty()) {
      lines.add("  %-12s %s".formatted(name, value));
    }
  }

  private static @Nullable String count(String name, @Nullable Count count) {
    return count == null ? null : FrenchWords.count(count) + " " + name;
  }

  private static String joined(@Nullable String... parts) {
    return Stream.of(parts).filter(part -> part != null).collect(Collectors.joining(", "));
  }

  private static String optional(String before, @Nullable String value) {
    return value == null ? "" : before + value;
  }
}
