package fr.greffe.following;

import fr.greffe.register.Act;
import fr.greffe.register.Entry;
import fr.greffe.search.Found;
import fr.greffe.wording.FrenchWords;
import java.util.ArrayList;
import java.util.List;

/** An entry in one line; where the line is another than before, there is something to tell. */
final class EntryLine {
  private static final int SUMS = 4;

  private EntryLine() {}

  /** "délibération n° 12, 2021-04-22, Commune de Valbrume, Lavoir ; adopté ; 42 000 €". */
  static String of(Found found) {
    Entry entry = found.entry();
    Act act = entry.act();
    List<String> head = new ArrayList<>();
    String number = act == null || act.number() == null ? "" : " n° " + act.number();
    head.add(FrenchWords.kind(entry.kind()) + number);
    if (entry.date() != null) {
      head.add(entry.date().toString());
    }
    if (entry.body() != null) {
      head.add(entry.body().name());
    }
    head.add(entry.title());
    List<String> parts = new ArrayList<>(List.of(String.join(", ", head)));
    if (act != null && act.vote() != null) {
      parts.add(FrenchWords.vote(act.vote().fact()));
    }
    found.mainAmounts(SUMS).forEach(sum -> parts.add(FrenchWords.amount(sum.fact())));
    return String.join(" ; ", parts);
  }
}
