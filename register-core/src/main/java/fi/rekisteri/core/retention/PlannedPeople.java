package fi.rekisteri.core.retention;

import fi.rekisteri.retention.PlannedErasure;
import fi.rekisteri.retention.RetentionPlan;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The people of a plan, one after another, a page at a time. A preview that is cut looks like a
 * whole one, so whoever hands over more or fewer than the plan names is refused. Not thread-safe.
 */
final class PlannedPeople implements Iterator<PlannedErasure> {
  private static final int PAGE = 500;

  private final RetentionPlan plan;
  private final PlannedPages pages;
  private List<PlannedErasure> page = List.of();
  private int at;
  private int number;

  PlannedPeople(RetentionPlan plan, PlannedPages pages) {
    this.plan = plan;
    this.pages = pages;
  }

  @Override
  public boolean hasNext() {
    if (at == page.size()) {
      page = pages.page(number, PAGE);
      at = 0;
    }
    if (page.isEmpty() && number != plan.counts().people()) {
      throw others();
    }
    return !page.isEmpty();
  }

  @Override
  public PlannedErasure next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    PlannedErasure person = page.get(at++);
    number++;
    if (person.number() != number || number > plan.counts().people()) {
      throw others();
    }
    return person;
  }

  private IllegalArgumentException others() {
    return new IllegalArgumentException(
        "the people that were handed over are not those of plan " + plan.id());
  }
}
