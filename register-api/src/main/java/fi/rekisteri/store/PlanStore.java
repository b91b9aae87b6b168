package fi.rekisteri.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps plans of erasure and what came of them: ids, paths, rules and days, and no value of
 * anybody.
 *
 * <ul>
 *   <li>A54 A plan is added once and read back equal; {@link #move} replaces its row from exactly
 *       the version before, also between threads, and leaves its items; any other is refused with
 *       {@code PLAN_STATE_CONFLICT}.
 *   <li>A55 {@link #items} shows the items of exactly that plan, each once, in the order of
 *       numbers, and {@link #unfinished} those without an outcome.
 *   <li>A56 {@link #finish} writes an outcome where none stands, and nowhere else, also between
 *       threads: it tells which it wrote, and the first one stays.
 * </ul>
 */
public interface PlanStore {
  /**
   * Adds items to a plan whose row comes later: a plan without its row is none, and is shown to
   * nobody.
   *
   * @param plan the plan
   * @param items any number, of numbers that are new in it and without an outcome
   * @throws fi.rekisteri.error.ConflictException {@code PLAN_STATE_CONFLICT} where a number is
   *     there
   */
  void addItems(UUID plan, List<PlanItem> items);

  /**
   * Adds a plan. Its items are there.
   *
   * @param row a row of an id that is new
   * @throws fi.rekisteri.error.ConflictException {@code PLAN_STATE_CONFLICT} where the id is there
   */
  void add(PlanRow row);

  /**
   * Replaces the row of a plan.
   *
   * @param next the row, one version further than the stored one
   * @throws fi.rekisteri.error.ConflictException {@code PLAN_STATE_CONFLICT} where another version
   *     is stored, or none
   */
  void move(PlanRow next);

  /**
   * Finds a plan.
   *
   * @param id which one
   * @return empty where there is none
   */
  Optional<PlanRow> find(UUID id);

  /**
   * Reads a page of plans.
   *
   * @param after the last plan of the page before, or null for the first page
   * @param limit the most to return, from 1
   * @return newest first; those of one instant in an order of the adapter's own
   */
  List<PlanRow> page(@Nullable PlanRow after, int limit);

  /**
   * Reads items of a plan.
   *
   * @param plan the plan
   * @param after the number of the last item of the page before, 0 for the first page
   * @param limit the most to return, from 1
   * @return in the order of numbers
   */
  List<PlanItem> items(UUID plan, int after, int limit);

  /**
   * Reads items of a plan that have no outcome.
   *
   * @param plan the plan
   * @param after the number of the last item of the page before, 0 for the first page
   * @param limit the most to return, from 1
   * @return in the order of numbers
   */
  List<PlanItem> unfinished(UUID plan, int after, int limit);

  /**
   * Writes what was done with items.
   *
   * @param plan the plan
   * @param items the items with their outcomes
   * @return the numbers of those that were written; the others had an outcome already
   */
  List<Integer> finish(UUID plan, List<PlanItem> items);
}
