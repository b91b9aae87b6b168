package fi.rekisteri.core.store;

import fi.rekisteri.store.PlanItem;
import fi.rekisteri.store.PlanRow;
import fi.rekisteri.store.PlanStore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Passes every call on; a flaw overrides one of them. */
class PlansAround implements PlanStore {
  final PlanStore intact;

  PlansAround(PlanStore intact) {
    this.intact = intact;
  }

  @Override
  public void addItems(UUID plan, List<PlanItem> items) {
    intact.addItems(plan, items);
  }

  @Override
  public void add(PlanRow row) {
    intact.add(row);
  }

  @Override
  public void move(PlanRow next) {
    intact.move(next);
  }

  @Override
  public Optional<PlanRow> find(UUID id) {
    return intact.find(id);
  }

  @Override
  public List<PlanRow> page(@Nullable PlanRow after, int limit) {
    return intact.page(after, limit);
  }

  @Override
  public List<PlanItem> items(UUID plan, int after, int limit) {
    return intact.items(plan, after, limit);
  }

  @Override
  public List<PlanItem> unfinished(UUID plan, int after, int limit) {
    return intact.unfinished(plan, after, limit);
  }

  @Override
  public List<Integer> finish(UUID plan, List<PlanItem> items) {
    return intact.finish(plan, items);
  }
}
