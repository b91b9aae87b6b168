package fi.rekisteri.samples.benchmarks.space;

import javax.sql.DataSource;

/** Who holds customers in a database, and works on them. */
interface Holder {
  String name();

  /** Fills an empty database with the first so many samples. */
  void load(DataSource source, int customers) throws Exception;

  /**
   * Does so many operations after a load, a quarter of each kind: somebody comes, somebody is
   * erased, a value is changed, somebody is restricted.
   */
  void work(DataSource source, int customers, int operations) throws Exception;

  /** Refuses what is not left of so much work: an erased customer, or a value in clear. */
  void requireTrue(DataSource source, int customers, int operations) throws Exception;
}
