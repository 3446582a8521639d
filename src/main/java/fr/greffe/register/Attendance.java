package fr.greffe.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who was there. Printed counts and lists are both kept; a count that is not printed may be counted
 * from the lists and says so.
 *
 * @param enExercice members in office
 * @param presents members physically present, substitutes included
 * @param pouvoirs proxies
 * @param absents neither present nor represented
 * @param votants members who can vote, proxies included
 * @param members the lists, in order
 */
public record Attendance(
    @Nullable Count enExercice,
    @Nullable Count presents,
    @Nullable Count pouvoirs,
    @Nullable Count absents,
    @Nullable Count votants,
    List<Member> members) {
  public Attendance {
    members = List.copyOf(members);
  }
}
