package fr.greffe;

import java.util.List;
import java.util.Map;

/** Who may import whom, from the pure core outwards. */
final class ImportTable {
  static final String EVERYTHING = "*";

  /** Each package and what it may import; a package that is not listed here fails the build. */
  static final Map<String, List<String>> IMPORTS =
      Map.ofEntries(
          entry("document"),
          entry("register", "document"),
          entry("connection"),
          entry("settings", "connection"),
          entry("source", "register", "settings"),
          entry("fetching", "connection", "settings", "source"),
          entry("completeness", "register", "rules"),
          entry("parsing", "document"),
          entry("reading", "document", "parsing"),
          entry("archive", "connection", "document", "parsing", "reading", "settings"),
          entry("database", "settings"),
          entry("access", "database"),
          entry("backup", "archive", "database", "document", "index", "json"),
          entry(
              "batch",
              "archive",
              "completeness",
              "connection",
              "correction",
              "database",
              "desk",
              "document",
              "register",
              "parsing",
              "reading",
              "extraction",
              "fetching",
              "organisation",
              "index",
              "json",
              "source",
              "settings"),
          entry(
              "doctor",
              "archive",
              "connection",
              "database",
              "embedded",
              "extraction",
              "index",
              "parsing",
              "settings",
              "source"),
          entry("rules", "document"),
          entry("language", "document"),
          entry("extraction", "document", "register", "rules", "language"),
          entry("embedded"),
          entry("organisation", "document", "register", "rules"),
          entry("reference", "organisation"),
          entry("json", "document", "register"),
          entry(
              "index",
              "completeness",
              "document",
              "register",
              "organisation",
              "json",
              "rules",
              "connection"),
          entry(
              "search",
              "connection",
              "completeness",
              "document",
              "register",
              "organisation",
              "json",
              "index",
              "dossier"),
          entry("filing", "database", "dossier", "json"),
          entry("publishing", "document", "dossier", "organisation", "wording"),
          entry(
              "dossier",
              "completeness",
              "document",
              "register",
              "organisation",
              "rules",
              "settings",
              "wording"),
          entry("following", "database document occultation register search settings wording"),
          entry("occultation", "document", "register", "rules", "json"),
          entry("export", "document register rules source organisation json wording"),
          entry("evaluation", "document", "register", "rules"),
          entry("wording", "access", "completeness", "document", "register"),
          entry("correction", "document", "register"),
          entry("control", "document", "register", "rules"),
          entry("desk", "correction", "database", "document", "index", "json", "register"),
          entry(
              "api",
              "batch database document dossier filing register organisation search json"
                  + " occultation wording"),
          entry(
              "web",
              "api",
              "access",
              "control",
              "correction",
              "desk",
              "index",
              "settings",
              "archive",
              "batch",
              "completeness",
              "extraction",
              "reading",
              "database",
              "document",
              "register",
              "rules",
              "organisation",
              "occultation",
              "export",
              "search",
              "dossier",
              "publishing",
              "filing",
              "following",
              "parsing",
              "wording",
              "json"),
          entry("cli", EVERYTHING));

  private ImportTable() {}

  static Map.Entry<String, List<String>> entry(String name, String... imports) {
    return Map.entry(name, List.of(String.join(" ", imports).split(" ")));
  }
}
