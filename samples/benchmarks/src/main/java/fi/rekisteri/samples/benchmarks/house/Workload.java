package fi.rekisteri.samples.benchmarks.house;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Something that can be measured by its name.
 *
 * @param name how it is asked for
 * @param engines on which it is measured
 * @param work what measures it; throws where two sides disagree, and then gives no figure
 */
public record Workload(String name, Set<Engine> engines, Work work) {
  /** What measures a workload on one engine. */
  @FunctionalInterface
  public interface Work {
    /** Measures, in databases of its own which it drops. */
    List<? extends Figure> on(Database database, Pace pace) throws Exception;
  }

  /** A workload for some engines. */
  public static Workload of(String name, Work work, Engine first, Engine... others) {
    return new Workload(name, EnumSet.of(first, others), work);
  }
}
