package fi.rekisteri.samples.deciding;

import fi.rekisteri.core.sealing.StandingCodec;
import fi.rekisteri.processing.Standing;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What every read of a person who has chosen something pays besides, unsealing apart. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ReadingChoices {
  /** What the person has chosen. */
  @Param({"TEN", "RESTRICTED_FIELD"})
  public Chosen chosen;

  private byte[] written;

  /** Writes what is read. */
  @Setup
  public void write() {
    written = StandingCodec.write(chosen.standing);
  }

  /** From its bytes. */
  @Benchmark
  public Standing read() {
    return StandingCodec.read(written);
  }
}
