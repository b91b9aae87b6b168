/**
 * Is this request signed, by whom, and who may read what we send out? Floor 2 (S69, S74, eIDAS).
 *
 * <p>{@link fi.rekisteri.core.signature.SignedRequests} verifies what came in and never refuses it;
 * {@link fi.rekisteri.core.signature.SealedPackage} signs and encrypts what goes out, {@link
 * fi.rekisteri.core.signature.DetachedSignature} signs what goes beside a message. None opens a
 * connection or keeps a key. Proof: {@code DetachedSignatureTest}, {@code SignedRequestsTest},
 * {@code HostileSignatureTest}, {@code SignedPdfTest} and {@code SealedPackageTest}.
 */
@NullMarked
package fi.rekisteri.core.signature;

import org.jspecify.annotations.NullMarked;
