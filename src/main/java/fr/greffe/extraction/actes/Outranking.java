package fr.greffe.extraction.actes;

import fr.greffe.document.Evidence;
import fr.greffe.extraction.actes.ActesMessage.Field;
import fr.greffe.extraction.actes.ActesStatements.Stated;
import fr.greffe.register.Act;
import fr.greffe.register.Seance;
import fr.greffe.register.Transmission;
import fr.greffe.register.Warning;
import fr.greffe.rules.Lexicon;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts what the messages state in place of what the paper says, and tells where the two contradict
 * each other. A number that differs only in its punctuation stays as printed.
 */
public final class Outranking {
  private final ActesStatements statements;
  private final List<Warning> warnings = new ArrayList<>();

  public Outranking(ActesStatements statements) {
    this.statements = statements;
  }

  /** Contradictions met so far. */
  public List<Warning> warnings() {
    return List.copyOf(warnings);
  }

  /**
   * The act as it was transmitted.
   *
   * @param title where the paper prints its object, or null
   * @param number where the paper prints its number, or null
   */
  public Act act(Act read, @Nullable Evidence title, @Nullable Evidence number) {
    Optional<Stated> object = statements.stated(Field.OBJECT);
    Optional<Stated> printed = statements.stated(Field.NUMBER);
    object.ifPresent(stated -> compareObjects(read.object(), stated, title));
    checkMatter(read.matter());
    return new Act(
        printed.map(stated -> number(read.number(), stated, number)).orElse(read.number()),
        read.item(),
        object.map(Stated::value).orElse(read.object()),
        read.rapporteur(),
        read.signatory(),
        read.vote(),
        read.decisions(),
        read.references(),
        read.visas(),
        read.clauses(),
        statements.matter().orElse(read.matter()));
  }

  /** The sitting, on the day of the decision as it was transmitted. */
  public @Nullable Seance seance(@Nullable Seance read, @Nullable Evidence printed) {
    Optional<LocalDate> day = statements.day(Field.DATE);
    if (day.isEmpty() || read != null && read.date().equals(day.get())) {
      return read;
    }
    if (read == null) {
      return new Seance(day.get(), null, null, null, null, null);
    }
    contradict("date", "la date", read.date(), Field.DATE, printed);
    return new Seance(
        day.get(), read.time(), read.place(), read.convocation(), read.chair(), read.secretary());
  }

  /** The transmission, with the identifier and the day of the receipt. */
  public @Nullable Transmission transmission(@Nullable Transmission read) {
    String identifier = statements.stated(Field.IDENTIFIER).map(Stated::value).orElse(null);
    LocalDate received = statements.day(Field.RECEIVED).orElse(null);
    if (read == null) {
      return identifier == null && received == null
          ? null
          : new Transmission(identifier, null, received, null);
    }
    if (identifier != null && differ(read.identifier(), identifier)) {
      contradict("identifiant", "l'identifiant", read.identifier(), Field.IDENTIFIER, null);
    }
    if (received != null && differ(read.received(), received)) {
      contradict("reception", "la date de réception", read.received(), Field.RECEIVED, null);
    }
    return new Transmission(
        identifier == null ? read.identifier() : identifier,
        read.sent(),
        received == null ? read.received() : received,
        read.published());
  }

  private String number(@Nullable String read, Stated stated, @Nullable Evidence printed) {
    if (read == null) {
      return stated.value();
    }
    if (Lexicon.letters(read).equals(Lexicon.letters(stated.value()))) {
      return read;
    }
    if (!Likeness.digits(read).equals(Likeness.digits(stated.value()))) {
      contradict("numero", "le numéro", read, Field.NUMBER, printed);
    }
    return stated.value();
  }

  private void compareObjects(String read, Stated stated, @Nullable Evidence title) {
    if (!Likeness.words(read).isEmpty() && Likeness.shared(read, stated.value()) == 0) {
      contradict("objet", "l'objet", read, Field.OBJECT, title);
    }
  }

  private void checkMatter(Act.@Nullable Matter read) {
    String printed = read != null && read.confidence() == 1 ? read.code() : null;
    if (printed != null
        && statements.matter().filter(stated -> !printed.equals(stated.code())).isPresent()) {
      contradict("matiere", "le code matière", printed, Field.SUB_MATTER, null);
    }
    Optional<String> code = statements.code();
    if (code.isPresent() && statements.matter().isEmpty()) {
      warnings.add(
          new Warning(
              "actes-matiere-inconnue",
              "Le fichier Actes donne le code matière "
                  + code.get()
                  + ", qui n'est pas de la nomenclature.",
              statements.stated(Field.MATTER).map(Stated::evidence).stream().toList()));
    }
  }

  private void contradict(
      String code, String what, @Nullable Object read, Field field, @Nullable Evidence printed) {
    Stated stated = statements.stated(field).orElseThrow();
    String value =
        field == Field.SUB_MATTER ? statements.code().orElse(stated.value()) : stated.value();
    warnings.add(
        new Warning(
            "actes-autre-" + code,
            "Le fichier Actes « %s » donne %s « %s », le document « %s » : le fichier Actes l'emporte."
                .formatted(stated.file(), what, value, read),
            Stream.of(printed, stated.evidence()).filter(Objects::nonNull).toList()));
  }

  private static boolean differ(@Nullable Object read, Object stated) {
    return read != null && !read.equals(stated);
  }
}
