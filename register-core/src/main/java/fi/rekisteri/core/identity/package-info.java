/**
 * Is it sure enough who asks? Floor 4 (Art. 11, 12(6); S69, F06, G12.6).
 *
 * <p>{@link fi.rekisteri.core.identity.IdentityRules} decides what a request needs and what is
 * asked next; it is pure. {@link fi.rekisteri.core.identity.ProviderGate} asks a host's provider
 * and takes nothing but a clear yes; {@link fi.rekisteri.core.identity.OneTimeCodes} makes and
 * redeems codes and links. Proof: {@code IdentityRulesTest}, {@code IdentityPropertyTest}, {@code
 * RequesterTest}, {@code ProviderGateTest}, {@code OneTimeCodesTest}.
 */
@NullMarked
package fi.rekisteri.core.identity;

import org.jspecify.annotations.NullMarked;
