package fr.greffe.extraction.vote;

import fr.greffe.extraction.Passages;
import fr.greffe.register.Attendance;
import fr.greffe.register.Count;
import fr.greffe.register.Mention;
import fr.greffe.register.Vote;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Votes in the short notation of tables and rules: {@code ADOPTED unanimité p=12 c=0* a=1 [CONTRE
 * PRUNIER; ABSTENTION groupe Alpha (groupe)] secret}; a star marks what is deduced.
 */
public final class VoteNotation {
  private static final VoteReader READER = VoteReader.load(Path.of("config"));

  private VoteNotation() {}

  public static List<String> read(String text) {
    return read(text, null);
  }

  /** The votes of a text, with the number of voters that the attendance gives. */
  static List<String> read(String text, @Nullable Integer voters) {
    Attendance attendance =
        voters == null
            ? null
            : new Attendance(null, null, null, null, Count.read(voters), List.of());
    return READER.read(Passages.of(text), attendance).stream()
        .map(Mention::fact)
        .map(VoteNotation::write)
        .toList();
  }

  /** One vote. */
  public static String write(Vote vote) {
    StringBuilder line = new StringBuilder(vote.outcome().name());
    if (Boolean.TRUE.equals(vote.unanimous())) {
      line.append(" unanimité");
    }
    count(line, "p", vote.pour());
    count(line, "c", vote.contre());
    count(line, "a", vote.abstention());
    count(line, "n", vote.nppv());
    count(line, "b", vote.blank());
    count(line, "x", vote.invalid());
    if (!vote.voters().isEmpty()) {
      line.append(
          vote.voters().stream()
              .map(VoteNotation::write)
              .collect(Collectors.joining("; ", " [", "]")));
    }
    if (vote.secret() != null) {
      line.append(vote.secret() ? " secret" : " public");
    }
    return vote.chairDecided() ? line + " prépondérante" : line.toString();
  }

  private static String write(Vote.Voter voter) {
    String name = voter.choice() + " " + voter.name();
    String proxied = voter.proxyOf() == null ? name : name + " pour " + voter.proxyOf();
    return voter.group() ? proxied + " (groupe)" : proxied;
  }

  private static void count(StringBuilder line, String letter, @Nullable Count count) {
    if (count != null) {
      line.append(' ').append(letter).append('=').append(count.value());
      line.append(count.deduced() ? "*" : "");
    }
  }
}
