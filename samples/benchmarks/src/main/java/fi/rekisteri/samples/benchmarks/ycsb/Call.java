package fi.rekisteri.samples.benchmarks.ycsb;

import java.util.HashMap;
import java.util.Map;
import java.util.Vector;
import site.ycsb.ByteIterator;
import site.ycsb.DB;
import site.ycsb.Status;
import site.ycsb.StringByteIterator;

/** One call that a workload makes, to be made on every side. */
sealed interface Call {
  /** The only table there is. */
  String TABLE = "usertable";

  /**
   * Makes it, and takes in the whole result.
   *
   * @return a hash of everything that came out
   */
  long on(DB side);

  /** The same, as far as the result does not depend on what others insert meanwhile. */
  default long besideOthers(DB side) {
    return on(side);
  }

  /** Reads all fields of a record. */
  record Read(String key) implements Call {
    @Override
    public long on(DB side) {
      Map<String, ByteIterator> row = new HashMap<>();
      require(side.read(TABLE, key, null, row), this);
      return hash(row);
    }
  }

  /** Reads all fields of so many records that follow one. */
  record Scan(String start, int count) implements Call {
    @Override
    public long on(DB side) {
      return rows(side).stream().mapToLong(Call::hash).reduce(1, (sum, row) -> 31 * sum + row);
    }

    /** How many came: others may insert among them. */
    @Override
    public long besideOthers(DB side) {
      return rows(side).size();
    }

    private Vector<HashMap<String, ByteIterator>> rows(DB side) {
      Vector<HashMap<String, ByteIterator>> rows = new Vector<>();
      require(side.scan(TABLE, start, count, null, rows), this);
      return rows;
    }
  }

  /** Writes some fields of a record. */
  record Update(String key, Map<String, String> values) implements Call {
    @Override
    public long on(DB side) {
      require(side.update(TABLE, key, StringByteIterator.getByteIteratorMap(values)), this);
      return 1;
    }
  }

  /** Adds a record. */
  record Insert(String key, Map<String, String> values) implements Call {
    @Override
    public long on(DB side) {
      require(side.insert(TABLE, key, StringByteIterator.getByteIteratorMap(values)), this);
      return 1;
    }
  }

  /** A hash of a record: every value of it, whatever the order of its fields. */
  static long hash(Map<String, ByteIterator> row) {
    long sum = row.size();
    for (Map.Entry<String, ByteIterator> field : row.entrySet()) {
      sum +=
          (31L * field.getKey().hashCode() + field.getValue().toString().hashCode()) * row.size();
    }
    return sum;
  }

  private static void require(Status status, Call call) {
    if (!status.isOk()) {
      throw new IllegalStateException(call.getClass().getSimpleName() + " ended in " + status);
    }
  }
}
