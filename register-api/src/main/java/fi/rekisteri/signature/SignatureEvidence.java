package fi.rekisteri.signature;

import static fi.rekisteri.signature.SignatureState.HANDWRITTEN;
import static fi.rekisteri.signature.SignatureState.NONE;
import static fi.rekisteri.signature.SignatureState.STRONG_AUTH_EQUIVALENT;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of the signature of one request (S69, S74). It informs whoever judges the person's
 * identity, and can refuse nothing: a missing or broken signature is no ground of refusal (Art.
 * 12(2) and (6), F03). Immutable and thread-safe. Printing it shows nobody.
 *
 * <p>A signature proves who signed, not that the signatory is the person of whom the request
 * speaks: compare {@link #signatory()} with that person, and think of proxies and guardians.
 *
 * @param state as what it counts
 * @param signatory whom the certificate names. Where the signature {@linkplain #isValid() is not
 *     valid} this is a claim that nobody has proved: anybody can make a certificate with any name
 * @param claimedAt when it was signed, as the signatory says; no time stamp proves it
 * @param passed what was looked at and found in order
 * @param findings what was found besides
 * @param reference where the evidence lies that is not electronic, such as the id of a paper
 *     record; no name and no value of anybody
 */
public record SignatureEvidence(
    SignatureState state,
    Optional<Signatory> signatory,
    Optional<Instant> claimedAt,
    Set<SignatureCheck> passed,
    Set<SignatureFinding> findings,
    Optional<String> reference) {
  private static final int LONGEST_REFERENCE = 200;

  /**
   * Evidence that does not contradict itself.
   *
   * @throws IllegalArgumentException where it does: an electronic signature that counts with a
   *     breaking finding, without a signatory or without its checks; evidence of people without a
   *     reference
   */
  public SignatureEvidence {
    passed = ordered(passed, SignatureCheck.class);
    findings = ordered(findings, SignatureFinding.class);
    boolean vouchedFor = state == HANDWRITTEN || state == STRONG_AUTH_EQUIVALENT;
    if (vouchedFor != reference.isPresent()
        || reference.filter(SignatureEvidence::bad).isPresent()) {
      throw new IllegalArgumentException(
          "what people have seen, and that alone, has a reference of 1 to "
              + LONGEST_REFERENCE
              + " characters");
    }
    boolean electronic = state != NONE && !vouchedFor;
    if (electronic && (signatory.isEmpty() || !proves(state, passed))) {
      throw new IllegalArgumentException(state + " needs a signatory and the checks that prove it");
    }
    if (state != NONE && findings.stream().anyMatch(SignatureFinding::isBreaking)) {
      throw new IllegalArgumentException("a signature with a breaking finding counts as NONE");
    }
  }

  /**
   * A signature of the person's own hand.
   *
   * @param reference where the paper or its picture lies, such as the id of a paper record
   * @return the evidence
   * @throws IllegalArgumentException where the reference is blank or too long
   */
  public static SignatureEvidence handwritten(String reference) {
    return seen(HANDWRITTEN, reference);
  }

  /**
   * A request that came from somebody who had been identified strongly.
   *
   * @param reference where the identification is recorded, such as the id of the session
   * @return the evidence
   * @throws IllegalArgumentException where the reference is blank or too long
   */
  public static SignatureEvidence strongAuthentication(String reference) {
    return seen(STRONG_AUTH_EQUIVALENT, reference);
  }

  /**
   * A request that nobody signed. That is in order.
   *
   * @return the evidence
   */
  public static SignatureEvidence unsigned() {
    return notProved(Set.of(SignatureFinding.NO_SIGNATURE));
  }

  /**
   * A signature that counts as none, of which nothing more is known.
   *
   * @param findings why
   * @return the evidence
   */
  public static SignatureEvidence notProved(Set<SignatureFinding> findings) {
    return new SignatureEvidence(
        NONE, Optional.empty(), Optional.empty(), Set.of(), findings, Optional.empty());
  }

  /**
   * Whether the request counts as signed.
   *
   * @return false for {@link SignatureState#NONE}, which is no reason to refuse it
   */
  public boolean isValid() {
    return state != NONE;
  }

  /**
   * Whom a signature that counts proves to have signed.
   *
   * @return empty where nothing is proved electronically
   */
  public Optional<Signatory> provenSignatory() {
    return isValid() ? signatory : Optional.empty();
  }

  @Override
  public String toString() {
    return "SignatureEvidence[" + state + ", passed=" + passed + ", findings=" + findings + "]";
  }

  private static SignatureEvidence seen(SignatureState state, String reference) {
    return new SignatureEvidence(
        state, Optional.empty(), Optional.empty(), Set.of(), Set.of(), Optional.of(reference));
  }

  private static boolean bad(String reference) {
    return reference.isBlank() || reference.length() > LONGEST_REFERENCE;
  }

  private static boolean proves(SignatureState state, Set<SignatureCheck> passed) {
    EnumSet<SignatureCheck> needed =
        EnumSet.of(
            SignatureCheck.CONTENT,
            SignatureCheck.SIGNATURE,
            SignatureCheck.TRUST,
            SignatureCheck.VALIDITY);
    if (state == SignatureState.QES) {
      needed.add(SignatureCheck.QUALIFICATION);
    }
    return passed.containsAll(needed);
  }

  private static <E extends Enum<E>> Set<E> ordered(Collection<E> some, Class<E> type) {
    EnumSet<E> ordered = EnumSet.noneOf(type);
    ordered.addAll(some);
    return Collections.unmodifiableSet(ordered);
  }
}
