package fr.greffe.publishing;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/** What a tagged PDF says of its parts. */
record Structure(List<String> types, List<String> alternatives) {
  static Structure of(PDStructureNode root) {
    Structure structure = new Structure(new ArrayList<>(), new ArrayList<>());
    structure.add(root);
    return structure;
  }

  private void add(PDStructureNode node) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        types.add(element.getStructureType());
        if (element.getAlternateDescription() != null) {
          alternatives.add(element.getAlternateDescription());
        }
        add(element);
      }
    }
  }
}
