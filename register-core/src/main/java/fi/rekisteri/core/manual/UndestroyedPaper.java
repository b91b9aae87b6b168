package fi.rekisteri.core.manual;

import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.manual.PhysicalRecord;
import fi.rekisteri.manual.PhysicalRecordId;
import java.util.ArrayList;
import java.util.List;

/**
 * The paper about a person that is not destroyed: what holds an erasure open, and what an answer
 * tells. Lost paper belongs to it, since nobody can say that it is no more.
 */
public final class UndestroyedPaper {
  private static final int PAGE = 500;

  private UndestroyedPaper() {}

  /**
   * All of it, in the order of ids.
   *
   * @param tx a transaction
   * @param subject the person; they may be erased already
   */
  public static List<PhysicalRecord> of(Transaction tx, CustomerId subject) {
    List<PhysicalRecord> left = new ArrayList<>();
    PhysicalRecordId last = null;
    List<PhysicalRecord> page;
    do {
      page = tx.manual().ofSubject(subject, last, PAGE);
      page.stream().filter(paper -> !paper.isDestroyed()).forEach(left::add);
      last = page.isEmpty() ? last : page.get(page.size() - 1).id();
    } while (page.size() == PAGE);
    return left;
  }
}
