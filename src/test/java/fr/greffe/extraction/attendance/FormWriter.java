package fr.greffe.extraction.attendance;

import fr.greffe.extraction.attendance.Seats.Elected;
import fr.greffe.extraction.forms.Form;
import fr.greffe.extraction.forms.PageWriter;
import fr.greffe.extraction.forms.Spelt;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Writes the paper of an invented sitting in a drawn form. */
final class FormWriter {
  private static final Pattern EACH = Pattern.compile("\\[\\[(.*?)\\|(.*?)]]", Pattern.DOTALL);
  private final Form form;
  private final Seats seats;
  private final NameWriter names;

  private FormWriter(Form form, Seats seats) {
    this.form = form;
    this.seats = seats;
    this.names = new NameWriter(form.words("nom"));
  }

  static String write(Form form, Seats seats) {
    return new FormWriter(form, seats).text();
  }

  private String text() {
    List<String> parts = new ArrayList<>();
    parts.add("COMMUNE DE VAUBELLE\nSéance du 14 mars 2023\n\n" + filled(form.words("président")));
    String counts = filled(form.words("nombres"));
    String move = filled(form.words("mouvement"));
    if (counts.startsWith("<")) {
      parts.add(counts.substring(1));
    }
    parts.add(filled(form.words("présents")));
    parts.add(filled(form.words("absents")));
    parts.add(filled(proxies(form.words("pouvoirs"))));
    if (counts.startsWith(">")) {
      parts.add(counts.substring(1));
    }
    parts.add(move.startsWith(">") ? move.substring(1) : "");
    parts.add(filled(form.words("suite")));
    parts.removeIf(String::isEmpty);
    String head = String.join("\n", parts);
    return PageWriter.set(head, form.words("page"))
        + "\n\n1. Approbation du compte rendu de la séance précédente\n"
        + "Le conseil municipal, après en avoir délibéré, approuve à l'unanimité.\n";
  }

  private String filled(String words) {
    return words
        .replace("{liste}", present())
        .replace("{absents}", list(seats.absent()))
        .replace("{gs}", enumerated(seats.givers()))
        .replace("{bs}", enumerated(seats.present().subList(0, seats.givers().size())))
        .replace("{c}", names.alone(seats.present().getFirst()))
        .replace("{x}", names.alone(seats.present().getLast()))
        .replace("{m}", names.alone(seats.present().getLast()))
        .replace("{n}", "" + listed())
        .replace("{a}", "" + seats.absent().size())
        .replace("{p}", "" + seats.givers().size())
        .replace("{e}", "" + seats.seats())
        .replace("{v}", "" + seats.votes())
        .replace("{q}", "" + (seats.seats() / 2 + 1))
        .replace("{E}", Spelt.of(seats.seats()))
        .replace("{N}", Spelt.of(seats.present().size()))
        .replace("{V}", Spelt.of(seats.votes()));
  }

  private int listed() {
    return seats.present().size();
  }

  private String proxies(String words) {
    Matcher each = EACH.matcher(words);
    if (!each.find()) {
      return words;
    }
    List<String> written =
        IntStream.range(0, seats.givers().size())
            .mapToObj(
                i ->
                    each.group(1)
                        .replace("{g}", names.alone(seats.givers().get(i)))
                        .replace("{b}", names.alone(seats.present().get(i))))
            .toList();
    return words.substring(0, each.start())
        + String.join(each.group(2), written)
        + words.substring(each.end());
  }

  private String present() {
    List<Elected> shown = seats.present();
    if (form.name("président").equals("à-part")) {
      shown = shown.subList(1, shown.size());
    }
    List<Elected> all = shown;
    return joined(all, i -> role(all, i));
  }

  private String role(List<Elected> all, int i) {
    String late = form.words("mouvement");
    String moved = i == all.size() - 1 && !late.startsWith(">") ? late : "";
    boolean chair = i == 0 && !form.name("président").equals("à-part");
    return switch (form.words("rôle")) {
          case "maire" -> chair ? ", Maire" : "";
          case "député" -> chair ? ", Député-Maire" : "";
          case "adjoints" ->
              chair
                  ? ", Maire"
                  : i > 0 && i < 3 ? ", " + i + (i == 1 ? "er" : "ème") + " adjoint" : "";
          case "groupes" ->
              chair
                  ? ", Maire"
                  : i == 3 ? ", Adjoints" : i == all.size() - 1 ? ", Conseillers municipaux" : "";
          case "communes" -> List.of(" (Vaubelle)", " (Le Thour)", " (Brel-sur-Orne)").get(i % 3);
          default -> "";
        }
        + moved;
  }

  private String list(List<Elected> persons) {
    return joined(persons, i -> "");
  }

  private String enumerated(List<Elected> persons) {
    List<String> written = persons.stream().map(names::alone).toList();
    int last = written.size() - 1;
    return last < 1
        ? String.join("", written)
        : String.join(", ", written.subList(0, last)) + " et " + written.get(last);
  }

  private String joined(List<Elected> persons, IntText role) {
    String[] between = form.words("séparateur").split("\\|");
    StringBuilder list = new StringBuilder();
    Elected before = null;
    for (int i = 0; i < persons.size(); i++) {
      if (i > 0) {
        boolean last = i == persons.size() - 1;
        boolean other = between.length > 1 && (between[1].equals("\n") ? i % 2 == 0 : last);
        list.append(other ? between[1] : between[0]);
      }
      list.append(names.listed(persons.get(i), before)).append(role.at(i));
      before = persons.get(i);
    }
    return list.toString();
  }

  /** What follows the name at a rank. */
  private interface IntText {
    String at(int rank);
  }
}
