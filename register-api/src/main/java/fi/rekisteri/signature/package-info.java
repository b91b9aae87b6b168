/**
 * Is a letter signed, by whom, and what is that worth? Floor 5 (S69, S74, eIDAS); it knows nobody.
 *
 * <p>{@link fi.rekisteri.signature.SignatureEvidence} tells it, with each {@link
 * fi.rekisteri.signature.SignatureFinding} that speaks against it: evidence for whoever decides,
 * and never a ground of refusal (Art. 12(2)). Proof: {@code SignatureEvidenceTest}, and {@code
 * SignedRequestsTest} of core.
 */
@NullMarked
package fi.rekisteri.signature;

import org.jspecify.annotations.NullMarked;
