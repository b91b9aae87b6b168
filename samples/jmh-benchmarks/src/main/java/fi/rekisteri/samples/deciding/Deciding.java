package fi.rekisteri.samples.deciding;

import fi.rekisteri.core.processing.ProcessingDecisions;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The decision for one person and one purpose. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Deciding {
  private final Instant now = Instant.parse("2026-11-22T10:00:00Z");

  /** What the person has chosen. */
  @Param({"NOTHING", "TEN", "RESTRICTED_FIELD"})
  public Chosen chosen;

  /** How many activities there are, and how many fields each of them binds. */
  @Param({"12", "240"})
  public int size;

  private ProcessingDecisions decisions;
  private Purpose consented;
  private Purpose contracted;

  /** Works out what does not depend on a person. */
  @Setup
  public void prepare() {
    decisions = LargeDefinition.decisions(size);
    consented = LargeDefinition.purpose(1);
    contracted = LargeDefinition.purpose(size - 1);
  }

  /** For a purpose that rests on consent. */
  @Benchmark
  public ProcessingDecision onConsent() {
    return decisions.decide(consented, SubjectRole.CUSTOMER, chosen.standing, now);
  }

  /** For a purpose that rests on a contract. */
  @Benchmark
  public ProcessingDecision onContract() {
    return decisions.decide(contracted, SubjectRole.CUSTOMER, chosen.standing, now);
  }
}
