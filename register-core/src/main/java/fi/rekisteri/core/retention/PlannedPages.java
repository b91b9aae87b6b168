package fi.rekisteri.core.retention;

import fi.rekisteri.retention.PlannedErasure;
import java.util.List;

/** Where the people of a plan come from, page by page, so that none has to be kept. */
@FunctionalInterface
public interface PlannedPages {
  /**
   * Reads people of the plan.
   *
   * @param after the number of the last one of the page before, 0 for the first page
   * @param limit the most to return
   * @return in the order of numbers; none behind the last
   */
  List<PlannedErasure> page(int after, int limit);
}
