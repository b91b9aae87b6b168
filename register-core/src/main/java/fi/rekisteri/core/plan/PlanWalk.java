package fi.rekisteri.core.plan;

import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.store.PlanItem;
import fi.rekisteri.store.PlanRow;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Goes over all items of a plan, page by page, and proves that they are those of its digest. */
record PlanWalk(Engine engine, PlanRow row) {
  /** How many items a page has; all but the last are full. */
  static final int PAGE = 500;

  /**
   * Tells each page; what was told counts only once this returns.
   *
   * @throws fi.rekisteri.error.CorruptDataException {@code PLAN_ALTERED}
   */
  void forEach(Consumer<List<PlanItem>> told) {
    PlanDigest digest = new PlanDigest();
    int count = 0;
    List<PlanItem> page;
    do {
      page = page(engine, row.id(), count);
      for (PlanItem item : page) {
        digest.add(item);
        count++;
        if (item.number() != count) {
          throw altered();
        }
      }
      told.accept(page);
    } while (page.size() == PAGE);
    if (count != row.people() || !digest.end().equals(row.digest())) {
      throw altered();
    }
  }

  static List<PlanItem> page(Engine engine, UUID plan, int after) {
    return engine.retrying(tx -> tx.plans().items(plan, after, PAGE));
  }

  RuntimeException altered() {
    return PlanRefusals.altered("plan " + row.id());
  }
}
