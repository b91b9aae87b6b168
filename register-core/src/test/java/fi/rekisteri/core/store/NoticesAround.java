package fi.rekisteri.core.store;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.NoticeId;
import fi.rekisteri.disclosure.NoticeState;
import fi.rekisteri.disclosure.PartyNotice;
import fi.rekisteri.store.NoticeClaim;
import fi.rekisteri.store.PartyNoticeStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Passes every call on; a flaw overrides one of them. */
class NoticesAround implements PartyNoticeStore {
  final PartyNoticeStore intact;

  NoticesAround(PartyNoticeStore intact) {
    this.intact = intact;
  }

  @Override
  public void add(List<PartyNotice> notices) {
    intact.add(notices);
  }

  @Override
  public Optional<PartyNotice> find(NoticeId id) {
    return intact.find(id);
  }

  @Override
  public List<PartyNotice> of(CustomerId subject, @Nullable PartyNotice after, int limit) {
    return intact.of(subject, after, limit);
  }

  @Override
  public List<PartyNotice> page(NoticeState state, @Nullable PartyNotice after, int limit) {
    return intact.page(state, after, limit);
  }

  @Override
  public long count(NoticeState state, Instant plannedBefore) {
    return intact.count(state, plannedBefore);
  }

  @Override
  public List<PartyNotice> claim(NoticeClaim claim) {
    return intact.claim(claim);
  }

  @Override
  public boolean replace(PartyNotice next) {
    return intact.replace(next);
  }
}
