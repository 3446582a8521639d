package fr.greffe.extraction.name;

import fr.greffe.document.Span;
import fr.greffe.language.NameModel;
import fr.greffe.language.Token;
import fr.greffe.register.Organisation;
import java.util.ArrayList;
import java.util.List;

/**
 * What the trained name finder sees in phrases that hold a capital where none is due. Alone it is
 * seldom right enough; agreeing with a rule it settles the matter.
 */
final class ModelReader {
  /** How often the model is right alone, for a probability of one. */
  private static final double TRUST = 0.6;

  private static final double SURE_OF_A_PERSON = 0.6;

  private final NameModel model;

  ModelReader(NameModel model) {
    this.model = model;
  }

  /** Candidates for organisations, and the stretches that are persons and places. */
  record Seen(List<Candidate> organisations, List<Span> persons, List<Span> places) {}

  Seen read(List<Phrase> phrases) {
    List<List<Token>> sentences =
        phrases.stream().filter(ModelReader::mayName).map(Phrase::tokens).toList();
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

  /** A phrase without a capital past its first word names nothing. */
  private static boolean mayName(Phrase phrase) {
    if (phrase.size() > 400) {
      return false;
    }
    for (int i = 0; i < phrase.size(); i++) {
      boolean capital = phrase.isCapitalised(i) && phrase.token(i).isWord();
      if (capital && (i > 0 || phrase.size() < 8)) {
        return true;
      }
    }
    return false;
  }
}
