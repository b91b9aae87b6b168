package fi.rekisteri.core.outbox;

import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.disclosure.NoticeChange;
import fi.rekisteri.disclosure.NoticeMessage;
import fi.rekisteri.disclosure.PartyNotice;
import java.util.Set;

/**
 * What a notice tells at the moment at which it is delivered: ids, a change and paths. It opens no
 * value. A corrected value goes out by the one door of disclosures, which asks for ground,
 * agreement and countries, and writes its line; a notice beside it would be a second door.
 */
final class NoticeComposer {
  private NoticeComposer() {}

  static NoticeMessage compose(Transaction tx, PartyNotice notice) {
    return tx.customers().find(notice.subject()).isPresent()
        ? message(notice, notice.change(), false)
        : ofNobody(tx, notice);
  }

  /**
   * Whatever was to be told of somebody who is erased, the erasure is all that is left to tell; but
   * to whoever only gave a value, since the data that they have is their own.
   */
  private static NoticeMessage ofNobody(Transaction tx, PartyNotice notice) {
    if (tx.customers().tombstone(notice.subject()).isEmpty()) {
      throw tx.absent(notice.subject());
    }
    Set<String> paths = Set.copyOf(notice.fields());
    return tx.disclosures().recipientsOf(notice.subject(), paths).contains(notice.party())
        ? message(notice, NoticeChange.ERASED, true)
        : message(notice, notice.change(), false);
  }

  private static NoticeMessage message(PartyNotice notice, NoticeChange change, boolean whole) {
    return new NoticeMessage(
        notice.id(),
        notice.topic().becoming(change),
        whole,
        notice.fields(),
        notice.plannedAt(),
        notice.progress().attempts());
  }
}
