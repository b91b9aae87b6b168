package fi.rekisteri.store;

import java.util.List;

/**
 * Keeps the file of breaches (Art. 33(5)). It is only ever added to: there is no way to change or
 * remove a line.
 *
 * <ul>
 *   <li>A47 {@link #append} adds a line whose number is the next of its breach, and the first line
 *       of a breach whose number follows that of the last one, also between threads; any other is
 *       refused with {@code VERSION_CONFLICT}. {@link #of} gives back the lines of exactly that
 *       breach, equal and in order.
 * </ul>
 */
public interface BreachStore {
  /**
   * Adds a line.
   *
   * @param line the next line of its breach, or the first of the next breach
   * @throws fi.rekisteri.error.ConflictException {@code VERSION_CONFLICT}
   */
  void append(BreachLine line);

  /**
   * The lines of a breach.
   *
   * @param breach its number
   * @return in the order of numbers; empty for one that there is not
   */
  List<BreachLine> of(long breach);

  /**
   * The number of the last breach.
   *
   * @return 0 while there is none
   */
  long last();
}
