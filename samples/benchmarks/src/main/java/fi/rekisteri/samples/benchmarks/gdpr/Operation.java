package fi.rekisteri.samples.benchmarks.gdpr;

import java.util.List;
import java.util.Locale;

/**
 * One operation.
 *
 * @param kind what is done
 * @param number the key, the purpose or the user that it is done to, or how many entries are read
 * @param value what is written, where something is
 */
record Operation(Kind kind, int number, int value) {
  /** What can be done. */
  enum Kind {
    CREATE((store, one) -> done(() -> store.create(one.number))),
    DELETE_BY_KEY((store, one) -> done(() -> store.delete(one.number))),
    UPDATE_DATA_BY_KEY((store, one) -> done(() -> store.update(one.number, one.value))),
    UPDATE_METADATA_BY_PURPOSE(
        (store, one) -> done(() -> store.setTerms(one.number, Terms.of(one.number, one.value)))),
    UPDATE_METADATA_OF_EACH(
        (store, one) -> done(() -> store.setObjections(one.number, Owner.objection(one.value)))),
    UPDATE_METADATA_BY_USER(
        (store, one) -> done(() -> store.setObjection(one.number, Owner.objection(one.value)))),
    READ_BY_KEY((store, one) -> store.byKey(one.number)),
    READ_BY_PURPOSE((store, one) -> store.byPurpose(one.number)),
    READ_BY_USER((store, one) -> store.byUser(one.number)),
    READ_METADATA_BY_USER((store, one) -> store.metadataByUser(one.number)),
    READ_LOG((store, one) -> whole(one.number, store.log(one.number))),
    VERIFY_DELETION((store, one) -> store.isGone(one.number));

    private final Work work;

    Kind(Work work) {
      this.work = work;
    }

    boolean isByPurpose() {
      return this == READ_BY_PURPOSE
          || this == UPDATE_METADATA_BY_PURPOSE
          || this == UPDATE_METADATA_OF_EACH;
    }

    boolean isByUser() {
      return this == READ_BY_USER
          || this == UPDATE_METADATA_BY_USER
          || this == READ_METADATA_BY_USER;
    }

    /** For people, in a line of a report. */
    String told() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** Does it. */
  @FunctionalInterface
  private interface Work {
    List<?> on(Store store, Operation one) throws Exception;
  }

  /** What is done and answers nothing. */
  @FunctionalInterface
  private interface Change {
    void run() throws Exception;
  }

  private static List<?> done(Change change) throws Exception {
    change.run();
    return List.of();
  }

  /** Sides that agree on too few entries have not read what was asked either. */
  private static List<Integer> whole(int entries, List<Integer> told) {
    if (!told.equals(List.of(entries))) {
      throw new IllegalStateException("of " + entries + " entries of the log came " + told);
    }
    return told;
  }

  /** What came out: rows, or what else was asked. */
  List<?> on(Store store) throws Exception {
    return kind.work.on(store, this);
  }
}
