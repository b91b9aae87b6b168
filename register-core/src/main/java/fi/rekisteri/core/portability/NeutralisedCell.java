package fi.rekisteri.core.portability;

import fi.rekisteri.core.wording.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A cell that would have begun a formula: where the apostrophes stand that were put into it, so
 * that they can be taken out again.
 *
 * @param file the name of the file
 * @param row the line, of which the header is 0
 * @param column the place in the line, from 0
 * @param inserted the places of the apostrophes in the cell as it is written, in code points from 0
 */
record NeutralisedCell(String file, long row, int column, List<Integer> inserted) {
  NeutralisedCell {
    inserted = List.copyOf(inserted);
  }

  /**
   * Compares a cell with what is written of it.
   *
   * @param cell the value
   * @param safe the same with some apostrophes more
   * @return where they are; empty where it is written as it is
   */
  static Optional<List<Integer>> difference(String cell, String safe) {
    if (cell.equals(safe)) {
      return Optional.empty();
    }
    int[] was = cell.codePoints().toArray();
    int[] is = safe.codePoints().toArray();
    List<Integer> inserted = new ArrayList<>(is.length - was.length);
    for (int place = 0; place < is.length; place++) {
      int taken = place - inserted.size();
      if (taken >= was.length || was[taken] != is[place]) {
        inserted.add(place);
      }
    }
    return Optional.of(inserted);
  }

  ObjectNode tree() {
    ObjectNode node = Tree.object().put("file", file).put("row", row).put("column", column);
    inserted.forEach(node.putArray("inserted")::add);
    return node;
  }
}
