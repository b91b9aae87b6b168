package fi.rekisteri.jdbc;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.CustomerStore;
import fi.rekisteri.store.DueCustomer;
import fi.rekisteri.store.DuePlace;
import fi.rekisteri.store.ItemAddition;
import fi.rekisteri.store.KeyHolder;
import fi.rekisteri.store.KeyRewrap;
import fi.rekisteri.store.LeftoverRemoval;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.NextLook;
import fi.rekisteri.store.OwnedItem;
import fi.rekisteri.store.PartialErasure;
import fi.rekisteri.store.Resealing;
import fi.rekisteri.store.Retagged;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedItem;
import fi.rekisteri.store.SearchTag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Customers as rows.
 *
 * <p>The record's row is the lock of everything that belongs to a customer: every writer touches it
 * first. A save updates it {@code where version = ?}; an erasure deletes it, and only then, in a
 * later statement that sees what a save before it committed, its tags. Its items it leaves to
 * {@link Leftovers}: no read shows them without the row. An insert takes the id's place in the
 * primary key first and looks for a tombstone after that, in a statement of its own: whoever erased
 * the id either committed before, and is seen, or waits at that place. It looks for one too where
 * it met a duplicate, which may be an item that the erased id left.
 *
 * <p>Which rows of the tag tables are a customer's stands in the row too, and nowhere else. Both
 * readers of that list are safe:
 *
 * <ul>
 *   <li>A save that replaces tags reads list and version without a lock and refuses another
 *       version. It then updates the row where that version and that list still stand: a rotation
 *       changes the list without a new version. No version ever comes back, since an erased id does
 *       not. So whoever was faster, saving, retagging or erasing, makes the update miss the row,
 *       and nothing happens.
 *   <li>An erasure takes the list out of the row by the very statement that deletes it. If a save
 *       holds the row, that statement waits and gives the list as the save left it; the tags are
 *       deleted by a later statement, which sees them. A save that comes later finds no row.
 * </ul>
 */
final class CustomerRows implements CustomerStore {
  private final Session session;
  private final HeldRows held = new HeldRows();
  private final Undisclosed undisclosed = new Undisclosed();

  CustomerRows(Session session) {
    this.session = session;
  }

  /** Whose rows this transaction has locked. */
  HeldRows held() {
    return held;
  }

  /** Of whom this transaction knows that nobody has received anything. */
  Undisclosed undisclosed() {
    return undisclosed;
  }

  @Override
  public Optional<SealedCustomer> find(CustomerId id) {
    return session.read(
        connection -> {
          try (Prepared find = connection.prepare(CustomerSql.FIND)) {
            find.setObject(1, id.value());
            try (Row row = find.executeQuery()) {
              if (!row.next()) {
                return Optional.empty();
              }
              undisclosed.found(id, row.getBoolean(10));
              return Optional.of(CustomerRow.read(row));
            }
          }
        });
  }

  @Override
  public List<SealedCustomer> hold(List<CustomerId> ids) {
    List<CustomerId> inOrder = ids.stream().distinct().sorted().toList();
    return inOrder.isEmpty()
        ? List.of()
        : held.remember(session.write(connection -> session.dialect().hold(connection, inOrder)));
  }

  @Override
  public List<SealedCustomer> findByTag(SearchTag tag, int limit) {
    Limit.check(limit);
    return TagReads.of(session, reads -> session.dialect().findByTag(reads, tag, limit));
  }

  @Override
  public List<SealedCustomer> pageByTag(SearchTag tag, @Nullable CustomerId after, int limit) {
    Limit.check(limit);
    return TagReads.of(session, reads -> session.dialect().pageByTag(reads, tag, after, limit));
  }

  @Override
  public long countByTag(SearchTag tag) {
    return session.read(
        connection -> {
          TagReads reads = new TagReads(connection, session.ring());
          long found = reads.count(tag);
          reads.requireRing(found == 0);
          return found;
        });
  }

  @Override
  public List<SealedCustomer> page(@Nullable CustomerId after, int limit) {
    Limit.check(limit);
    return session.read(
        connection -> {
          String sql = after == null ? CustomerSql.FIRST_PAGE : CustomerSql.NEXT_PAGE;
          try (Prepared page = connection.prepare(sql)) {
            int next = 1;
            if (after != null) {
              page.setObject(next++, after.value());
            }
            page.setInt(next, limit);
            return CustomerRow.readAll(page);
          }
        });
  }

  @Override
  public void insert(List<NewCustomer> customers) {
    if (customers.isEmpty()) {
      return;
    }
    List<List<NewCustomer>> chunks = Chunks.of(customers);
    try {
      session.writeAll(
          connection -> {
            for (List<NewCustomer> chunk : chunks) {
              if (!session.dialect().insert(connection, chunk, session.ring())) {
                throw Refusals.ringChanged();
              }
              Tombstones.refuseErased(connection, chunk);
            }
            return null;
          },
          () -> Refusals.duplicate(customers));
    } catch (ConflictException duplicate) {
      session.read(connection -> Tombstones.refuseAnyErased(connection, chunks));
      throw duplicate;
    }
  }

  @Override
  public void save(CustomerChange change, AuditEntry audit) {
    CustomerId id = change.customer().facts().id();
    held.forget(id);
    TagChange tags =
        change.replacedTags().isEmpty()
            ? TagChange.NONE
            : session.read(connection -> TagChange.of(connection, change));
    Saving step = new Saving(session, change, tags, audit, undisclosed.of(id));
    boolean alone = tags.isEmpty() && change.addedItems().isEmpty();
    if (!session.savesAtOnce()) {
      session.writeAll(step, () -> Refusals.duplicate(id));
    } else {
      session.writeLater(step.heldBack(), alone ? null : () -> Refusals.duplicate(id));
    }
  }

  @Override
  public int addItems(List<ItemAddition> additions, List<AuditEntry> audit) {
    int[] added = {0};
    session.writeAll(
        connection ->
            added[0] = new ItemAdditions(session.dialect(), connection, held).run(additions, audit),
        Refusals::busy);
    return added[0];
  }

  @Override
  public List<SealedItem> items(CustomerId id, String field, @Nullable String after, int limit) {
    return session.read(connection -> ItemReads.page(connection, id, field, after, limit));
  }

  @Override
  public List<OwnedItem> itemsOf(List<CustomerId> ids, int limit) {
    Limit.check(limit);
    List<CustomerId> inOrder = ids.stream().distinct().sorted().toList();
    return session.read(connection -> session.dialect().itemsOf(connection, inOrder, limit));
  }

  @Override
  public List<String> collections(CustomerId id) {
    return session.read(connection -> ItemReads.collections(connection, id));
  }

  @Override
  public List<DueCustomer> due(LocalDate through, @Nullable DuePlace after, int limit) {
    Limit.check(limit);
    return session.read(connection -> LookDays.due(connection, through, after, limit));
  }

  @Override
  public long countDue(LocalDate through) {
    return session.read(connection -> LookDays.count(connection, through));
  }

  @Override
  public int lookAgain(List<NextLook> looks) {
    held.forget(looks.stream().map(NextLook::customer).toList());
    return looks.isEmpty()
        ? 0
        : session.write(connection -> LookDays.again(session.dialect(), connection, looks));
  }

  @Override
  public int lookBy(List<CustomerId> ids, LocalDate day) {
    held.forget(ids);
    return ids.isEmpty()
        ? 0
        : session.write(connection -> LookDays.by(session.dialect(), connection, ids, day));
  }

  @Override
  public void erase(List<ErasureVerdict> verdicts, List<AuditEntry> audit) {
    if (!verdicts.isEmpty() || !audit.isEmpty()) {
      session.writeAll(
          connection -> {
            new Erasure(session.dialect(), connection, held).run(verdicts, audit);
            return null;
          },
          () -> Refusals.busy(verdicts));
    }
  }

  @Override
  public LeftoverRemoval removeLeftovers(int limit) {
    Limit.check(limit);
    return session.write(connection -> Leftovers.remove(connection, session.dialect(), limit));
  }

  @Override
  public long leftovers() {
    return session.read(Leftovers::count);
  }

  @Override
  public void eraseFields(PartialErasure erasure, AuditEntry audit) {
    held.forget(erasure.id());
    session.writeAll(
        connection -> {
          FieldErasure.run(session, connection, erasure);
          session.dialect().append(connection, List.of(audit));
          return null;
        },
        () -> Refusals.busy(erasure.id()));
  }

  @Override
  public List<KeyHolder> keysOutside(int epoch, @Nullable CustomerId after, int limit) {
    Limit.check(limit);
    return session.read(connection -> Rewrapping.outside(connection, epoch, after, limit));
  }

  @Override
  public int rewrap(List<KeyRewrap> keys) {
    int[] replaced = {0};
    if (!keys.isEmpty()) {
      session.writeAll(
          connection -> replaced[0] = Rewrapping.run(connection, keys, session.ring()),
          Refusals::busy);
    }
    return replaced[0];
  }

  @Override
  public boolean reseal(Resealing resealing) {
    held.forget(resealing.id());
    return RecordReplacement.reseal(session, resealing);
  }

  @Override
  public Retagged retag(SealedCustomer customer, List<SearchTag> tags) {
    return Retagging.retag(session, customer, tags);
  }

  @Override
  public Optional<ErasureVerdict> tombstone(CustomerId id) {
    return session.read(connection -> Tombstones.find(connection, id));
  }
}
