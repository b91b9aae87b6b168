package fi.rekisteri.core.outbox;

import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.NoticeChange;
import fi.rekisteri.disclosure.NoticeReason;
import fi.rekisteri.disclosure.NoticeState;
import fi.rekisteri.disclosure.NoticeTopic;
import fi.rekisteri.disclosure.PartyNotice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The notices about one person, as one transaction finds them and adds to them. */
record NoticeBook(Engine engine, Transaction tx, CustomerId subject) {
  private static final int PAGE = 500;

  /** Writes a notice for each party; one that nobody can have heard of takes the fields up. */
  void write(NoticeChange change, Told told) {
    if (told.byParty().isEmpty()) {
      return;
    }
    List<PartyNotice> known = isMerged(change) ? notices() : List.of();
    List<PartyNotice> fresh = new ArrayList<>();
    told.byParty()
        .forEach(
            (party, paths) -> {
              NoticeTopic topic = new NoticeTopic(subject, party, change);
              if (!isTakenUp(known, topic, paths)) {
                fresh.add(planned(topic, paths));
              }
            });
    tx.partyNotices().add(fresh);
  }

  /**
   * A restriction and its end are told one by one: two of a kind with one of the other between them
   * would be told in the wrong order if they were one.
   */
  private static boolean isMerged(NoticeChange change) {
    return change == NoticeChange.RECTIFIED || change == NoticeChange.ERASED;
  }

  private boolean isTakenUp(List<PartyNotice> known, NoticeTopic topic, Set<String> paths) {
    for (PartyNotice notice : known) {
      if (takesUp(notice, topic, paths)) {
        Collection<String> all = new TreeSet<>(notice.fields());
        all.addAll(paths);
        if (tx.partyNotices().replace(notice.telling(topic.change(), all))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whatever was to be told of erased fields, their erasure is all that is left to tell. */
  private static boolean takesUp(PartyNotice notice, NoticeTopic topic, Set<String> paths) {
    if (!notice.party().equals(topic.party()) || !notice.progress().isUntold()) {
      return false;
    }
    return notice.change() == topic.change()
        || (topic.change() == NoticeChange.ERASED && paths.containsAll(notice.fields()));
  }

  private PartyNotice planned(NoticeTopic topic, Set<String> paths) {
    Instant now = engine.now();
    LocalDate today = now.atZone(engine.definition().zone()).toLocalDate();
    PartyNotice notice = PartyNotice.planned(topic, paths, now);
    Optional<NoticeReason> hindrance =
        new Addressees(engine.definition()).hindrance(topic.party(), today);
    return hindrance
        .map(why -> notice.with(notice.progress().ended(NoticeState.IMPOSSIBLE, why, now)))
        .orElse(notice);
  }

  /** Who was told, or is to be told, that some of these fields are restricted. */
  Told toldOfRestriction(Set<String> fields) {
    Told told = new Told();
    notices().stream()
        .filter(notice -> notice.change() == NoticeChange.RESTRICTED)
        .filter(notice -> notice.state() != NoticeState.IMPOSSIBLE)
        .forEach(
            notice ->
                notice.fields().stream()
                    .filter(fields::contains)
                    .forEach(path -> told.add(notice.party(), path)));
    return told;
  }

  private List<PartyNotice> notices() {
    List<PartyNotice> all = new ArrayList<>();
    PartyNotice last = null;
    List<PartyNotice> page;
    do {
      page = tx.partyNotices().of(subject, last, PAGE);
      all.addAll(page);
      last = page.isEmpty() ? null : page.get(page.size() - 1);
    } while (page.size() == PAGE);
    return all;
  }
}
