package fr.greffe.dossier;

import fr.greffe.settings.YamlMapping;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The sentences of a draft, by {@code config/question.yaml}.
 *
 * @param opening names the subject
 * @param subject how words are named
 * @param closing ends the text
 * @param facts by name
 * @param questions by name
 */
record DraftTemplates(
    String opening,
    String subject,
    String closing,
    Map<String, String> facts,
    Map<String, String> questions) {
  static final List<String> FACTS = List.of("voted", "told", "asked");
  static final List<String> QUESTIONS =
      List.of(
          "purpose", "signal", "commitment", "gap", "accounts", "answered", "followed", "named");

  static DraftTemplates load(Path config) {
    YamlMapping file =
        YamlMapping.load(
            config.resolve("question.yaml"),
            Set.of("opening", "subject", "closing", "facts", "questions"));
    return new DraftTemplates(
        file.string("opening"),
        file.string("subject"),
        file.string("closing"),
        all(file, "facts", FACTS),
        all(file, "questions", QUESTIONS));
  }

  private static Map<String, String> all(YamlMapping file, String key, List<String> names) {
    YamlMapping block = file.mapping(key, Set.copyOf(names));
    Map<String, String> all = new LinkedHashMap<>();
    names.forEach(name -> all.put(name, block.string(name)));
    return all;
  }

  /** "le Pôle métropolitain", "le sujet suivant : « … »". */
  String subject(Subject about, BodyArticles articles) {
    return about.organisation() == null
        ? filled(subject, Map.of("sujet", about.name()))
        : articles.with(about.name());
  }

  String fact(String name, Map<String, String> parts) {
    return filled(facts.getOrDefault(name, ""), parts);
  }

  String question(String name, Map<String, String> parts) {
    return filled(questions.getOrDefault(name, ""), parts);
  }

  static String filled(String template, Map<String, String> parts) {
    String text = template;
    for (Map.Entry<String, String> part : parts.entrySet()) {
      String hole = "{" + part.getKey() + "}";
      text = text.replace("« " + hole + " »", "« " + inner(part.getValue()) + " »");
      text = text.replace(hole, part.getValue());
    }
    return text;
  }

  /** Words as they stand between quotation marks: those they have become the inner ones. */
  private static String inner(String words) {
    return words.replaceAll("«\\s*", "“").replaceAll("\\s*»", "”");
  }
}
