package fr.greffe.register;

import fr.greffe.document.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is particular to a question put in a sitting.
 *
 * @param author who asks
 * @param group the author's group
 * @param addressee who is asked
 * @param questions the questions one by one, in order
 */
public record OralQuestion(
    @Nullable String author,
    @Nullable String group,
    @Nullable String addressee,
    List<Evidence> questions) {
  public OralQuestion {
    questions = List.copyOf(questions);
  }
}
