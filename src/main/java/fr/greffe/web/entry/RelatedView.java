package fr.greffe.web.entry;

import fr.greffe.organisation.EntryLinks.Relation;
import fr.greffe.register.Entry;
import fr.greffe.web.PaperView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Another entry on the same matter.
 *
 * @param paper the entry
 * @param told true for press and questions, false for acts
 * @param sameAct true where both tell of one act
 * @param reasons why it is put beside this one
 * @param gaps what the two say differently
 */
record RelatedView(
    PaperView paper, boolean told, boolean sameAct, List<String> reasons, List<String> gaps) {
  static List<RelatedView> all(List<Relation> relations, List<Entry> entries) {
    Map<String, Entry> byId =
        entries.stream().collect(Collectors.toMap(Entry::id, Function.identity()));
    return relations.stream()
        .filter(relation -> byId.containsKey(relation.entry()))
        .map(
            relation -> {
              Entry entry = Objects.requireNonNull(byId.get(relation.entry()));
              return new RelatedView(
                  PaperView.of(entry),
                  entry.kind() == Entry.Kind.ARTICLE || entry.kind() == Entry.Kind.QUESTION,
                  relation.sameAct(),
                  relation.reasons(),
                  relation.gaps());
            })
        .toList();
  }
}
