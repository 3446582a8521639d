package fr.greffe.web;

import fr.greffe.document.Evidence;
import fr.greffe.document.Span;
import fr.greffe.register.Act;
import fr.greffe.register.Entry;
import fr.greffe.register.Mention;
import fr.greffe.register.Quotation;
import fr.greffe.register.Vote;
import fr.greffe.wording.EventWords;
import fr.greffe.wording.FrenchWords;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it is shown beside its evidence.
 *
 * @param kind "Montant", "Date"…
 * @param words the fact in French
 * @param page where it stands
 * @param quote the very words, on one line, the first of them where they are many
 * @param rule what read it
 * @param recognition how sure OCR is, null where the words are the file's own
 * @param span its place, for the picture of the page
 */
record FactView(
    String kind,
    String words,
    int page,
    String quote,
    String rule,
    @Nullable String recognition,
    Span span) {
  private static final int LONGEST = 260;

  static List<FactView> of(Entry entry) {
    List<FactView> facts = new ArrayList<>();
    Act act = entry.act();
    if (act != null && act.vote() != null) {
      facts.add(fact("Vote", vote(act.vote().fact()), act.vote().evidence()));
    }
    entry.amounts().forEach(one -> add(facts, "Montant", FrenchWords.amount(one.fact()), one));
    if (act != null) {
      act.decisions().forEach(one -> facts.add(fact("Décision", one.verb(), one.evidence())));
    }
    if (entry.question() != null) {
      entry.question().questions().forEach(one -> facts.add(fact("Question", "", one)));
    }
    if (entry.publication() != null) {
      entry
          .publication()
          .quotations()
          .forEach(one -> add(facts, "Citation", speaker(one.fact()), one));
    }
    entry
        .organisations()
        .forEach(one -> add(facts, "Organisation", FrenchWords.organisation(one.fact()), one));
    entry.events().forEach(one -> add(facts, "Événement", EventWords.of(one.fact()), one));
    entry.dates().forEach(one -> add(facts, "Date", FrenchWords.date(one.fact()), one));
    return List.copyOf(facts);
  }

  private static void add(List<FactView> facts, String kind, String words, Mention<?> mention) {
    facts.add(fact(kind, words, mention.evidence()));
  }

  private static FactView fact(String kind, String words, Evidence evidence) {
    String line = evidence.quote().replaceAll("\\s+", " ").strip();
    String shown = line.length() > LONGEST ? line.substring(0, LONGEST) + " […]" : line;
    return new FactView(
        kind,
        words,
        evidence.page(),
        shown,
        evidence.rule(),
        FrenchWords.recognition(evidence),
        evidence.span());
  }

  private static String speaker(Quotation quotation) {
    return quotation.speaker() == null ? "" : quotation.speaker();
  }

  private static String vote(Vote vote) {
    List<String> names =
        vote.voters().stream()
            .map(voter -> voter.name() + " (" + FrenchWords.choice(voter.choice()) + ")")
            .toList();
    return FrenchWords.vote(vote) + (names.isEmpty() ? "" : " : " + String.join(", ", names));
  }
}
