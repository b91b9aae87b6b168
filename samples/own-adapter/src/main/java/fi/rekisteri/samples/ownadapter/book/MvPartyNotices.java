package fi.rekisteri.samples.ownadapter.book;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.NoticeId;
import fi.rekisteri.disclosure.NoticeState;
import fi.rekisteri.disclosure.PartyNotice;
import fi.rekisteri.samples.ownadapter.form.PartyForms;
import fi.rekisteri.samples.ownadapter.map.Key;
import fi.rekisteri.samples.ownadapter.map.Session;
import fi.rekisteri.samples.ownadapter.map.Shelf;
import fi.rekisteri.samples.ownadapter.map.Table;
import fi.rekisteri.samples.ownadapter.refusal.Refusals;
import fi.rekisteri.store.NoticeClaim;
import fi.rekisteri.store.PartyNoticeStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Notices by id, with indexes by person, by state, and of the pending ones by when they are due.
 */
public final class MvPartyNotices implements PartyNoticeStore {
  private final Session session;
  private final Table<PartyNotice> notices;

  public MvPartyNotices(Session session) {
    this.session = session;
    notices =
        new Table<>(session, Shelf.NOTICES, PartyForms.NOTICE)
            .indexed(Shelf.NOTICES_BY_SUBJECT, one -> Key.of(one.subject()).and(planned(one)))
            .indexed(Shelf.NOTICES_BY_STATE, one -> in(one.state()).and(planned(one)))
            .indexed(
                Shelf.NOTICES_DUE,
                (id, one) ->
                    one.state() == NoticeState.PENDING
                        ? Stream.of(Key.of(one.progress().dueAt()).and(planned(one)))
                        : Stream.empty());
  }

  private static Key id(NoticeId id) {
    return Key.of(id.value());
  }

  private static Key in(NoticeState state) {
    return Key.of(state.name());
  }

  private static Key planned(PartyNotice notice) {
    return Key.of(notice.plannedAt()).and(notice.id().value());
  }

  @Override
  public void add(List<PartyNotice> added) {
    session.write(() -> added.forEach(this::add));
  }

  private void add(PartyNotice notice) {
    if (notices.has(id(notice.id()))) {
      throw Refusals.overtaken("the free id " + notice.id());
    }
    put(notice);
  }

  private void put(PartyNotice notice) {
    notices.put(id(notice.id()), notice);
  }

  @Override
  public Optional<PartyNotice> find(NoticeId id) {
    return notices.find(id(id));
  }

  @Override
  public List<PartyNotice> of(CustomerId subject, @Nullable PartyNotice after, int limit) {
    return page(Shelf.NOTICES_BY_SUBJECT, Key.of(subject), after, limit);
  }

  @Override
  public List<PartyNotice> page(NoticeState state, @Nullable PartyNotice after, int limit) {
    return page(Shelf.NOTICES_BY_STATE, in(state), after, limit);
  }

  private List<PartyNotice> page(
      Shelf index, Key beginning, @Nullable PartyNotice after, int limit) {
    Key last = after == null ? null : beginning.and(planned(after));
    return notices.by(index, beginning, last).limit(Refusals.limit(limit)).toList();
  }

  @Override
  public long count(NoticeState state, Instant plannedBefore) {
    return notices
        .by(Shelf.NOTICES_BY_STATE, in(state), null)
        .takeWhile(one -> one.plannedAt().isBefore(plannedBefore))
        .count();
  }

  @Override
  public List<PartyNotice> claim(NoticeClaim claim) {
    return session.write(
        () -> {
          List<PartyNotice> lent =
              Stream.concat(due(claim), putOffByAWrongClock(claim))
                  .limit(claim.limit())
                  .map(one -> one.with(one.progress().lent(claim.at(), claim.until())))
                  .toList();
          lent.forEach(this::put);
          return lent;
        });
  }

  private Stream<PartyNotice> due(NoticeClaim claim) {
    return notices
        .by(Shelf.NOTICES_DUE, Key.ALL, null)
        .takeWhile(one -> !one.progress().dueAt().isAfter(claim.at()));
  }

  private Stream<PartyNotice> putOffByAWrongClock(NoticeClaim claim) {
    return notices.by(Shelf.NOTICES_DUE, Key.ALL, Key.of(claim.horizon()));
  }

  @Override
  public boolean replace(PartyNotice next) {
    return session.write(
        () -> {
          boolean follows =
              find(next.id()).filter(one -> one.version() == next.version() - 1).isPresent();
          if (follows) {
            put(next);
          }
          return follows;
        });
  }
}
