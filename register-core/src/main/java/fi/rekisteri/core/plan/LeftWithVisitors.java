package fi.rekisteri.core.plan;

import fi.rekisteri.core.demand.OpenDemands;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.ErasureOutcome;
import fi.rekisteri.retention.ExecutedErasure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whose goods visitors still hold and are to let go of. Whoever was erased is not gone everywhere
 * before that, so reports and certificates tell of it as of a source that has not answered.
 *
 * @param customers those people
 */
record LeftWithVisitors(Set<CustomerId> customers) {
  /** Under which name it is told; no source of a host has it. */
  static final String NAME = "linked-visitors";

  /** Costs by the demands that are open. */
  static LeftWithVisitors of(Engine engine) {
    Set<CustomerId> customers = new HashSet<>();
    new OpenDemands(engine)
        .forEach(
            (tx, line) -> line.onlyOf().isPresent(),
            line -> customers.add(line.onlyOf().orElseThrow()));
    return new LeftWithVisitors(customers);
  }

  /** Whether something of an erased person is left. */
  boolean isOf(ExecutedErasure done) {
    return done.outcome() == ErasureOutcome.ERASED && customers.contains(done.customer());
  }

  /** What was done, with the visitors among those that are to erase. */
  static ExecutedErasure amongSources(ExecutedErasure done) {
    List<String> sources = new ArrayList<>(done.sources());
    sources.add(NAME);
    return new ExecutedErasure(
        done.number(),
        done.customer(),
        done.outcome(),
        done.fates(),
        done.anonymous(),
        sources,
        done.papers(),
        done.at());
  }
}
