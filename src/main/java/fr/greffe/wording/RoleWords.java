package fr.greffe.wording;

import fr.greffe.access.Role;

/** What roles are called. */
public final class RoleWords {
  private RoleWords() {}

  /** A role's name. */
  public static String of(Role role) {
    return switch (role) {
      case READER -> "lecteur";
      case AGENT -> "agent";
      case ADMINISTRATOR -> "administrateur";
    };
  }

  /** What it lets one do. */
  public static String may(Role role) {
    return switch (role) {
      case READER -> "cherche et lit";
      case AGENT -> "cherche, lit, corrige et publie";
      case ADMINISTRATOR -> "tout, et ouvre les comptes";
    };
  }
}
