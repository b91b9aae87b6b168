/**
 * How is the register told to people? Floor 6 (Art. 12 to 14; S1 to S88, X1).
 *
 * <p>Makes the privacy notice from a {@link fi.rekisteri.definition.RegisterDraft}: one content of
 * rows, which three templates write as a page, as Markdown and as plain text. What nobody declared
 * is told as such; what nobody translated is told in Finnish and reported. Door: {@link
 * fi.rekisteri.core.notice.PrivacyNotice}. Proof: {@code PrivacyNoticeTest}, {@code
 * HostileNoticeTest}, {@code SeedCounterpartsTest}.
 */
@NullMarked
package fi.rekisteri.core.notice;

import org.jspecify.annotations.NullMarked;
