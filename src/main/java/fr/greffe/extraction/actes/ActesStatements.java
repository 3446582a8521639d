package fr.greffe.extraction.actes;

import fr.greffe.document.Document;
import fr.greffe.document.Evidence;
import fr.greffe.extraction.actes.ActesMessage.Field;
import fr.greffe.register.Act;
import fr.greffe.register.DocumentType;
import fr.greffe.register.Mention;
import fr.greffe.register.PartialDate;
import fr.greffe.register.Warning;
import fr.greffe.rules.Lexicon;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the messages that travel with one document state, each with its evidence. */
public final class ActesStatements {
  private static final int DAY = 10;
  private static final int NUMBER_IN_IDENTIFIER = 3;

  private final Document document;
  private final List<Part> parts;
  private final Function<String, @Nullable String> label;

  ActesStatements(Document document, List<Part> parts, Function<String, @Nullable String> label) {
    this.document = document;
    this.parts = List.copyOf(parts);
    this.label = label;
  }

  /**
   * A message.
   *
   * @param name of its file
   * @param start where its XML begins in the text of the document
   */
  record Part(String name, ActesMessage message, int start) {}

  /**
   * What one message states.
   *
   * @param file its name
   */
  public record Stated(String value, String file, Evidence evidence) {}

  /** What is stated of a field first. */
  public Optional<Stated> stated(Field field) {
    return parts.stream().flatMap(part -> stated(part, field)).findFirst();
  }

  /** The day that is stated, where it is one. */
  public Optional<LocalDate> day(Field field) {
    return stated(field).flatMap(stated -> day(stated.value()));
  }

  /** The same, for each act apart that the messages are about, in the order of the messages. */
  public List<ActesStatements> byAct() {
    Map<String, List<Part>> byNumber = new LinkedHashMap<>();
    for (Part part : parts) {
      byNumber.computeIfAbsent(number(part.message()), number -> new ArrayList<>()).add(part);
    }
    return byNumber.values().stream()
        .map(ofOne -> new ActesStatements(document, ofOne, label))
        .toList();
  }

  /** Without a number of its own, a receipt still has an identifier that holds one. */
  private static String number(ActesMessage message) {
    return message
        .value(Field.NUMBER)
        .or(() -> message.value(Field.IDENTIFIER).map(ActesStatements::numberIn))
        .map(Lexicon::letters)
        .orElse("");
  }

  private static String numberIn(String identifier) {
    String[] parts = identifier.split("-");
    return parts.length > NUMBER_IN_IDENTIFIER ? parts[NUMBER_IN_IDENTIFIER] : identifier;
  }

  /** What kind of paper it is, by the nature of its act; empty where it holds several. */
  public Optional<DocumentType> type() {
    return stated(Field.NATURE)
        .filter(nature -> byAct().size() == 1)
        .flatMap(
            nature ->
                switch (nature.value()) {
                  case "1" -> Optional.of(DocumentType.DELIBERATION);
                  case "2", "3" -> Optional.of(DocumentType.ARRETE);
                  default -> Optional.empty();
                });
  }

  /** The class of the act, where its code is of the classification. */
  public Optional<Act.Matter> matter() {
    return code()
        .flatMap(
            code ->
                Optional.ofNullable(label.apply(code))
                    .map(
                        name ->
                            new Act.Matter(
                                code,
                                name,
                                1,
                                "indiqué par le fichier Actes « "
                                    + stated(Field.MATTER).map(Stated::file).orElse("")
                                    + " »")));
  }

  /** Tells that the paper does not show the act. */
  public Warning notShown() {
    Optional<Stated> number = stated(Field.NUMBER);
    return new Warning(
        "actes-acte-non-trouve",
        "Le fichier Actes « %s » transmet l'acte %s, que le document ne montre pas : seul ce fichier le fait connaître."
            .formatted(
                parts.getFirst().name(),
                number.map(stated -> "n° " + stated.value()).orElse("sans numéro")),
        number.map(Stated::evidence).stream().toList());
  }

  /** The code of the class as it is stated, even where it is none. */
  Optional<String> code() {
    return stated(Field.MATTER)
        .map(
            level ->
                stated(Field.SUB_MATTER)
                    .map(second -> level.value() + "." + second.value())
                    .orElse(level.value()));
  }

  /** Days that are stated, as facts. */
  public List<Mention<PartialDate>> dates() {
    return Stream.concat(
            mention(Field.DATE, PartialDate.Role.SEANCE).stream(),
            mention(Field.RECEIVED, PartialDate.Role.RECEIVED).stream())
        .toList();
  }

  private Optional<Mention<PartialDate>> mention(Field field, PartialDate.Role role) {
    return stated(field)
        .flatMap(
            stated ->
                day(stated.value())
                    .map(day -> new Mention<>(PartialDate.day(day).as(role), stated.evidence())));
  }

  private Stream<Stated> stated(Part part, Field field) {
    ActesMessage.Statement statement = part.message().statements().get(field);
    if (statement == null) {
      return Stream.empty();
    }
    String rule = "actes-" + field.name().toLowerCase(Locale.ROOT).replace('_', '-');
    Evidence evidence = document.evidence(statement.span().shift(part.start()), rule);
    return Stream.of(new Stated(statement.value(), part.name(), evidence));
  }

  private static Optional<LocalDate> day(String value) {
    try {
      return Optional.of(LocalDate.parse(value.substring(0, Math.min(DAY, value.length()))));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
