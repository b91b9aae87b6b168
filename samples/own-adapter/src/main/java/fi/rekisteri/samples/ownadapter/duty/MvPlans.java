package fi.rekisteri.samples.ownadapter.duty;

import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.samples.ownadapter.form.DutyForms;
import fi.rekisteri.samples.ownadapter.map.Key;
import fi.rekisteri.samples.ownadapter.map.Session;
import fi.rekisteri.samples.ownadapter.map.Shelf;
import fi.rekisteri.samples.ownadapter.map.Table;
import fi.rekisteri.samples.ownadapter.refusal.Refusals;
import fi.rekisteri.store.PlanItem;
import fi.rekisteri.store.PlanRow;
import fi.rekisteri.store.PlanStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows of plans by id, the newest first in an index; items by plan and number. */
public final class MvPlans implements PlanStore {
  private final Session session;
  private final Table<PlanRow> plans;
  private final Table<PlanItem> items;

  public MvPlans(Session session) {
    this.session = session;
    plans =
        new Table<>(session, Shelf.PLANS, DutyForms.PLAN)
            .indexed(Shelf.PLANS_BY_TIME, MvPlans::made);
    items =
        new Table<>(session, Shelf.PLAN_ITEMS, DutyForms.PLAN_ITEM)
            .indexed(
                Shelf.PLAN_ITEMS_UNFINISHED,
                (place, item) -> item.outcome().isEmpty() ? Stream.of(place) : Stream.empty());
  }

  private static Key made(PlanRow row) {
    return Key.of(row.madeAt()).and(row.id()).newestFirst();
  }

  private static ConflictException conflict(UUID plan) {
    return Refusals.overtaken(ErrorCode.PLAN_STATE_CONFLICT, "plan " + plan);
  }

  @Override
  public void addItems(UUID plan, List<PlanItem> added) {
    session.write(
        () -> {
          for (PlanItem item : added) {
            Key place = Key.of(plan).and(item.number());
            if (items.has(place)) {
              throw conflict(plan);
            }
            items.put(place, item);
          }
        });
  }

  @Override
  public void add(PlanRow row) {
    session.write(
        () -> {
          if (plans.has(Key.of(row.id()))) {
            throw conflict(row.id());
          }
          plans.put(Key.of(row.id()), row);
        });
  }

  @Override
  public void move(PlanRow next) {
    session.write(
        () -> {
          find(next.id())
              .filter(stored -> stored.version() == next.version() - 1)
              .orElseThrow(() -> conflict(next.id()));
          plans.put(Key.of(next.id()), next);
        });
  }

  @Override
  public Optional<PlanRow> find(UUID id) {
    return plans.find(Key.of(id));
  }

  @Override
  public List<PlanRow> page(@Nullable PlanRow after, int limit) {
    Key last = after == null ? null : made(after);
    return plans.by(Shelf.PLANS_BY_TIME, Key.ALL, last).limit(Refusals.limit(limit)).toList();
  }

  @Override
  public List<PlanItem> items(UUID plan, int after, int limit) {
    Key key = Key.of(plan);
    return items.under(key, key.and(after)).limit(Refusals.limit(limit)).toList();
  }

  @Override
  public List<PlanItem> unfinished(UUID plan, int after, int limit) {
    Key key = Key.of(plan);
    return items
        .by(Shelf.PLAN_ITEMS_UNFINISHED, key, key.and(after))
        .limit(Refusals.limit(limit))
        .toList();
  }

  @Override
  public List<Integer> finish(UUID plan, List<PlanItem> done) {
    return session.write(
        () -> {
          List<Integer> written = new ArrayList<>();
          for (PlanItem item : done) {
            Key place = Key.of(plan).and(item.number());
            items
                .find(place)
                .filter(stored -> stored.outcome().isEmpty())
                .ifPresent(
                    stored -> {
                      items.put(place, ended(stored, item));
                      written.add(item.number());
                    });
          }
          return written;
        });
  }

  /** What was planned stays, whatever the caller thinks that it was. */
  private static PlanItem ended(PlanItem stored, PlanItem done) {
    return new PlanItem(
        stored.number(),
        stored.customer(),
        stored.version(),
        stored.planned(),
        done.outcome(),
        done.endedAt());
  }
}
