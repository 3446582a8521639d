package fr.greffe.web.entry;

import fr.greffe.organisation.EntryLinks;
import fr.greffe.register.Entry;
import fr.greffe.search.Search;
import java.util.List;
import org.springframework.ui.Model;

/** Other papers that an entry has to do with. */
record Surroundings(Search search) {
  void add(Entry entry, Model model) {
    EntryLinks links = search.organisations().ofEntry(entry.id());
    List<EntryLinks.Relation> relations = links == null ? List.of() : links.relations();
    List<String> ids = relations.stream().map(EntryLinks.Relation::entry).toList();
    model.addAttribute("links", links);
    model.addAttribute("related", RelatedView.all(relations, search.organisations().entries(ids)));
    model.addAttribute("cited", CitedView.all(search.citedActs().by(entry)));
    model.addAttribute("citing", CitingView.all(search.citedActs().of(entry)));
  }
}
