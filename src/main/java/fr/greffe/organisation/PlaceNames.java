package fr.greffe.organisation;

import java.util.Set;

/** The names of communes, to tell a slip from another place and one place from its homonyms. */
public interface PlaceNames {
  /** True for a word of the name of a commune, folded and in the singular. */
  boolean isWord(String word);

  /** True for the words of a name that several communes bear. */
  boolean isShared(Set<String> words);

  /** True for the words of the name of one commune or several. */
  boolean isCommune(Set<String> words);
}
