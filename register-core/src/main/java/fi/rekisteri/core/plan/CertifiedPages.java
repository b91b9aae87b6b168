package fi.rekisteri.core.plan;

import fi.rekisteri.retention.CertifiedErasure;
import fi.rekisteri.store.PlanItem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** The people of a plan for its certificate, read a page at a time. Not thread-safe. */
final class CertifiedPages implements Iterator<CertifiedErasure> {
  private final Certification certification;
  private final Deque<CertifiedErasure> page = new ArrayDeque<>();
  private int read;
  private boolean isRead;

  CertifiedPages(Certification certification) {
    this.certification = certification;
  }

  @Override
  public boolean hasNext() {
    while (page.isEmpty() && !isRead) {
      List<PlanItem> items = PlanWalk.page(certification.engine(), certification.row().id(), read);
      page.addAll(certification.people(items));
      read += items.size();
      isRead = items.size() < PlanWalk.PAGE;
    }
    return !page.isEmpty();
  }

  @Override
  public CertifiedErasure next() {
    hasNext();
    return page.remove();
  }
}
