/**
 * What do a person's choices amount to, and what were they told? Mirrors the room {@code consent}
 * (floor 4; Art. 7, 8, 18, 21); it is not exported.
 *
 * <p>{@link fi.rekisteri.core.consent.StandingRules} takes one choice after another, by the rules
 * of the law and the definition; {@link fi.rekisteri.core.consent.ChoiceCodec} writes a choice to
 * the bytes that the ledger seals; {@link fi.rekisteri.core.consent.KnownChoices} tells which of
 * the choices that somebody else's record shows it holds already; {@link
 * fi.rekisteri.core.consent.ShownNotices} keeps which notices a person was shown. Proof: {@code
 * StandingRulesTest}, {@code ChoiceCodecTest}, {@code ConsentImportTest}, {@code ShownNoticesTest}.
 */
@NullMarked
package fi.rekisteri.core.consent;

import org.jspecify.annotations.NullMarked;
