package fi.rekisteri.contract;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.NoticeChange;
import fi.rekisteri.disclosure.NoticeId;
import fi.rekisteri.disclosure.NoticeProgress;
import fi.rekisteri.disclosure.NoticeTopic;
import fi.rekisteri.disclosure.PartyNotice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Random notices to parties, due when they are planned. */
record NoticeSamples(Samples samples) {
  PartyNotice notice(CustomerId subject, Instant at) {
    return notice(new NoticeTopic(subject, "ACCOUNTANT", NoticeChange.RECTIFIED), at);
  }

  /** About somebody new. */
  PartyNotice notice(Instant at) {
    return notice(samples.id(), at);
  }

  PartyNotice notice(NoticeTopic topic, Instant at) {
    UUID any = samples.uuid();
    long version4 = any.getMostSignificantBits() & ~0xf000L | 0x4000L;
    long variant = any.getLeastSignificantBits() & ~(3L << 62) | 2L << 62;
    NoticeId id = new NoticeId(new UUID(version4, variant));
    return new PartyNotice(id, 1, topic, List.of("email", "name"), at, NoticeProgress.planned(at));
  }
}
