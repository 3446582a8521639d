package fr.greffe.extraction.attendance;

import fr.greffe.extraction.Passages;
import fr.greffe.register.Attendance;
import fr.greffe.register.Count;
import fr.greffe.register.Member;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attendance in the short notation of tables and rules: one line of counts, a star for what is
 * deduced, then one line a member.
 */
public final class AttendanceNotation {
  static final AttendanceReader READER = AttendanceReader.load(Path.of("config"));

  private AttendanceNotation() {}

  public static List<String> read(String text) {
    Attendance attendance = READER.read(Passages.of(text));
    return attendance == null ? List.of() : write(attendance);
  }

  static List<String> write(Attendance attendance) {
    List<String> lines = new ArrayList<>();
    StringBuilder counts = new StringBuilder();
    count(counts, "exercice", attendance.enExercice());
    count(counts, "présents", attendance.presents());
    count(counts, "pouvoirs", attendance.pouvoirs());
    count(counts, "absents", attendance.absents());
    count(counts, "votants", attendance.votants());
    lines.add(counts.toString().strip());
    attendance.members().forEach(member -> lines.add(write(member)));
    return lines;
  }

  private static String write(Member member) {
    String line = member.status() + " " + member.name();
    String linked = member.proxy() == null ? line : line + " > " + member.proxy();
    String tied = member.group() == null ? linked : linked + " [" + member.group() + "]";
    return member.note() == null ? tied : tied + " (" + member.note() + ")";
  }

  private static void count(StringBuilder line, String name, @Nullable Count count) {
    if (count != null) {
      line.append(' ').append(name).append('=').append(count.value());
      line.append(count.deduced() ? "*" : "");
    }
  }
}
