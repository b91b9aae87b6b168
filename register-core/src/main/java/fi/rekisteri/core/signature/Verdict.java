package fi.rekisteri.core.signature;

import fi.rekisteri.signature.Signatory;
import fi.rekisteri.signature.SignatureCheck;
import fi.rekisteri.signature.SignatureEvidence;
import fi.rekisteri.signature.SignatureFinding;
import fi.rekisteri.signature.SignatureState;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;

/** What comes together about one signature while it is looked at. Used by one thread. */
final class Verdict {
  private final EnumSet<SignatureCheck> passed = EnumSet.noneOf(SignatureCheck.class);
  private final EnumSet<SignatureFinding> findings = EnumSet.noneOf(SignatureFinding.class);
  private Optional<Signatory> signatory = Optional.empty();
  private Optional<Instant> claimedAt = Optional.empty();

  void pass(SignatureCheck check) {
    passed.add(check);
  }

  void find(SignatureFinding finding) {
    findings.add(finding);
  }

  void name(Signatory named) {
    signatory = Optional.of(named);
  }

  void claim(Instant time) {
    claimedAt = Optional.of(time);
  }

  boolean has(SignatureCheck check) {
    return passed.contains(check);
  }

  boolean isBroken() {
    return findings.stream().anyMatch(SignatureFinding::isBreaking);
  }

  SignatureEvidence evidence() {
    return new SignatureEvidence(state(), signatory, claimedAt, passed, findings, Optional.empty());
  }

  private SignatureState state() {
    if (isBroken()) {
      return SignatureState.NONE;
    }
    return passed.contains(SignatureCheck.QUALIFICATION)
        ? SignatureState.QES
        : SignatureState.ADVANCED;
  }
}
