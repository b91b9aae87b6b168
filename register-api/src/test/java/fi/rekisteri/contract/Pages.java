package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.LaneState;
import fi.rekisteri.audit.SignedCheckpoint;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.NoticeState;
import fi.rekisteri.disclosure.PartyNotice;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedItem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads to the end, page by page, and checks that only the last page is short. */
final class Pages {
  /** A storage that shows a row again and again must not hold the tests up for ever. */
  private static final int MOST_PAGES = 1_000;

  private Pages() {}

  static List<SealedCustomer> ofCustomers(RegisterStorage storage, int size) {
    return all(
        size,
        last ->
            storage.inTransaction(
                tx -> tx.customers().page(last == null ? null : Samples.idOf(last), size)));
  }

  static List<SealedItem> ofItems(RegisterStorage storage, CustomerId id, int size) {
    return all(
        size,
        last ->
            storage.inTransaction(
                tx ->
                    tx.customers()
                        .items(id, Samples.ORDERS, last == null ? null : last.item(), size)));
  }

  static List<AuditEntry> ofSubject(RegisterStorage storage, CustomerId subject, int size) {
    return all(
        size, last -> storage.inTransaction(tx -> tx.audit().ofSubject(subject, last, size)));
  }

  static List<PartyNotice> ofNotices(RegisterStorage storage, CustomerId subject, int size) {
    return all(
        size, last -> storage.inTransaction(tx -> tx.partyNotices().of(subject, last, size)));
  }

  static List<PartyNotice> ofNotices(RegisterStorage storage, NoticeState state, int size) {
    return all(
        size, last -> storage.inTransaction(tx -> tx.partyNotices().page(state, last, size)));
  }

  static List<AuditEntry> inOrder(RegisterStorage storage, int size) {
    return all(
        size,
        last ->
            storage.inTransaction(
                tx -> tx.audit().inOrder(last == null ? null : last.place(), size)));
  }

  static List<LaneState> ofLanes(RegisterStorage storage, int size) {
    return all(
        size,
        last ->
            storage.inTransaction(
                tx -> tx.checkpoints().lanes(last == null ? null : last.lane().id(), size)));
  }

  static List<SignedCheckpoint> ofCheckpoints(RegisterStorage storage, int size) {
    return all(
        size,
        last ->
            storage.inTransaction(
                tx -> tx.checkpoints().checkpoints(last == null ? 0 : last.number(), size)));
  }

  static <R> List<R> all(int size, Function<@Nullable R, List<R>> next) {
    List<R> rows = new ArrayList<>();
    R last = null;
    for (int page = 1; page <= MOST_PAGES; page++) {
      List<R> some = next.apply(last);
      assertThat(some).as("page %d of %d rows", page, size).hasSizeLessThanOrEqualTo(size);
      rows.addAll(some);
      if (some.size() < size) {
        return rows;
      }
      last = some.get(size - 1);
    }
    throw new AssertionError("no end after " + MOST_PAGES + " pages of " + size);
  }
}
