package fi.rekisteri.core.plan;

import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.store.PlanItem;
import fi.rekisteri.store.PlanRow;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A plan whose items were proved against its digest. It keeps a hash of each page, so that what is
 * read again to be carried out is what was proved, whoever writes to the storage meanwhile.
 */
final class ProvedPlan {
  private final Engine engine;
  private final PlanRow row;
  private final List<String> digests = new ArrayList<>();
  private final BitSet open = new BitSet();
  private int finished;

  private ProvedPlan(Engine engine, PlanRow row) {
    this.engine = engine;
    this.row = row;
  }

  /**
   * Proves a plan.
   *
   * @throws fi.rekisteri.error.CorruptDataException {@code PLAN_ALTERED}
   */
  static ProvedPlan of(Engine engine, PlanRow row) {
    ProvedPlan proved = new ProvedPlan(engine, row);
    new PlanWalk(engine, row).forEach(proved::note);
    return proved;
  }

  private void note(List<PlanItem> page) {
    int ended = (int) page.stream().filter(item -> item.outcome().isPresent()).count();
    open.set(digests.size(), ended < page.size());
    finished += ended;
    digests.add(digest(page));
  }

  private static String digest(List<PlanItem> page) {
    PlanDigest digest = new PlanDigest();
    page.forEach(digest::add);
    return digest.end();
  }

  /** Of how many people it was written already what became of them. */
  int finished() {
    return finished;
  }

  /** The pages on which something was left to do. */
  int[] openPages() {
    return open.stream().toArray();
  }

  /** What is left to do on a page. */
  List<PlanItem> open(int page) {
    List<PlanItem> items = PlanWalk.page(engine, row.id(), page * PlanWalk.PAGE);
    if (!digest(items).equals(digests.get(page))) {
      throw PlanRefusals.altered("plan " + row.id());
    }
    return items.stream().filter(item -> item.outcome().isEmpty()).toList();
  }
}
