package fr.greffe.web.entry;

import fr.greffe.correction.Field;
import fr.greffe.correction.Stated;
import fr.greffe.register.Entry;
import fr.greffe.register.Member;
import fr.greffe.wording.RollWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Members of the assembly who share a status.
 *
 * @param status in French
 * @param names of the members
 */
record RollView(String status, List<Name> names) {
  /**
   * A member.
   *
   * @param words name, with proxy, group and note
   * @param key of the fact, by which it is corrected
   */
  record Name(String words, String key) {}

  static List<RollView> of(Entry entry, List<Stated> stated) {
    if (entry.attendance() == null) {
      return List.of();
    }
    List<Member> members = entry.attendance().members();
    List<String> keys =
        stated.stream().filter(one -> one.field() == Field.MEMBER).map(Stated::key).toList();
    List<RollView> rolls = new ArrayList<>();
    for (Member.Status status : Arrays.asList(Member.Status.values())) {
      List<Name> names = new ArrayList<>();
      for (int i = 0; i < Math.min(members.size(), keys.size()); i++) {
        if (members.get(i).status() == status) {
          names.add(new Name(RollWords.member(members.get(i)), keys.get(i)));
        }
      }
      if (!names.isEmpty()) {
        rolls.add(new RollView(RollWords.presence(status), names));
      }
    }
    return rolls;
  }
}
