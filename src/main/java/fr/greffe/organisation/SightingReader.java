package fr.greffe.organisation;

import fr.greffe.document.Span;
import fr.greffe.organisation.Sighting.Use;
import fr.greffe.register.Amount;
import fr.greffe.register.Body;
import fr.greffe.register.Entry;
import fr.greffe.register.Mention;
import fr.greffe.register.Organisation;
import fr.greffe.register.Transmission;
import fr.greffe.rules.RuleBook;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the names of organisations out of an entry, with the numbers written beside them. */
public final class SightingReader {
  private static final Pattern SIREN_OF_IDENTIFIER = Pattern.compile("^\\w{3}-(\\d{9})-");
  private static final int BESIDE = 160;

  private final RuleBook numbers;

  private SightingReader(RuleBook numbers) {
    this.numbers = numbers;
  }

  public static SightingReader load(Path config) {
    return new SightingReader(RuleBook.load(config.resolve("rules/organisation-number.yaml")));
  }

  public Sighting read(Entry entry) {
    Body body = entry.body();
    String place = body == null ? null : body.name();
    List<RuleMatch> found = numbers.matches(entry.text());
    List<Use> uses = new ArrayList<>();
    for (Mention<Organisation> mention : entry.organisations()) {
      Organisation fact = mention.fact();
      String number = number(found, mention.span(), entry.span().start());
      uses.add(
          new Use(
              new Designation(fact.name(), fact.sigle(), place, number),
              fact.kind(),
              fact.confidence(),
              mention.evidence().page()));
    }
    List<@Nullable Designation> payees = new ArrayList<>();
    for (Mention<Amount> amount : entry.amounts()) {
      String payee = amount.fact().beneficiary();
      payees.add(payee == null ? null : new Designation(payee, null, place, null));
    }
    return new Sighting(entry, place == null ? null : body(place, entry), uses, payees);
  }

  /** The numbers of a text, in the short notation of the rules' examples. */
  public List<String> describe(String text) {
    return numbers.matches(text).stream()
        .map(SightingReader::number)
        .filter(number -> !number.isEmpty())
        .toList();
  }

  private static Designation body(String name, Entry entry) {
    Transmission transmission = entry.transmission();
    String identifier = transmission == null ? null : transmission.identifier();
    Matcher siren = SIREN_OF_IDENTIFIER.matcher(identifier == null ? "" : identifier);
    return new Designation(
        name,
        null,
        name,
        siren.find() && RegistrationKeys.isSiren(siren.group(1)) ? siren.group(1) : null);
  }

  /** The number that follows a mention before another could be meant. */
  private static @Nullable String number(List<RuleMatch> found, Span mention, int shift) {
    return found.stream()
        .filter(match -> match.span().start() + shift >= mention.end())
        .filter(match -> match.span().start() + shift - mention.end() < BESIDE)
        .map(SightingReader::number)
        .filter(number -> !number.isEmpty())
        .findFirst()
        .orElse(null);
  }

  /** A number whose key is right, else nothing. */
  private static String number(RuleMatch match) {
    String digits = match.part("number").orElseThrow().replaceAll("[^0-9A-Za-z]", "");
    return RegistrationKeys.isSiret(digits)
            || RegistrationKeys.isSiren(digits)
            || RegistrationKeys.isRna(digits)
        ? digits
        : "";
  }
}
