package fi.rekisteri.core.store;

import fi.rekisteri.core.store.Tables.NoticeKey;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.NoticeId;
import fi.rekisteri.disclosure.NoticeState;
import fi.rekisteri.disclosure.PartyNotice;
import fi.rekisteri.store.NoticeClaim;
import fi.rekisteri.store.PartyNoticeStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The notices to parties, person by person. */
final class InMemoryPartyNotices implements PartyNoticeStore {
  private static final Comparator<PartyNotice> IN_TIME =
      Comparator.comparing(NoticeKey::of, NoticeKey.IN_TIME);
  private static final Comparator<PartyNotice> LONGEST_DUE =
      Comparator.comparing((PartyNotice notice) -> notice.progress().dueAt())
          .thenComparing(IN_TIME);

  private final Tables tables;
  private final UndoLog undo;

  InMemoryPartyNotices(Tables tables, UndoLog undo) {
    this.tables = tables;
    this.undo = undo;
  }

  @Override
  public void add(List<PartyNotice> notices) {
    undo.allOrNothing(() -> notices.forEach(this::add));
  }

  private void add(PartyNotice notice) {
    if (tables.noticeIds.containsKey(notice.id())) {
      throw Refusals.noticeExists(notice.id());
    }
    undo.put(tables.noticeIds, notice.id(), NoticeKey.of(notice));
    undo.put(tables.notices, NoticeKey.of(notice), notice);
  }

  @Override
  public Optional<PartyNotice> find(NoticeId id) {
    return Optional.ofNullable(tables.noticeIds.get(id)).map(tables.notices::get);
  }

  @Override
  public List<PartyNotice> of(CustomerId subject, @Nullable PartyNotice after, int limit) {
    NoticeKey from = new NoticeKey(subject, Instant.MIN, new UUID(0, 0));
    return page(
        tables.notices.tailMap(from, true).values().stream()
            .takeWhile(one -> one.subject().equals(subject)),
        after,
        limit);
  }

  @Override
  public List<PartyNotice> page(NoticeState state, @Nullable PartyNotice after, int limit) {
    return page(in(state), after, limit);
  }

  private static List<PartyNotice> page(
      Stream<PartyNotice> all, @Nullable PartyNotice after, int limit) {
    Refusals.requireLimit(limit);
    return all.filter(one -> after == null || IN_TIME.compare(one, after) > 0)
        .sorted(IN_TIME)
        .limit(limit)
        .toList();
  }

  @Override
  public long count(NoticeState state, Instant plannedBefore) {
    return in(state).filter(one -> one.plannedAt().isBefore(plannedBefore)).count();
  }

  @Override
  public List<PartyNotice> claim(NoticeClaim claim) {
    List<PartyNotice> lent =
        in(NoticeState.PENDING)
            .filter(one -> claim.takes(one.progress().dueAt()))
            .sorted(LONGEST_DUE)
            .limit(claim.limit())
            .map(one -> one.with(one.progress().lent(claim.at(), claim.until())))
            .toList();
    lent.forEach(one -> undo.put(tables.notices, NoticeKey.of(one), one));
    return lent;
  }

  @Override
  public boolean replace(PartyNotice next) {
    boolean follows =
        find(next.id()).filter(stored -> stored.version() == next.version() - 1).isPresent();
    if (follows) {
      undo.put(tables.notices, NoticeKey.of(next), next);
    }
    return follows;
  }

  private Stream<PartyNotice> in(NoticeState state) {
    return tables.notices.values().stream().filter(one -> one.state() == state);
  }
}
