package fi.rekisteri.core.demand;

import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.retention.ErasureAnswer;
import fi.rekisteri.store.DemandLine;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes over all demands that have not come to their end, page by page, and keeps none of them. */
public record OpenDemands(Engine engine) {
  private static final Logger LOG = LoggerFactory.getLogger(OpenDemands.class);
  private static final int PAGE = 500;

  /** Tells each that is wanted, while no transaction is open. */
  public void forEach(BiPredicate<Transaction, DemandLine> wanted, Consumer<DemandLine> told) {
    UUID last = null;
    Page page;
    do {
      UUID after = last;
      page = engine.retrying(tx -> page(tx, after, wanted));
      page.wanted().forEach(told);
      last = page.last();
    } while (last != null);
  }

  /**
   * A page.
   *
   * @param last the id after which the next page begins; null where none follows
   */
  private record Page(List<DemandLine> wanted, @Nullable UUID last) {}

  private static Page page(
      Transaction tx, @Nullable UUID after, BiPredicate<Transaction, DemandLine> wanted) {
    List<DemandLine> all = tx.demands().open(after, PAGE);
    return new Page(
        all.stream().filter(line -> wanted.test(tx, line)).toList(),
        all.size() < PAGE ? null : all.get(PAGE - 1).id());
  }

  /** Looks at every one of them. */
  public static void resume(Act act, Consumer<ErasureAnswer> told) {
    DemandRun run = new DemandRun(act);
    new OpenDemands(act.engine()).forEach((tx, line) -> true, line -> told.accept(run.of(line)));
  }

  /** Looks at what visitors are to let go of, since their customers are not there any more. */
  public static void ofTheGone(Act act) {
    DemandRun run = new DemandRun(act);
    new OpenDemands(act.engine()).forEach(OpenDemands::isOfOneGone, line -> attempt(run, line));
  }

  private static boolean isOfOneGone(Transaction tx, DemandLine line) {
    return line.onlyOf().filter(customer -> tx.customers().find(customer).isEmpty()).isPresent();
  }

  /** What fails here is left to whoever resumes, and takes nobody's answer away. */
  static void attempt(DemandRun run, DemandLine line) {
    try {
      run.of(line);
    } catch (RuntimeException failed) {
      LOG.warn("Demand {} is left open, failed with {}", line.id(), failed.getClass().getName());
    }
  }
}
