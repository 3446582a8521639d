package fr.greffe.dossier;

import fr.greffe.document.Span;
import fr.greffe.organisation.EntryLinks;
import fr.greffe.register.Act;
import fr.greffe.register.Entry;
import fr.greffe.register.Mention;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells papers on a subject from those that only name it. */
final class Aboutness {
  private Aboutness() {}

  /** True where the title says it, a decision says it, or the organisation decides or is paid. */
  static boolean isAbout(SubjectWords words, Entry entry, EntryLinks links) {
    return words.isIn(entry.title())
        || isLinked(words.subject(), links)
        || decisions(entry.act()).anyMatch(words::isIn);
  }

  private static boolean isLinked(Subject subject, EntryLinks links) {
    if (subject.organisation() == null) {
      return false;
    }
    String id = subject.organisation().id();
    return links.payees().stream().anyMatch(payee -> payee.organisation().equals(id))
        || links.organisations().stream()
            .anyMatch(one -> one.organisation().equals(id) && one.part() == EntryLinks.Part.BODY);
  }

  private static Stream<String> decisions(@Nullable Act act) {
    return act == null
        ? Stream.empty()
        : act.decisions().stream().map(decision -> decision.evidence().quote());
  }

  /** The first sentence that names the subject. */
  static Optional<Citation> said(SubjectWords words, Entry entry) {
    return words.subject().organisation() == null ? inWords(words, entry) : named(words, entry);
  }

  private static Optional<Citation> named(SubjectWords words, Entry entry) {
    return entry.organisations().stream()
        .filter(mention -> words.isCalled(mention.fact().name()))
        .map(Mention::span)
        .findFirst()
        .map(span -> Places.at(entry, SentenceSpan.around(entry, span)));
  }

  private static Optional<Citation> inWords(SubjectWords words, Entry entry) {
    int shift = entry.span().start();
    int at = 0;
    while (at < entry.text().length()) {
      Span sentence = SentenceSpan.around(entry, new Span(at, at + 1).shift(shift));
      if (words.isIn(sentence.shift(-shift).of(entry.text()))) {
        return Optional.of(Places.at(entry, sentence));
      }
      at = Math.max(at + 1, sentence.end() - shift + 1);
    }
    return Optional.empty();
  }
}
