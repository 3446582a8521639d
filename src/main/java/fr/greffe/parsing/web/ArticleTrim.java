package fr.greffe.parsing.web;

import fr.greffe.parsing.layout.Block;
import fr.greffe.parsing.layout.Blocks;
import fr.greffe.parsing.layout.TextLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes bylines, credits, invitations to read on and repeated captions out of a page's blocks. */
final class ArticleTrim {
  private static final int LONGEST = 160;
  private static final Pattern TRIMMED =
      Pattern.compile(
          "(?iu)(?:publi[ée]e?|post[ée]e?|mise? (?:à jour|en ligne)|modifi[ée]e?)"
              + " (?:le|par|hier|aujourd).{0,120}|par [\\p{Lu}][\\p{L}'’-]+(?:"
              + " [\\p{Lu}][\\p{L}'’.-]+){0,4}(?:,? (?:le|publié|mis).{0,80})?|(?:temps de"
              + " )?lecture ?:? ?\\d+ ?min.{0,20}|\\d+ min(?:utes)? de lecture|(?:photos?|crédits?"
              + " photos?|©|\\(c\\)|archives?)[ :].{0,100}|(?:à )?(?:lire|voir|écouter|regarder)"
              + " (?:aussi|également|encore).{0,140}|(?:sur le même (?:sujet|thème)|dans la même"
              + " rubrique).{0,60}|(?:partager|imprimer|envoyer|réagir|commenter|s['’]abonner|je"
              + " m['’]abonne|suivez-nous|newsletter)(?: .{0,60})?|(?:\\d+"
              + " )?(?:commentaires?|réactions?|partages?)|laisser un commentaire|article réservé"
              + " (?:à nos|aux) abonnés|abonné[es]{0,2}|publicité");

  private ArticleTrim() {}

  static List<Block> trimmed(List<Block> blocks) {
    List<Block> kept = new ArrayList<>();
    Set<String> captions = new HashSet<>();
    for (Block block : blocks) {
      String text =
          Blocks.lines(block).stream().map(TextLine::text).collect(Collectors.joining(" "));
      boolean grid = block instanceof Block.Grid;
      boolean again = !grid && text.length() > 25 && !captions.add(text);
      if (grid || !again && (text.length() > LONGEST || !TRIMMED.matcher(text).matches())) {
        kept.add(block);
      }
    }
    return kept.isEmpty() ? blocks : kept;
  }
}
