package fr.greffe.control;

import fr.greffe.control.Mention.State;
import fr.greffe.document.Evidence;
import fr.greffe.document.Span;
import fr.greffe.register.Attendance;
import fr.greffe.register.Body;
import fr.greffe.register.Entry;
import fr.greffe.register.PartialDate;
import fr.greffe.register.Seance;
import fr.greffe.register.Vote;
import fr.greffe.rules.RuleBook;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for each mention that minutes must bear (CGCT, article L. 2121-15). */
public final class MinutesControl {
  private static final LocalDate SINCE = LocalDate.of(2022, 7, 1);
  private static final Set<Body.Kind> BOUND =
      EnumSet.of(Body.Kind.COMMUNE, Body.Kind.EPCI, Body.Kind.SYNDICAT);
  private static final int PLACES = 3;

  private final RuleBook rules;

  private MinutesControl(RuleBook rules) {
    this.rules = rules;
  }

  public static MinutesControl load(Path config) {
    return new MinutesControl(RuleBook.load(config.resolve("rules/minutes-mention.yaml")));
  }

  /** The mentions that a text bears, for the examples of the rules. */
  public List<String> describe(String text) {
    return rules.matches(text).stream().map(match -> match.rule().name()).distinct().toList();
  }

  /**
   * @param minutes the entry of the whole document
   * @param acts those that the minutes hold
   */
  public Control check(Entry minutes, List<Entry> acts) {
    Seance seance = minutes.seance();
    List<Mention> mentions = new ArrayList<>();
    mentions.add(day(minutes, seance));
    mentions.add(
        said(minutes, "L’heure", "heure", seance != null && seance.time() != null, word(seance)));
    mentions.add(
        said(
            minutes,
            "Le président de séance",
            "presidence",
            seance != null && seance.chair() != null,
            seance == null ? null : seance.chair()));
    Attendance attendance = minutes.attendance();
    int named = attendance == null ? 0 : attendance.members().size();
    mentions.add(
        said(
            minutes,
            "Les membres présents ou représentés",
            "presents",
            named > 0,
            named > 0 ? named + " membres nommés" : null));
    mentions.add(
        said(
            minutes,
            "Le secrétaire de séance",
            "secretaire",
            seance != null && seance.secretary() != null,
            seance == null ? null : seance.secretary()));
    mentions.add(said(minutes, "Le quorum", "quorum", false, null));
    mentions.add(said(minutes, "L’ordre du jour", "ordre-du-jour", false, null));
    mentions.add(acts(acts));
    mentions.add(ballots(minutes));
    mentions.add(results(acts));
    mentions.add(said(minutes, "La teneur des discussions", "debats", false, null));
    return new Control(mentions, VoteTallies.of(acts), bound(minutes));
  }

  private static boolean bound(Entry minutes) {
    Body body = minutes.body();
    return body != null
        && BOUND.contains(body.kind())
        && (minutes.date() == null || !minutes.date().isBefore(SINCE));
  }

  private static Mention day(Entry minutes, @Nullable Seance seance) {
    List<Evidence> places =
        minutes.dates().stream()
            .filter(mention -> mention.fact().role() == PartialDate.Role.SEANCE)
            .map(mention -> mention.evidence())
            .limit(PLACES)
            .toList();
    return new Mention(
        "Le jour de la séance",
        seance == null ? State.MISSING : State.FOUND,
        places,
        seance == null ? "" : seance.date().toString());
  }

  /** A mention that words say, or that the record holds by another wording. */
  private Mention said(
      Entry minutes, String name, String rule, boolean read, @Nullable String remark) {
    List<Evidence> places = places(minutes, rule);
    return new Mention(
        name,
        read || !places.isEmpty() ? State.FOUND : State.MISSING,
        places,
        remark == null ? "" : remark);
  }

  private Mention ballots(Entry minutes) {
    List<Evidence> places = places(minutes, "scrutin");
    return new Mention(
        "Les demandes de scrutin particulier",
        places.isEmpty() ? State.NOT_NEEDED : State.FOUND,
        places,
        places.isEmpty() ? "aucune n’est mentionnée" : "");
  }

  private static Mention acts(List<Entry> acts) {
    return new Mention(
        "Les délibérations adoptées et les rapports",
        acts.isEmpty() ? State.MISSING : State.FOUND,
        List.of(),
        acts.size() + (acts.size() == 1 ? " délibération" : " délibérations"));
  }

  /** Every act with its result; names are wanted for public ballots only, and shown where given. */
  private static Mention results(List<Entry> acts) {
    List<Evidence> places = new ArrayList<>();
    int named = 0;
    for (Entry act : acts) {
      if (act.act() != null && act.act().vote() != null) {
        Vote vote = act.act().vote().fact();
        if (vote.outcome() != Vote.Outcome.UNKNOWN) {
          places.add(act.act().vote().evidence());
          named += vote.voters().isEmpty() ? 0 : 1;
        }
      }
    }
    int without = acts.size() - places.size();
    State state = places.isEmpty() ? State.MISSING : without == 0 ? State.FOUND : State.PARTLY;
    return new Mention(
        "Le résultat des scrutins, et pour les scrutins publics le nom des votants",
        state,
        places,
        places.size()
            + " résultats sur "
            + acts.size()
            + " délibérations, dont "
            + named
            + " avec des votants nommés");
  }

  private List<Evidence> places(Entry minutes, String rule) {
    return rules.rule(rule).matches(minutes.text()).stream()
        .limit(PLACES)
        .map(match -> evidence(minutes, match))
        .toList();
  }

  private static Evidence evidence(Entry minutes, RuleMatch match) {
    Span span = match.span().shift(minutes.span().start());
    int page = minutes.firstPage();
    for (int i = 0; i < minutes.pages().size(); i++) {
      if (minutes.pages().get(i).contains(span.start())) {
        page = minutes.firstPage() + i;
      }
    }
    return new Evidence(page, span, match.text(), match.rule().name());
  }

  private static @Nullable String word(@Nullable Seance seance) {
    return seance == null || seance.time() == null ? null : seance.time().toString();
  }
}
