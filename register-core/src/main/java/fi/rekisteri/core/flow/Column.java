package fi.rekisteri.core.flow;

import java.util.Locale;

/** The columns of the picture, in the order in which data goes through them. */
enum Column {
  /** Where data comes from. */
  SOURCE("S"),
  /** What is held; the categories, each with its fields. */
  CATEGORY(""),
  /** For what it is used. */
  PURPOSE("P"),
  /** Who receives it. */
  RECIPIENT("R");

  private final String mark;

  Column(String mark) {
    this.mark = mark;
  }

  /** The short mark of a part: S1, A, P1, R1; by it the end of a line says where it comes from. */
  String mark(int place) {
    return this == CATEGORY ? letters(place) : mark + (place + 1);
  }

  private static String letters(int place) {
    String last = String.valueOf((char) ('A' + place % 26));
    return place < 26 ? last : letters(place / 26 - 1) + last;
  }

  /** What the ids of its parts begin with. */
  String prefix() {
    return name().substring(0, 1).toLowerCase(Locale.ROOT);
  }
}
