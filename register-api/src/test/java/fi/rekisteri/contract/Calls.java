package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.catchThrowable;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.NoticeId;
import fi.rekisteri.disclosure.PartyNotice;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.publication.ListRun;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.ItemAddition;
import fi.rekisteri.store.KeyHolder;
import fi.rekisteri.store.KeyRewrap;
import fi.rekisteri.store.KeyRing;
import fi.rekisteri.store.LeftoverRemoval;
import fi.rekisteri.store.ListLine;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.NoticeClaim;
import fi.rekisteri.store.OwnedItem;
import fi.rekisteri.store.PartialErasure;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.Resealing;
import fi.rekisteri.store.Retagged;
import fi.rekisteri.store.RotationMark;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedItem;
import fi.rekisteri.store.SearchTag;
import fi.rekisteri.store.StaffLine;
import fi.rekisteri.store.StorageTransaction;
import fi.rekisteri.store.SuppressionEntry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/** The calls of the port, each in a transaction of its own. */
record Calls(RegisterStorage storage) {
  static final int ALL = 10_000;

  /** A storage that removes nothing must not hold the tests up for ever. */
  private static final int MOST_REMOVALS = 100;

  void run(Consumer<StorageTransaction> work) {
    storage.inTransaction(
        tx -> {
          work.accept(tx);
          return true;
        });
  }

  void insert(NewCustomer... newcomers) {
    insert(List.of(newcomers));
  }

  void insert(List<NewCustomer> newcomers) {
    run(tx -> tx.customers().insert(newcomers));
  }

  void save(CustomerChange change, AuditEntry entry) {
    run(tx -> tx.customers().save(change, entry));
  }

  void erase(ErasureVerdict verdict, AuditEntry entry) {
    run(tx -> tx.customers().erase(verdict, entry));
  }

  void append(List<AuditEntry> entries) {
    run(tx -> tx.audit().append(entries));
  }

  boolean add(RegisterKey key) {
    return storage.inTransaction(tx -> tx.keys().addIfAbsent(key));
  }

  Optional<SealedCustomer> find(CustomerId id) {
    return storage.inTransaction(tx -> tx.customers().find(id));
  }

  List<SealedCustomer> hold(List<CustomerId> ids) {
    return storage.inTransaction(tx -> tx.customers().hold(ids));
  }

  SealedCustomer get(CustomerId id) {
    return find(id).orElseThrow(() -> new AssertionError("customer " + id + " is not there"));
  }

  Optional<ErasureVerdict> tombstone(CustomerId id) {
    return storage.inTransaction(tx -> tx.customers().tombstone(id));
  }

  List<CustomerId> tagged(SearchTag tag) {
    return storage.inTransaction(tx -> tx.customers().findByTag(tag, ALL)).stream()
        .map(Samples::idOf)
        .toList();
  }

  List<SealedCustomer> page(@Nullable CustomerId after, int limit) {
    return storage.inTransaction(tx -> tx.customers().page(after, limit));
  }

  List<OwnedItem> itemsOf(int limit, CustomerId... ids) {
    return storage.inTransaction(tx -> tx.customers().itemsOf(List.of(ids), limit));
  }

  List<String> collections(CustomerId id) {
    return storage.inTransaction(tx -> tx.customers().collections(id));
  }

  List<SealedItem> items(CustomerId id, String field) {
    return storage.inTransaction(tx -> tx.customers().items(id, field, null, ALL));
  }

  int addItems(List<ItemAddition> additions, List<AuditEntry> entries) {
    return storage.inTransaction(tx -> tx.customers().addItems(additions, entries));
  }

  /** What work gives, or nothing where somebody else was faster and it may be repeated. */
  static <T> Optional<T> unlessConflict(Supplier<T> work) {
    try {
      return Optional.of(work.get());
    } catch (RegisterException e) {
      if (e.code() != ErrorCode.VERSION_CONFLICT && !e.isRetryable()) {
        throw e;
      }
      return Optional.empty();
    }
  }

  List<AuditEntry> trail(CustomerId id) {
    return storage.inTransaction(tx -> tx.audit().ofSubject(id, null, ALL));
  }

  List<RegisterKey> keys(KeyContext of) {
    return ring(of.registerId()).keys();
  }

  KeyRing ring(String registerId) {
    return storage.inTransaction(tx -> tx.keys().ring(registerId));
  }

  int rewrap(KeyRewrap... keys) {
    return storage.inTransaction(tx -> tx.customers().rewrap(List.of(keys)));
  }

  List<KeyHolder> keysOutside(int epoch, @Nullable CustomerId after, int limit) {
    return storage.inTransaction(tx -> tx.customers().keysOutside(epoch, after, limit));
  }

  boolean reseal(Resealing resealing) {
    return storage.inTransaction(tx -> tx.customers().reseal(resealing));
  }

  Retagged retag(SealedCustomer read, SearchTag... tags) {
    return storage.inTransaction(tx -> tx.customers().retag(read, List.of(tags)));
  }

  void eraseFields(PartialErasure erasure, AuditEntry entry) {
    run(tx -> tx.customers().eraseFields(erasure, entry));
  }

  LeftoverRemoval removeLeftovers(int limit) {
    return storage.inTransaction(tx -> tx.customers().removeLeftovers(limit));
  }

  /** Removes leftovers to the end, and says how many items that were. */
  int removeAllLeftovers() {
    int items = 0;
    for (int call = 0; call < MOST_REMOVALS; call++) {
      LeftoverRemoval removed = removeLeftovers(4);
      items += removed.items();
      if (removed.isLast(4)) {
        return items;
      }
    }
    throw new AssertionError("no end after " + MOST_REMOVALS + " removals");
  }

  long leftovers() {
    return storage.inTransaction(tx -> tx.customers().leftovers());
  }

  Optional<RotationMark> mark(String job) {
    return storage.inTransaction(tx -> tx.keys().mark(job));
  }

  boolean moveMark(String job, Optional<RotationMark> from, Optional<RotationMark> to) {
    return storage.inTransaction(tx -> tx.keys().moveMark(job, from, to));
  }

  void write(StaffLine... lines) {
    run(tx -> List.of(lines).forEach(line -> tx.staff().append(line)));
  }

  List<StaffLine> linesOf(String userId) {
    return storage.inTransaction(tx -> tx.staff().of(userId));
  }

  void plan(PartyNotice... notices) {
    run(tx -> tx.partyNotices().add(List.of(notices)));
  }

  PartyNotice notice(NoticeId id) {
    return storage
        .inTransaction(tx -> tx.partyNotices().find(id))
        .orElseThrow(() -> new AssertionError("notice " + id + " is not there"));
  }

  List<PartyNotice> noticesOf(CustomerId subject) {
    return storage.inTransaction(tx -> tx.partyNotices().of(subject, null, ALL));
  }

  List<PartyNotice> claim(NoticeClaim claim) {
    return storage.inTransaction(tx -> tx.partyNotices().claim(claim));
  }

  boolean replace(PartyNotice next) {
    return storage.inTransaction(tx -> tx.partyNotices().replace(next));
  }

  Optional<ListRun> listRun(UUID run) {
    return storage.inTransaction(tx -> tx.lists().find(run));
  }

  List<ListRun> listRuns() {
    return storage.inTransaction(tx -> tx.lists().page(null, ALL));
  }

  List<ListLine> listLines(UUID run, int size) {
    return Pages.<ListLine>all(
        size,
        last ->
            storage.inTransaction(
                tx -> tx.lists().lines(run, last == null ? 0 : last.number(), size)));
  }

  void suppress(SuppressionEntry... entries) {
    run(tx -> tx.suppressions().add(List.of(entries)));
  }

  void release(Set<ProhibitionScope> scopes, SearchTag... terms) {
    run(tx -> tx.suppressions().release(List.of(terms), scopes));
  }

  List<SuppressionEntry> suppressed(List<SearchTag> terms) {
    return storage.inTransaction(tx -> tx.suppressions().find(terms));
  }

  List<SuppressionEntry> suppressions(@Nullable SearchTag after, int limit) {
    return storage.inTransaction(tx -> tx.suppressions().page(after, limit));
  }

  /** The whole suppression list, as text. */
  List<String> onList() {
    return Fingerprint.ofEntries(suppressions(null, ALL));
  }

  /** Runs work that must be refused with a code. */
  static void refused(ErrorCode code, Runnable work) {
    Throwable thrown = catchThrowable(work::run);
    Assertions.assertThat(thrown)
        .as("what must be refused with " + code)
        .isInstanceOf(RegisterException.class);
    Assertions.assertThat(((RegisterException) thrown).code()).isEqualTo(code);
  }
}
