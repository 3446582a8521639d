package fr.greffe.correction;

import fr.greffe.document.Evidence;
import fr.greffe.register.Entry;
import fr.greffe.register.Fact;
import fr.greffe.register.Mention;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts that each keep their own evidence, in order of the text. */
abstract class MentionLens<F extends Fact> extends ManyLens<Mention<F>> {
  abstract F fact(@Nullable F old, Value value);

  abstract Value value(F fact);

  @Override
  public boolean applies(Entry entry) {
    return true;
  }

  @Override
  Held held(Entry entry, Mention<F> mention) {
    return new Held(value(mention.fact()), mention.evidence());
  }

  @Override
  Mention<F> fact(@Nullable Mention<F> old, Value value, Evidence place) {
    return new Mention<>(fact(old == null ? null : old.fact(), value), place);
  }

  @Override
  int rank(List<Mention<F>> all, Mention<F> mention) {
    int rank = 0;
    while (rank < all.size() && all.get(rank).span().compareTo(mention.span()) <= 0) {
      rank++;
    }
    return rank;
  }
}
