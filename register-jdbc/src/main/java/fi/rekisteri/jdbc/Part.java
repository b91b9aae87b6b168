package fi.rekisteri.jdbc;

/** A part of a {@link Template}; parameters are counted from 0. */
interface Part {
  void write(Draft draft);

  /** How many rows the lists in it stand for, if it is one that is repeated. */
  default int rows(Object[] values) {
    return 0;
  }
}
