package fi.rekisteri.core.plan;

import fi.rekisteri.core.elsewhere.SourceTally;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.manual.UndestroyedPaper;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.ErasureOutcome;
import fi.rekisteri.retention.ErasureReport;
import fi.rekisteri.retention.ErasureReport.SourceCounts;
import fi.rekisteri.retention.ExecutedErasure;
import fi.rekisteri.store.PlanItem;
import fi.rekisteri.store.PlanRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far a plan has come, counted from what was written about each person when it was done, from
 * the tasks of sources and from the book of paper; never from what was intended (law 6).
 */
final class PlanProgress {
  private final Engine engine;
  private final PlanRow row;
  private final PlanSeal seal;
  private final Map<ErasureOutcome, Integer> outcomes = new EnumMap<>(ErasureOutcome.class);
  private int unfinished;
  private final LeftWithVisitors visitors;
  private int papersLeft;
  private int leftWithVisitors;

  private PlanProgress(Engine engine, PlanRow row, LeftWithVisitors visitors) {
    this.engine = engine;
    this.row = row;
    this.visitors = visitors;
    this.seal = new PlanSeal(engine.sealing().ring());
  }

  static ErasureReport of(Engine engine, PlanRow row) {
    return of(engine, row, LeftWithVisitors.of(engine));
  }

  static ErasureReport of(Engine engine, PlanRow row, LeftWithVisitors visitors) {
    PlanProgress progress = new PlanProgress(engine, row, visitors);
    new PlanWalk(engine, row).forEach(page -> page.forEach(progress::count));
    return progress.report();
  }

  private void count(PlanItem item) {
    if (item.outcome().isEmpty()) {
      unfinished++;
      return;
    }
    ExecutedErasure executed = Outcomes.read(seal, row.id(), item);
    outcomes.merge(executed.outcome(), 1, Integer::sum);
    if (visitors.isOf(executed)) {
      leftWithVisitors++;
    }
    if (executed.papers() > 0) {
      papersLeft += papersLeft(executed.customer());
    }
  }

  private int papersLeft(CustomerId subject) {
    return engine.retrying(tx -> UndestroyedPaper.of(tx, subject)).size();
  }

  private ErasureReport report() {
    Map<String, SourceCounts> sources = new HashMap<>();
    engine
        .retrying(tx -> tx.sourceTasks().counts(row.id()))
        .forEach((name, states) -> sources.put(name, SourceTally.counts(states)));
    if (leftWithVisitors > 0) {
      sources.put(LeftWithVisitors.NAME, new SourceCounts(0, 0, leftWithVisitors, 0));
    }
    return new ErasureReport(
        row.id(), row.digest(), row.people(), outcomes, unfinished, sources, papersLeft);
  }

  /** What became of people, page by page; of whom nothing is written yet is left out. */
  static List<ExecutedErasure> executed(Engine engine, PlanRow row, int after, int limit) {
    PlanSeal seal = new PlanSeal(engine.sealing().ring());
    List<ExecutedErasure> executed = new ArrayList<>(limit);
    int last = after;
    List<PlanItem> page;
    do {
      page = PlanWalk.page(engine, row.id(), last);
      page.stream()
          .filter(item -> item.outcome().isPresent())
          .limit((long) limit - executed.size())
          .forEach(item -> executed.add(Outcomes.read(seal, row.id(), item)));
      last += page.size();
    } while (page.size() == PlanWalk.PAGE && executed.size() < limit);
    return executed;
  }
}
