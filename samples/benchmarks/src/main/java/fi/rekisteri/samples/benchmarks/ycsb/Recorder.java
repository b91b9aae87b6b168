package fi.rekisteri.samples.benchmarks.ycsb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Vector;
import org.jspecify.annotations.Nullable;
import site.ycsb.ByteIterator;
import site.ycsb.DB;
import site.ycsb.Status;
import site.ycsb.StringByteIterator;

/** Writes down what a workload asks for, and does nothing of it. */
final class Recorder extends DB {
  private List<Call> calls = new ArrayList<>();

  /** What was asked for since the last time. */
  List<Call> taken() {
    List<Call> taken = calls;
    calls = new ArrayList<>();
    return taken;
  }

  @Override
  public Status read(
      String table,
      String key,
      @Nullable Set<String> fields,
      @Nullable Map<String, ByteIterator> result) {
    return note(new Call.Read(key));
  }

  @Override
  public Status scan(
      String table,
      String start,
      int count,
      @Nullable Set<String> fields,
      Vector<HashMap<String, ByteIterator>> result) {
    return note(new Call.Scan(start, count));
  }

  @Override
  public Status update(String table, String key, Map<String, ByteIterator> values) {
    return note(new Call.Update(key, StringByteIterator.getStringMap(values)));
  }

  @Override
  public Status insert(String table, String key, Map<String, ByteIterator> values) {
    return note(new Call.Insert(key, StringByteIterator.getStringMap(values)));
  }

  @Override
  public Status delete(String table, String key) {
    throw new UnsupportedOperationException("no core workload deletes");
  }

  private Status note(Call call) {
    calls.add(call);
    return Status.OK;
  }
}
