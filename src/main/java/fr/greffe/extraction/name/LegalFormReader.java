package fr.greffe.extraction.name;

import fr.greffe.extraction.name.NameGrammar.Extent;
import fr.greffe.register.Organisation;
import fr.greffe.rules.Lexicon;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads firms by their legal form, before or behind the name: "SARL Duval", "DUVAL TP SAS". */
final class LegalFormReader {
  private static final int LONGEST_BEFORE = 5;

  private final Map<String, Lexicon.Entry> forms;
  private final NameGrammar grammar;

  LegalFormReader(Path config, NameGrammar grammar) {
    this.forms =
        Lexicon.load(config.resolve("lexicons/legal-forms.tsv")).entries().stream()
            .collect(Collectors.toMap(Lexicon.Entry::term, Function.identity()));
    this.grammar = grammar;
  }

  List<Candidate> read(Phrase phrase) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < phrase.size(); i++) {
      Lexicon.Entry form = forms.get(phrase.token(i).text());
      if (form == null || phrase.capitals() && !form.column(2).isEmpty()) {
        continue;
      }
      Candidate candidate = form.column(1).equals("derrière") ? null : behind(phrase, i, form);
      if (candidate == null && !form.column(1).equals("devant")) {
        candidate = before(phrase, i, form);
      }
      if (candidate != null) {
        candidates.add(candidate);
      }
    }
    return candidates;
  }

  private @Nullable Candidate behind(Phrase phrase, int at, Lexicon.Entry form) {
    Extent extent = grammar.extend(phrase, at + 1);
    boolean small = phrase.key(at + 1).matches("le|la|les|l'") && grammar.isProper(phrase, at + 2);
    if (small) {
      extent = grammar.extend(phrase, at + 2);
    } else if (at + 2 < phrase.size()
        && phrase.key(at + 1).matches("les")
        && extent.end() == at + 1) {
      extent = new Extent(at + 3, true, true);
    }
    return extent.proper() ? candidate(phrase, at, extent.end(), form) : null;
  }

  private @Nullable Candidate before(Phrase phrase, int at, Lexicon.Entry form) {
    int start = at;
    while (start > 0
        && at - start < LONGEST_BEFORE
        && phrase.touches(start - 1) == phrase.key(start - 1).matches("[-/&]")
        && grammar.isProper(phrase, start - 1)) {
      start--;
    }
    while (start < at && Vocabulary.isLink(phrase.key(start))) {
      start++;
    }
    boolean opensSentence = form.column(2).equals("mot") && start == 0 && at == 1;
    return start < at && !opensSentence
        ? candidate(phrase, start, end(phrase, at + 1, form), form)
        : null;
  }

  /** "Valmont Tourisme Loisirs": a name that a word seems to close goes on with its like. */
  private int end(Phrase phrase, int from, Lexicon.Entry form) {
    int end = from;
    while (form.column(2).equals("mot")
        && !phrase.capitals()
        && phrase.isCapitalised(end)
        && grammar.isCommon(phrase.key(end))) {
      end++;
    }
    return end;
  }

  private static Candidate candidate(Phrase phrase, int from, int to, Lexicon.Entry form) {
    Organisation.Kind kind = Organisation.Kind.valueOf(form.column(0));
    return new Candidate(
        phrase.span(from, to),
        kind,
        "legal-form",
        Candidate.RULE,
        form.column(2).equals("mot") ? 0.7 : 0.92);
  }
}
