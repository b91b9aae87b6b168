package fi.rekisteri.store;

import fi.rekisteri.publication.ListRun;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the runs of publication lists: ids, versions and counts, and no value of anybody.
 *
 * <ul>
 *   <li>A42 A run is opened once and read back equal, and {@link #move} replaces it from exactly
 *       the version before, also between threads; any other is refused with {@code
 *       LIST_VERSION_CONFLICT} and changes nothing.
 *   <li>A43 {@link #lines} shows the lines that were written last to exactly that run, each once,
 *       in the order of numbers, whatever has become of the customers.
 * </ul>
 */
public interface ListStore {
  /**
   * Adds a run with its lines.
   *
   * @param run a run that is not there
   * @param lines any number, in the order of numbers
   */
  void open(ListRun run, List<ListLine> lines);

  /**
   * Replaces a run by its next version, and leaves its lines as they are.
   *
   * @param next the run, one version further than the stored one
   * @throws fi.rekisteri.error.ConflictException {@code LIST_VERSION_CONFLICT} where another
   *     version is stored, or none
   */
  void move(ListRun next);

  /**
   * Replaces all lines of a run.
   *
   * @param run the run, which is there
   * @param lines any number, in the order of numbers
   */
  void replaceLines(UUID run, List<ListLine> lines);

  /**
   * Finds a run.
   *
   * @param run the run
   * @return empty where there is none
   */
  Optional<ListRun> find(UUID run);

  /**
   * Reads a page of runs.
   *
   * @param after the last run of the page before, or null for the first page
   * @param limit the most to return, from 1
   * @return in the order of selection, newest first; those of one instant in an order of the
   *     adapter's own
   */
  List<ListRun> page(@Nullable ListRun after, int limit);

  /**
   * Reads a page of a run's lines.
   *
   * @param run the run
   * @param after the number of the last line of the page before, 0 for the first page
   * @param limit the most to return, from 1
   * @return in the order of numbers
   */
  List<ListLine> lines(UUID run, int after, int limit);
}
