package fi.rekisteri.samples.benchmarks.ycsb;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.Vector;
import org.jspecify.annotations.Nullable;
import site.ycsb.ByteIterator;
import site.ycsb.DB;
import site.ycsb.Status;
import site.ycsb.StringByteIterator;

/** A side that goes wrong in one way, and in all else does what another one does. */
final class FaultyRecords extends DB implements Contender {
  private final Fault fault;
  private final PlainRecords records;

  FaultyRecords(Fault fault, PlainRecords records) {
    this.fault = fault;
    this.records = records;
  }

  @Override
  public String name() {
    return "faulty";
  }

  @Override
  public DB binding() {
    return this;
  }

  @Override
  public Status read(
      String table, String key, @Nullable Set<String> fields, Map<String, ByteIterator> result) {
    Status status = records.read(table, key, fields, result);
    if (fault == Fault.FORGED_READ) {
      result.put("field3", new StringByteIterator("forged"));
    }
    return status;
  }

  @Override
  public Status scan(
      String table,
      String start,
      int count,
      @Nullable Set<String> fields,
      Vector<HashMap<String, ByteIterator>> result) {
    int less = fault == Fault.SHORT_SCAN ? count - 1 : count;
    return less == 0 ? Status.OK : records.scan(table, start, less, fields, result);
  }

  @Override
  public Status update(String table, String key, Map<String, ByteIterator> values) {
    return fault == Fault.LOST_UPDATE ? Status.OK : records.update(table, key, values);
  }

  @Override
  public Status insert(String table, String key, Map<String, ByteIterator> values) {
    return records.insert(table, key, values);
  }

  @Override
  public Status delete(String table, String key) {
    return records.delete(table, key);
  }

  @Override
  public void load(List<Call.Insert> all) throws SQLException {
    records.load(all);
    if (fault == Fault.ONE_MORE) {
      records.load(List.of(new Call.Insert(new UUID(-1, -1).toString(), all.get(0).values())));
    }
  }

  @Override
  public void execute(String sql) throws SQLException {
    records.execute(sql);
  }

  @Override
  public boolean shows(Call.Insert somebody) throws SQLException {
    return records.shows(somebody);
  }

  @Override
  public long contents() throws SQLException {
    return records.contents();
  }

  @Override
  public void close() throws SQLException {
    records.close();
  }
}
