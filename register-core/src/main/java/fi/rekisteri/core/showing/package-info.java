/**
 * Who was shown which privacy notice, and does the register do what it says? Floor 8 (Art. 5(2),
 * 13, 14, 21(4)); it is not exported.
 *
 * <p>{@link fi.rekisteri.core.showing.PrivacyNoticeDesk} is its door. A showing is sealed in the
 * person's record, as ADR 22 tells. What was done is met by one walk over the audit trail ({@code
 * TrailPractice}) and one over the origins of values ({@code OriginPractice}), both of which count
 * codes and keep nobody. Proof: {@code NoticeShowingTest}, {@code NoticeReachTest}, {@code
 * NoticePracticeTest}.
 */
@NullMarked
package fi.rekisteri.core.showing;

import org.jspecify.annotations.NullMarked;
