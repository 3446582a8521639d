package fr.greffe.web;

import fr.greffe.organisation.EntryLinks;
import fr.greffe.organisation.Ledger;
import fr.greffe.organisation.LedgerReader;
import fr.greffe.organisation.OrganisationRecord;
import fr.greffe.organisation.Seats;
import fr.greffe.organisation.Seats.Seat;
import fr.greffe.register.Entry;
import fr.greffe.search.Organisations;
import fr.greffe.search.Search;
import fr.greffe.wording.FrenchWords;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The page of an organisation: its names and numbers, its ledger, the papers that name it. */
@Controller
class OrganisationController {
  private static final int SEATS = 80;

  private final Organisations organisations;

  OrganisationController(Search search) {
    organisations = search.organisations();
  }

  @GetMapping("/organisation/{id}")
  String organisation(@PathVariable String id, Model model) {
    OrganisationRecord found = organisations.byId(id);
    if (found == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    List<EntryLinks> links = organisations.linked(id);
    List<Entry> entries = organisations.entries(links.stream().map(EntryLinks::id).toList());
    Ledger ledger = new LedgerReader(found, links).read(entries, null, null);
    model.addAttribute("organisation", found);
    model.addAttribute("kind", FrenchWords.organisationKind(found.kind()));
    model.addAttribute("ledger", LedgerView.of(ledger));
    List<Seat> seats = Seats.of(found, links, entries);
    model.addAttribute("seats", seats.stream().limit(SEATS).toList());
    model.addAttribute("moreSeats", Math.max(0, seats.size() - SEATS));
    model.addAttribute("papers", entries.stream().map(PaperView::of).toList());
    return "organisation";
  }
}
