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
              + " [\\p{Lu}][\\p{L}'’.-]+){0,4}(?:,? (?:le|publié|mis).{0,120})?|(?:temps de"
              + " )?lecture ?:? ?\\d+ ?min.{0,20}|\\d+ min(?:utes)? de lecture|(?:photos?|crédits?"
              + " photos?|©|\\(c\\)|archives?)[ :].{0,100}|(?:à )?(?:lire|voir|écouter|regarder)"
              + " (?:aussi|également|encore).{0,140}|(?:sur le même (?:sujet|thème)|dans la même"
              + " rubrique).{0,60}|(?:partager|imprimer|envoyer|réagir|commenter|s['’]abonner|je"
              + " m['’]abonne|suivez-nous|newsletter)(?: .{0,60})?|(?:\\d+"
              + " )?(?:commentaires?|réactions?|partages?)|laisser un commentaire|article réservé"
              + " (?:à nos|aux) abonnés|abonné[es]{0,2}|publicité");

  private static final int LONGEST_APPEAL = 320;
  private static final Pattern APPEAL =
      Pattern.compile(
          "(?iu)il vous reste \\d{1,3} ?%.*|(?:\\p{L}+ ){0,4}(?:à partir de"
              + " )?\\d{1,3}(?:[,.]\\d{2})? ?€ (?:le premier|par|/|pendant|la première) ?(?:\\d+"
              + " )?(?:mois|an|année|semaine)[^.]{0,120}(?:sans engagement|résili|puis \\d).*|(?:la"
              + " suite|la fin|(?:l[ae] )?lecture|cet article|ce contenu|article)[^.]{0,60}"
              + " (?:réservée?s?|exclusi\\p{L}{1,4}) (?:à nos|aux|à) (?:lect\\p{L}{2,6}"
              + " )?abonn.*|pour"
              + " (?:lire|continuer|poursuivre|accéder)[^.]{0,80}(?:abonn|connect|identifi|inscri).*|abonnez-vous(?!.{0,80}(?:saison|spectacle|médiathèque|bibliothèque|transport|bus|piscine)).*|(?:déjà|pas"
              + " encore) abonnée?.*|(?:connectez|identifiez)-vous pour"
              + " (?:lire|continuer|poursuivre|accéder|commenter).*|(?:vous (?:avez"
              + " )?(?:aimez|aimé|appréciez|apprécié)|cet article"
              + " vous)[^.]{0,60}(?:articles?|journal|média|site|plu|intéress).{0,80}(?:soutenez|abonn|\\bdons?\\b).*|soutenez(?:-nous|"
              + " notre (?:journal|média|travail)| la presse| le"
              + " journal).*|(?:inscrivez-vous|recevez)[^.]{0,40} (?:newsletters?|lettre"
              + " d['’]information).*");
  private static final int FOOT = 3;
  private static final Pattern FOOTER =
      Pattern.compile(
          "(?iu)visiteurs? (?:en ligne|connecté)|mentions légales|plan du site|tous droits"
              + " réservés|(?:site (?:réalisé|créé|conçu)|propulsé) par|dernière mise à jour (?:du"
              + " site )?:|société[^.]{0,60} au capital de[^.]{0,60}(?:siège|rcs|siren)|politique"
              + " de confidentialité|^©");

  private ArticleTrim() {}

  /** Blocks without the lines at the foot of a site: counters, legal notices, last change. */
  static List<Block> withoutFooter(List<Block> blocks) {
    List<Block> kept = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      String text = text(block);
      boolean footer =
          i > 0
              && i >= blocks.size() - FOOT
              && !(block instanceof Block.Grid)
              && text.length() <= LONGEST_APPEAL
              && FOOTER.matcher(text).find();
      if (!footer) {
        kept.add(block);
      }
    }
    return kept;
  }

  static List<Block> trimmed(List<Block> blocks) {
    List<Block> kept = new ArrayList<>();
    Set<String> captions = new HashSet<>();
    for (Block block : blocks) {
      String text = text(block);
      boolean grid = block instanceof Block.Grid;
      boolean again = !grid && text.length() > 25 && !captions.add(text);
      if (grid || !again && !isTrimmed(text)) {
        kept.add(block);
      }
    }
    return kept.isEmpty() ? blocks : kept;
  }

  private static boolean isTrimmed(String text) {
    return text.length() <= LONGEST && TRIMMED.matcher(text).matches()
        || text.length() <= LONGEST_APPEAL && APPEAL.matcher(text).matches();
  }

  private static String text(Block block) {
    return Blocks.lines(block).stream().map(TextLine::text).collect(Collectors.joining(" "));
  }
}
