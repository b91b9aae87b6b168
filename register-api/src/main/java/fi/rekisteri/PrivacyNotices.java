package fi.rekisteri;

import fi.rekisteri.consent.NoticeShowing;
import fi.rekisteri.consent.NoticesShown;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.notice.NoticeComparison;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who was shown which privacy notice (Art. 13, 14, 21(4)), and whether the register does what its
 * notice says (Art. 5(2)). Each call leaves its audit entry. Thread-safe.
 */
public interface PrivacyNotices {
  /**
   * Records that a person was shown a version of the notice: the record of its delivery (G13), and
   * of the right to object being presented apart (G21.2). It is sealed with the person, told in
   * their access answer, and gone with them. The same showing may be recorded again: nothing of it
   * is kept twice. Needs the designation {@code MAINTAIN} and the purpose {@code RIGHTS}.
   *
   * <p>Each showing that tells something new is a new version of the person's record. So record
   * what was put before somebody: at registration, with an order, when the notice changed; not
   * every look at a page that shows it.
   *
   * @param subject whom
   * @param showing what, in which language, by which way, when, and in which form
   * @throws fi.rekisteri.error.InvalidValueException {@code NOTICE_VERSION_UNKNOWN} for a version
   *     that is neither that of the definition nor that of the one before it; {@code
   *     NOTICE_SHOWING_REFUSED} for a time in the future; a version may be shown ahead of its first
   *     day
   * @throws fi.rekisteri.error.NotFoundException {@code CUSTOMER_NOT_FOUND}
   * @throws fi.rekisteri.error.ErasedException {@code CUSTOMER_ERASED}
   */
  void shown(CustomerId subject, NoticeShowing showing);

  /**
   * Which versions a person was shown, by showings and by the origin of values (S25.2). Needs the
   * designation {@code READ} and the purpose {@code RIGHTS}.
   *
   * @param subject whose
   * @return what tells of it; of values in collections, such as orders, nothing is told
   * @throws fi.rekisteri.error.NotFoundException {@code CUSTOMER_NOT_FOUND}
   * @throws fi.rekisteri.error.ErasedException {@code CUSTOMER_ERASED}
   */
  NoticesShown shownTo(CustomerId subject);

  /**
   * How many people were shown which version last. It walks over everybody, a hundred at a time,
   * and keeps nobody in memory; visitors without a name are left out. Needs the designation {@code
   * ADMIN} and the purpose {@code RIGHTS}.
   *
   * @return the counts
   */
  NoticeReach reach();

  /**
   * People who were not shown the version in force, so that they can be informed again (Art. 13(3),
   * 14(4)): ids, and nothing else of them. Needs the designation {@code ADMIN} and the purpose
   * {@code RIGHTS}.
   *
   * @param after the end of the page before, or null for the first page
   * @param limit the most people to go through, from 1 to 1000
   * @return those among them; visitors without a name, whom nobody can write to, are left out
   */
  UninformedPage uninformed(@Nullable CustomerId after, int limit);

  /**
   * Holds what was done since a day against what the definition says: purposes, fields, sources and
   * recipients that were used and are not declared, or declared and never used (Art. 5(1)(b), (c),
   * 5(2)). It reads the audit trail of that time once, and walks over the origins of everybody's
   * values once; no value is told, and no memory grows with the number of people. Needs the
   * designation {@code ADMIN} and the purpose {@code RIGHTS}.
   *
   * <p>What it cannot see: entries that were let go of from the beginning of the trail (the
   * comparison tells from when it could see), the origins of values in collections and of such as
   * were replaced or erased meanwhile, what was observed of visitors without a name, what a
   * processor does with what it received, and what the host does beside the register.
   *
   * @param since the first day, in the register's zone
   * @return what differs, with counts
   * @throws IllegalArgumentException for a day in the future
   */
  NoticeComparison compare(LocalDate since);
}
