package fr.greffe.web.entry;

import fr.greffe.register.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the service said of the facts of an entry. */
record Said(Entry entry) {
  /** A fact with what was last said of its words. */
  FactView beside(FactView fact) {
    return fact.said(last(fact));
  }

  List<FactView> beside(List<FactView> facts) {
    return facts.stream().map(this::beside).toList();
  }

  private @Nullable String last(FactView fact) {
    String code = fact.key().replaceFirst("-.*", "");
    return entry.amendments().stream()
        .filter(amendment -> amendment.evidence().span().overlaps(fact.span()))
        .filter(amendment -> code.equals("vote") || amendment.field().equals(code))
        .reduce((before, after) -> after)
        .map(SaidView::badge)
        .orElse(null);
  }
}
