package fi.rekisteri;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is left to do after the register has erased its own records: what sources of the host, and
 * people with paper in their hands, still have to take away, and demands that wait. Asking sources,
 * and looking at what is left for them, needs the designation {@code ADMIN}; resuming demands needs
 * {@code ERASE}; each with every field. Each call is audited. Thread-safe.
 */
public interface Erasures {
  /**
   * Asks every source that still has something to erase, in their order ({@link
   * fi.rekisteri.elsewhere.SubjectDataSource#order}): those that were not asked, did not finish or
   * failed, and those whose reason to keep something is over by now. No transaction of the register
   * is open meanwhile. What holds a part of somebody by now is not asked for. What came of each is
   * written and audited at once; a source that fails is named in the report, stops no other, and is
   * asked again by the next call; after ten failures in a row it is left alone by this one.
   *
   * <p>It costs by what is left, not by what was ever erased. Interrupted anywhere, the next call
   * goes on; two calls at once do no harm. A source that was asked and not written down is asked
   * again.
   *
   * @param listener told after each page of tasks
   * @return what came of it
   * @throws fi.rekisteri.error.AccessDeniedException where the actor may not act
   * @throws fi.rekisteri.error.ConflictException {@code ERASURE_NEEDS_OWN_TRANSACTION} where the
   *     storage joins a transaction of the host's: what the host may still roll back is not to be
   *     erased elsewhere
   */
  SourceRunReport askSources(SourceRunListener listener);

  /**
   * Asks every source, and tells nobody meanwhile.
   *
   * @return as {@link #askSources(SourceRunListener)}
   */
  default SourceRunReport askSources() {
    return askSources(SourceRunListener.SILENT);
  }

  /**
   * What sources still have to erase, those too that keep something by a rule for now.
   *
   * @param after the last one of the page before, or null for the first page
   * @param limit how many at most, from 1 to 1000
   * @return a page, in the order of ids
   * @throws fi.rekisteri.error.AccessDeniedException where the actor may not act
   */
  List<OutstandingErasure> openTasks(@Nullable UUID after, int limit);

  /**
   * Looks at every demand of erasure that has not come to its end, and carries out what nothing
   * holds any more (S32.3). Needs the designation {@code ERASE}. It costs by the demands that are
   * open. Interrupted anywhere, the next call goes on; two calls at once do no harm.
   *
   * @param listener told of each demand that was looked at, of those too that the register made on
   *     visitors when a customer went
   * @return how far they have come
   * @throws fi.rekisteri.error.AccessDeniedException where the actor may not act
   * @throws fi.rekisteri.error.RegisterException {@code NO_ERASURE_LEDGER}, {@code
   *     ERASURE_NEEDS_OWN_TRANSACTION} where the register cannot erase
   */
  DemandReport resume(DemandListener listener);

  /**
   * Looks at every open demand, and tells nobody meanwhile.
   *
   * @return as {@link #resume(DemandListener)}
   */
  default DemandReport resume() {
    return resume(DemandListener.SILENT);
  }
}
