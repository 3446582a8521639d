package fr.greffe.organisation;

import java.util.List;

/** An official list that can be asked for a name. */
public interface Directory {
  /** A list that nobody loaded. */
  Directory NONE = name -> List.of();

  /** Organisations whose names share the words of this one. */
  List<Listed> like(String name);
}
