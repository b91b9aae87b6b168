package fi.rekisteri.store;

import fi.rekisteri.customer.CustomerId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what sources of the host have to erase. It outlives the person, whose id it names.
 *
 * <ul>
 *   <li>A57 A task is read back equal, and {@link #move} replaces it from exactly the version
 *       before, also between threads: it tells whether it did.
 *   <li>A58 {@link #toAsk} shows each task that is pending or failed, and each that is retained and
 *       to be asked again by that day, once, in the order of ids; {@link #ofSubject} all of one
 *       person; {@link #counts} counts all of one plan.
 * </ul>
 */
public interface SourceTaskStore {
  /**
   * Adds tasks.
   *
   * @param tasks any number, whose ids are new
   * @throws fi.rekisteri.error.ConflictException {@code VERSION_CONFLICT} where an id is there
   */
  void add(List<SourceTask> tasks);

  /**
   * Replaces a task by its next version.
   *
   * @param next the task, one version further than the stored one
   * @return false where another version is stored, or none
   */
  boolean move(SourceTask next);

  /**
   * Finds a task.
   *
   * @param id which one
   * @return empty where there is none
   */
  Optional<SourceTask> find(UUID id);

  /**
   * Tasks whose source is to be asked.
   *
   * @param today the day
   * @param after the last id of the page before, or null for the first page
   * @param limit the most to return, from 1
   * @return in the order of ids
   */
  List<SourceTask> toAsk(LocalDate today, @Nullable UUID after, int limit);

  /**
   * All tasks of a person.
   *
   * @param subject the person
   * @return in the order of ids
   */
  List<SourceTask> ofSubject(CustomerId subject);

  /**
   * How far the sources have come with a plan.
   *
   * @param plan the plan
   * @return how many tasks are in each state, by the name of the source; a state in which none is
   *     is left out
   */
  Map<String, Map<SourceTask.State, Integer>> counts(UUID plan);
}
