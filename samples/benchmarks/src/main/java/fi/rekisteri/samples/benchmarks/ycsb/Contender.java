package fi.rekisteri.samples.benchmarks.ycsb;

import java.sql.SQLException;
import java.util.List;
import site.ycsb.DB;

/** A side: a binding of YCSB, over a database of its own. It may be called by several threads. */
interface Contender extends AutoCloseable {
  String name();

  /** What the workloads call. */
  DB binding();

  /** Fills an empty database, as fast as it can. */
  void load(List<Call.Insert> records) throws SQLException;

  /** Runs a statement that keeps the house. */
  void execute(String sql) throws SQLException;

  /** A hash over everybody, in the order of their ids. */
  long contents() throws SQLException;

  /** Whether a value of somebody stands readable anywhere in the database's tables. */
  boolean shows(Call.Insert somebody) throws SQLException;

  @Override
  void close() throws SQLException;
}
