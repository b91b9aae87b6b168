package fi.rekisteri.statistics;

import java.util.List;

/**
 * One side of a table.
 *
 * @param dimension the name of the dimension
 * @param labels its labels, in order
 */
public record Heading(String dimension, List<String> labels) {
  /** Copies the labels. */
  public Heading {
    labels = List.copyOf(labels);
  }

  /** Where a label stands. */
  int indexOf(String label) {
    int index = labels.indexOf(label);
    if (index < 0) {
      throw new IllegalArgumentException("dimension " + dimension + " has no such label");
    }
    return index;
  }
}
