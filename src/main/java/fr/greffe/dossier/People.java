package fr.greffe.dossier;

import fr.greffe.organisation.EntryLinks;
import fr.greffe.register.Act;
import fr.greffe.register.Entry;
import fr.greffe.register.Event;
import fr.greffe.register.Mention;
import fr.greffe.register.Seance;
import fr.greffe.register.Vote;
import fr.greffe.rules.Lexicon;
import fr.greffe.wording.FrenchDays;
import fr.greffe.wording.FrenchWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who stands in the papers, and as what. */
final class People {
  private static final int PERSON = 12;
  private static final int LOOKS = 4;

  private final Map<String, Named> named = new LinkedHashMap<>();
  private final Map<String, Integer> looks = new HashMap<>();
  private final Material material;

  private People(Material material) {
    this.material = material;
  }

  /** A name with its parts in the papers. */
  private record Named(String name, boolean person, Map<String, List<Citation>> roles) {}

  static Stream<Line> lines(Material material) {
    People people = new People(material);
    material.acts().forEach(act -> people.act(act.main()));
    material.told().forEach(people::paper);
    material.told().forEach(people::appointed);
    material.told().forEach(people::organisations);
    return people.named.values().stream().map(people::line);
  }

  private void act(Entry entry) {
    Act act = entry.act();
    Seance seance = entry.seance();
    if (act != null) {
      person(entry, act.rapporteur(), "rapporte l’acte");
      person(entry, act.signatory(), "signe l’acte");
      if (act.vote() != null) {
        act.vote().fact().voters().stream()
            .filter(voter -> voter.choice() != Vote.Choice.POUR && !voter.group())
            .forEach(voter -> person(entry, voter.name(), "vote : " + choice(voter)));
      }
    }
    if (seance != null) {
      person(entry, seance.chair(), "préside la séance");
      person(entry, seance.secretary(), "secrétaire de séance");
    }
  }

  private static String choice(Vote.Voter voter) {
    return FrenchWords.choice(voter.choice());
  }

  private void paper(Entry entry) {
    if (entry.question() != null) {
      person(entry, entry.question().author(), "pose une question");
    }
    if (entry.publication() != null) {
      person(entry, entry.publication().author(), "signe l’article");
      entry
          .publication()
          .quotations()
          .forEach(one -> person(entry, one.fact().speaker(), "citée ou cité dans la presse"));
    }
  }

  private void appointed(Entry entry) {
    entry.events().stream()
        .map(Mention::fact)
        .filter(event -> event.kind() == Event.Kind.APPOINTMENT)
        .forEach(
            event ->
                person(entry, event.person(), "désignation : " + String.join(", ", event.who())));
  }

  private void organisations(Entry entry) {
    String subject =
        material.subject().organisation() == null ? "" : material.subject().organisation().id();
    material.links(entry).organisations().stream()
        .filter(link -> !link.organisation().equals(subject) && link.verdict().links())
        .forEach(
            link ->
                Places.name(entry, link.name())
                    .ifPresent(
                        place -> add(link.organisation(), link.name(), false, role(link), place)));
  }

  private static String role(EntryLinks.Named link) {
    return switch (link.part()) {
      case BODY -> "décide";
      case PAYEE -> "reçoit une somme";
      case NAMED -> "citée";
    };
  }

  private void person(Entry entry, @Nullable String name, String role) {
    Optional<Citation> place = name == null ? Optional.empty() : Places.name(entry, name);
    if (name != null && place.isPresent()) {
      String plain = material.names(entry).full(name);
      office(entry, plain);
      add(Lexicon.fold(plain), plain, true, role, place.get());
    }
  }

  /** The office of a person, from the first papers that name the person. */
  private void office(Entry entry, String name) {
    String key = Lexicon.fold(name);
    if (looks.merge(key, 1, Integer::sum) <= LOOKS) {
      Optional<Functions.Office> office = material.statements().functions().of(entry, name);
      if (office.isPresent()) {
        add(key, name, true, office.get().words(), office.get().citation());
        looks.put(key, LOOKS);
      }
    }
  }

  private void add(String key, String name, boolean person, String role, Citation place) {
    named
        .computeIfAbsent(key, none -> new Named(name, person, new LinkedHashMap<>()))
        .roles()
        .computeIfAbsent(role, none -> new ArrayList<>())
        .add(place);
  }

  private Line line(Named one) {
    String roles =
        one.roles().entrySet().stream()
            .map(role -> role.getKey() + days(role.getValue()))
            .collect(Collectors.joining(" ; "));
    List<Citation> places = one.roles().values().stream().flatMap(List::stream).distinct().toList();
    long papers = places.stream().map(Citation::entry).map(material::act).distinct().count();
    Relevance relevance =
        Relevance.because((int) papers, "dans " + Timeline.count((int) papers, "papier"));
    return Line.of(
        Chapter.PEOPLE,
        "name " + Lexicon.fold(one.name()) + one.person(),
        one.name() + " : " + roles,
        null,
        places,
        one.person() ? relevance.and(PERSON, "a un rôle nommé") : relevance);
  }

  private static String days(List<Citation> places) {
    List<String> days =
        places.stream()
            .flatMap(place -> Stream.ofNullable(place.date()))
            .distinct()
            .sorted()
            .map(FrenchDays::day)
            .toList();
    return days.isEmpty()
        ? ""
        : " ("
            + String.join(", ", days.subList(0, Math.min(3, days.size())))
            + (days.size() > 3 ? " et " + (days.size() - 3) + " autres jours" : "")
            + ")";
  }
}
