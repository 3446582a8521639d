package fr.greffe.extraction.act.forms;

import fr.greffe.extraction.Rows;
import fr.greffe.extraction.act.forms.Form.Expected;
import fr.greffe.register.DocumentType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Papers of invented councils, one level of each factor drawn at random: how an act is announced,
 * what stands below, how and where the vote is told, how the text is set. The tables of {@code
 * src/test/resources/extraction/acts} hold the levels; a new row is a new level.
 */
final class Forms {
  private static final List<String> ROMAN =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII");
  private static final List<String> PLAIN = List.of("aere", "serre", "suivi");

  private final Map<String, List<List<String>>> tables = new LinkedHashMap<>();
  private final Random random;

  private Forms(Random random) throws IOException {
    this.random = random;
    for (String table :
        List.of(
            "heads",
            "numbers",
            "bodies",
            "votes",
            "subjects",
            "openings",
            "endings",
            "extracts",
            "lists",
            "layouts",
            "agendas",
            "rapporteurs")) {
      tables.put(table, Rows.of("acts/" + table + ".tsv"));
    }
  }

  /** The same papers for the same seed; four of five are minutes. */
  static List<Form> sample(int count, long seed) throws IOException {
    Forms forms = new Forms(new Random(seed));
    List<Form> papers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      papers.add(i % 10 == 8 ? forms.extract() : i % 10 == 9 ? forms.list() : forms.minutes());
    }
    return papers;
  }

  private List<String> draw(String table) {
    List<List<String>> rows = rows(table);
    return rows.get(random.nextInt(rows.size()));
  }

  private List<List<String>> rows(String table) {
    return tables.getOrDefault(table, List.of());
  }

  /** How the numbers of this form are built: points only behind "n°". */
  private List<String> number(List<String> form) {
    List<String> number = draw("numbers");
    boolean marked = form.get(1).toUpperCase(Locale.FRENCH).contains("N° {NUMBER}");
    return number.getFirst().equals("points") && !marked ? rows("numbers").getFirst() : number;
  }

  private List<List<String>> subjects(int count) {
    List<List<String>> subjects = new ArrayList<>(rows("subjects"));
    Collections.shuffle(subjects, random);
    return subjects.subList(0, count);
  }

  private Form minutes() {
    List<String> head = draw("heads");
    String format = PLAIN.contains(head.get(3)) ? "txt" : head.get(3);
    List<String> layout = draw("layouts");
    while (format.equals("txt") && PLAIN.indexOf(layout.get(1)) > PLAIN.indexOf(head.get(3))) {
      layout = draw("layouts");
    }
    List<String> number = number(head);
    List<String> body = draw("bodies");
    List<String> vote = draw("votes");
    while (body.get(2).equals("oui") && !vote.get(2).equals("adopted")) {
      vote = draw("votes");
    }
    List<String> opening = draw("openings");
    List<String> ending = draw("endings");
    List<String> agenda = draw("agendas");
    List<String> rapporteur = draw("rapporteurs");
    boolean flat = layout.getFirst().equals("bout-a-bout");
    Setting setting =
        format.equals("txt") ? Setting.of(layout.getFirst()) : Setting.written(format);

    List<List<String>> subjects = subjects(3 + random.nextInt(3));
    StringBuilder text = new StringBuilder(opening.get(1)).append("\n\n");
    if (!agenda.get(1).equals("-") && !flat) {
      text.append(agenda.get(1)).append("\n\n");
      for (int i = 0; i < subjects.size(); i++) {
        String item = fill(agenda.get(2), subjects.get(i), number, i);
        text.append(setting.item(item)).append('\n');
      }
      text.append('\n');
    }
    List<Expected> acts = new ArrayList<>();
    for (int i = 0; i < subjects.size(); i++) {
      List<String> subject = subjects.get(i);
      String[] around = fill(head.get(1), subject, number, i).split("\\{end}");
      text.append(setting.head(around[0])).append('\n');
      if (!rapporteur.get(1).equals("-")) {
        text.append(rapporteur.get(1)).append('\n');
      }
      text.append('\n').append(decide(body, vote, subject)).append("\n\n");
      if (around.length > 1) {
        text.append(around[1]).append("\n\n");
      }
      String object = fill(head.size() > 4 ? head.get(4) : "{title}", subject, number, i);
      acts.add(expected(fill(head.get(2), subject, number, i), object, vote));
    }
    text.append(ending.get(1)).append('\n');
    return new Form(
        levels(
            "papier",
            opening,
            "annonce",
            head,
            "numéro",
            number,
            "corps",
            body,
            "vote",
            vote,
            "fin",
            ending,
            "ordre du jour",
            flat ? List.of("sans") : agenda,
            "rapporteur",
            rapporteur,
            "mise en page",
            format.equals("txt") ? layout : List.of(format)),
        "papier." + format,
        setting.set(text.toString()),
        Set.of(DocumentType.MINUTES),
        acts);
  }

  private Form extract() {
    List<String> extract = draw("extracts");
    List<String> layout = draw("layouts");
    while (PLAIN.indexOf(layout.get(1)) > PLAIN.indexOf(extract.get(3))) {
      layout = draw("layouts");
    }
    List<String> number = number(extract);
    List<String> body = rows("bodies").get(random.nextInt(4));
    List<String> vote = rows("votes").get(random.nextInt(14));
    List<String> subject = subjects(1).getFirst();
    String text =
        fill(extract.get(1), subject, number, 0).replace("{decide}", decide(body, vote, subject))
            + "\nFait et délibéré les jour, mois et an susdits.\nLe maire, Jules ORME\n";
    return new Form(
        levels(
            "extrait",
            extract,
            "numéro",
            number,
            "corps",
            body,
            "vote",
            vote,
            "mise en page",
            layout),
        "papier.txt",
        Setting.of(layout.getFirst()).set(text),
        Set.of(DocumentType.DELIBERATION),
        List.of(expected(fill(extract.get(2), subject, number, 0), subject.getFirst(), vote)));
  }

  private Form list() {
    List<String> list = draw("lists");
    List<String> number = number(list);
    List<List<String>> subjects = subjects(3 + random.nextInt(5));
    StringBuilder text =
        new StringBuilder(
            "COMMUNE DE SAINT-AUBERT-LE-VAL\n\nLISTE DES DÉLIBÉRATIONS EXAMINÉES PAR LE CONSEIL"
                + " MUNICIPAL\n\nSéance du 12 avril 2023\n\n");
    boolean table = list.get(3).equals("md");
    if (table) {
      text.append("| N° | Objet | Vote |\n|---|---|---|\n");
    }
    List<Expected> acts = new ArrayList<>();
    for (int i = 0; i < subjects.size(); i++) {
      text.append(fill(list.get(1), subjects.get(i), number, i)).append(table ? "\n" : "\n\n");
      String outcome = list.getFirst().equals("references") ? "-" : "adopted";
      acts.add(
          new Expected(
              fill(list.get(2), subjects.get(i), number, i),
              subjects.get(i).getFirst(),
              outcome,
              List.of("-", "-", "-")));
    }
    return new Form(
        levels("liste", list, "numéro", number),
        "papier." + list.get(3),
        text.toString(),
        Set.of(DocumentType.DELIBERATION_LIST),
        acts);
  }

  private static String decide(List<String> body, List<String> vote, List<String> subject) {
    return body.get(1)
        .replace("{organ}", "Le conseil")
        .replace("{why}", subject.get(1))
        .replace("{what}", subject.get(2))
        .replace("{vote}", vote.get(1));
  }

  private static String fill(String form, List<String> subject, List<String> number, int rank) {
    String printed =
        number
            .get(1)
            .replace("{nn}", "0%d".formatted(rank + 1))
            .replace("{n}", String.valueOf(rank + 31));
    return form.replace("{rank}", String.valueOf(rank + 1))
        .replace("{roman}", ROMAN.get(rank))
        .replace("{letter}", String.valueOf((char) ('A' + rank)))
        .replace("{ordinal}", rank == 0 ? "1ère" : rank + 1 + "ème")
        .replace("{number}", printed)
        .replace("{title}", subject.getFirst())
        .replace("{TITLE}", subject.getFirst().toUpperCase(Locale.FRENCH));
  }

  private static Expected expected(String number, String object, List<String> vote) {
    return new Expected(number, object, vote.get(2), vote.subList(3, 6));
  }

  private static Map<String, String> levels(Object... pairs) {
    Map<String, String> levels = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      levels.put((String) pairs[i], (String) ((List<?>) pairs[i + 1]).getFirst());
    }
    return levels;
  }
}
