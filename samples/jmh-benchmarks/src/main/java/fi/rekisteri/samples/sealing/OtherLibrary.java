package fi.rekisteri.samples.sealing;

import java.security.GeneralSecurityException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The same twelve values in a library that knows one key for everybody: nobody's can be destroyed
 * alone. The difference to the register's own sealing is the price of that.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public abstract class OtherLibrary {
  private byte[][][] values = {};
  private byte[][][] blobs = {};
  private int turn;

  abstract byte[] seal(byte[] value) throws GeneralSecurityException;

  abstract byte[] open(byte[] blob) throws GeneralSecurityException;

  /** Seals records of as many customers; a power of two. */
  final void fill(int customers) throws GeneralSecurityException {
    values = new byte[customers][][];
    blobs = new byte[customers][People.FIELDS][];
    for (int i = 0; i < customers; i++) {
      values[i] = People.values(i);
      for (int field = 0; field < People.FIELDS; field++) {
        blobs[i][field] = seal(values[i][field]);
        Same.require(values[i][field], open(blobs[i][field]));
      }
    }
  }

  /** The values of one record. */
  @Benchmark
  public void seal12(Blackhole hole) throws GeneralSecurityException {
    for (byte[] value : values[turn++ & (values.length - 1)]) {
      hole.consume(seal(value));
    }
  }

  /** The values of one record. */
  @Benchmark
  public void open12(Blackhole hole) throws GeneralSecurityException {
    for (byte[] blob : blobs[turn++ & (blobs.length - 1)]) {
      hole.consume(open(blob));
    }
  }
}
