/**
 * What has a person chosen, and what were they told? Floor 3 (Art. 7, 8, 18, 21; S9, S15, S70, S80,
 * S82, S88).
 *
 * <p>A {@link fi.rekisteri.consent.Choice} is what a person said or what was decided on it: consent
 * and its withdrawal, objection, prohibition, restriction, a safety ban. Each is kept with when and
 * how it came, and none is ever overwritten; what they amount to is {@link
 * fi.rekisteri.processing.Standing}, which every decision asks. A {@link
 * fi.rekisteri.consent.NoticeShowing} is that somebody was shown the privacy notice (Art. 13, 14,
 * 21(4)). Proof: {@code ChoicesTest}, {@code StandingRulesTest}, {@code NoticesShownTest}.
 */
@NullMarked
package fi.rekisteri.consent;

import org.jspecify.annotations.NullMarked;
