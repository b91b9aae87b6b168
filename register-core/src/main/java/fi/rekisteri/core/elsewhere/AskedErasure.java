package fi.rekisteri.core.elsewhere;

import fi.rekisteri.core.manual.AllSources;
import fi.rekisteri.elsewhere.SourceErasure;
import fi.rekisteri.elsewhere.SourceOrder;
import fi.rekisteri.elsewhere.SubjectDataSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One source, asked to its end to erase what an order names. No transaction is open meanwhile.
 *
 * @param source the source
 * @param order what it is to erase
 * @param today the day on which it is asked
 */
record AskedErasure(SubjectDataSource source, SourceOrder order, LocalDate today) {
  private static final Logger LOG = LoggerFactory.getLogger(AskedErasure.class);

  /** Whatever it throws may name people, and stops nobody else: the kind of it is logged. */
  SourceOutcome outcome() {
    try {
      return toTheEnd();
    } catch (Exception | LinkageError failed) {
      LOG.warn("Data source {} failed with {}", source.name(), failed.getClass().getName());
      return SourceOutcome.failed();
    }
  }

  /** A place that comes again without anything gone since would never end. */
  private SourceOutcome toTheEnd() {
    int removed = 0;
    Set<String> idle = new HashSet<>();
    Optional<String> next = Optional.empty();
    do {
      SourceErasure answer = source.erase(order, next);
      if (!(answer instanceof SourceErasure.Removed page)) {
        return SourceOutcome.of(answer, removed, today);
      }
      removed = Math.addExact(removed, page.items());
      next = page.next();
      if (page.items() > 0) {
        idle.clear();
      } else if (next.isPresent() && !idle.add(next.get())) {
        throw new IllegalStateException("a source goes round in circles");
      }
    } while (next.isPresent());
    requireNothingHeld();
    return SourceOutcome.removed(removed);
  }

  /** Done means done: what still tells of somebody has not erased them. */
  private void requireNothingHeld() {
    if (order.isWhole() && !AllSources.heldBy(source, order.subject()).isEmpty()) {
      throw new IllegalStateException("a source still holds what it says it erased");
    }
  }
}
