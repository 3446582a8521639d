package fr.greffe.extraction.actes;

import fr.greffe.document.Document;
import fr.greffe.document.Marginal;
import fr.greffe.register.Act;
import fr.greffe.register.Clauses;
import fr.greffe.rules.Lexicon;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the messages of the Actes application that travel with a document. */
public final class ActesReader {
  private final Map<String, Lexicon.Entry> matters;

  private ActesReader(Map<String, Lexicon.Entry> matters) {
    this.matters = matters;
  }

  public static ActesReader load(Path config) {
    Lexicon codes = Lexicon.load(config.resolve("lexicons/matieres.tsv"));
    return new ActesReader(codes.byFoldedTerm());
  }

  /** What the messages that travel with a document state, all together; empty without any. */
  public Optional<ActesStatements> read(Document document) {
    List<ActesStatements.Part> parts =
        document.marginalia().stream()
            .filter(marginal -> marginal.kind() == Marginal.Kind.COMPANION)
            .flatMap(marginal -> part(document, marginal).stream())
            .toList();
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(new ActesStatements(document, parts, this::label));
  }

  private static Optional<ActesStatements.Part> part(Document document, Marginal marginal) {
    String text = marginal.span().of(document.text());
    int end = text.indexOf('\n');
    return end < 0
        ? Optional.empty()
        : ActesXml.read(text.substring(end + 1))
            .map(
                message ->
                    new ActesStatements.Part(
                        text.substring(0, end), message, marginal.span().start() + end + 1));
  }

  /** An act of which nothing is read yet. */
  public static Act nothing() {
    return new Act(
        null, null, "", null, null, null, List.of(), List.of(), List.of(), Clauses.NONE, null);
  }

  private @Nullable String label(String code) {
    Lexicon.Entry entry = matters.get(Lexicon.fold(code));
    return entry == null ? null : entry.column(0);
  }
}
