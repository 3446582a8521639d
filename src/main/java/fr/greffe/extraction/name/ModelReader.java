package fr.greffe.extraction.name;

import fr.greffe.document.Span;
import fr.greffe.language.NameModel;
import fr.greffe.language.Token;
import fr.greffe.register.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the trained name finder sees in phrases that hold a capital where none is due. Alone it is
 * seldom right enough; agreeing with a rule it settles the matter.
 */
final class ModelReader {
  /** How often the model is right alone, for a probability of one. */
  private static final double TRUST = 0.6;

  private static final double SURE_OF_A_PERSON = 0.6;

  /** How many tokens a name goes from its nearest capital, and a few that the model looks at. */
  private static final int REACH = 7;

  /** In fewer tokens the first may be a name too. */
  private static final int SHORT = 8;

  private static final int LONGEST = 400;

  private static final Pattern RANK = Pattern.compile("\\d{1,3}|[IVX]{1,5}|[a-zA-Z]");

  private final NameModel model;

  ModelReader(NameModel model) {
    this.model = model;
  }

  /** Candidates for organisations, and the stretches that are persons and places. */
  record Seen(List<Candidate> organisations, List<Span> persons, List<Span> places) {}

  Seen read(List<Phrase> phrases) {
    List<List<Token>> sentences =
        phrases.stream().flatMap(phrase -> stretches(phrase).stream()).toList();
    List<Candidate> organisations = new ArrayList<>();
    List<Span> persons = new ArrayList<>();
    List<Span> places = new ArrayList<>();
    for (NameModel.Found found : model.find(sentences)) {
      switch (found.type()) {
        case NameModel.ORGANISATION ->
            organisations.add(
                new Candidate(
                    found.span(),
                    Organisation.Kind.OTHER,
                    "name-finder",
                    Candidate.MODEL,
                    TRUST * found.probability()));
        case NameModel.PERSON -> addSure(persons, found);
        default -> addSure(places, found);
      }
    }
    return new Seen(organisations, persons, places);
  }

  private static void addSure(List<Span> spans, NameModel.Found found) {
    if (found.probability() >= SURE_OF_A_PERSON) {
      spans.add(found.span());
    }
  }

  /** The tokens around the capitals of a phrase: far from any, nothing is named. */
  private static List<List<Token>> stretches(Phrase phrase) {
    List<List<Token>> stretches = new ArrayList<>();
    int first = begin(phrase);
    int from = first;
    int end = 0;
    for (int i = phrase.size() < SHORT ? first : first + 1;
        i < phrase.size() && phrase.size() <= LONGEST;
        i++) {
      if (phrase.isCapitalised(i) && phrase.token(i).isWord()) {
        if (end > 0 && i - REACH > end) {
          stretches.add(phrase.tokens().subList(from, end));
          end = 0;
        }
        from = end > 0 ? from : Math.max(first, i - REACH);
        end = Math.min(phrase.size(), i + REACH + 1);
      }
    }
    if (end > 0) {
      stretches.add(phrase.tokens().subList(from, end));
    }
    return stretches;
  }

  /** Behind the rank of an item, which is no word of its sentence: "2. ". */
  private static int begin(Phrase phrase) {
    boolean rank =
        phrase.size() > 2
            && RANK.matcher(phrase.token(0).text()).matches()
            && phrase.token(1).text().equals(".");
    return rank ? 2 : 0;
  }
}
