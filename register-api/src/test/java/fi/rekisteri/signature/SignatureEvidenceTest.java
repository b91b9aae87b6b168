package fi.rekisteri.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SignatureEvidenceTest {
  private static final Optional<Signatory> ANNA =
      Optional.of(
          new Signatory(
              Optional.of("Anna Virta"), Optional.empty(), Optional.empty(), Optional.empty()));
  private static final Set<SignatureCheck> PROVED =
      EnumSet.of(
          SignatureCheck.CONTENT,
          SignatureCheck.SIGNATURE,
          SignatureCheck.TRUST,
          SignatureCheck.VALIDITY);

  @Test
  @DisplayName("S69.1 S74.1 a signature by hand counts, and says where the paper lies")
  void handwrittenCounts() {
    SignatureEvidence evidence = SignatureEvidence.handwritten("paper-17");
    assertThat(evidence.state()).isEqualTo(SignatureState.HANDWRITTEN);
    assertThat(evidence.isValid()).isTrue();
    assertThat(evidence.reference()).contains("paper-17");
    assertThat(evidence.provenSignatory()).isEmpty();
    assertThat(SignatureEvidence.strongAuthentication("session-4").state())
        .isEqualTo(SignatureState.STRONG_AUTH_EQUIVALENT);
  }

  @Test
  @DisplayName("S69.3 no signature is evidence like any other, not an error")
  void unsignedIsEvidence() {
    SignatureEvidence evidence = SignatureEvidence.unsigned();
    assertThat(evidence.isValid()).isFalse();
    assertThat(evidence.findings()).containsExactly(SignatureFinding.NO_SIGNATURE);
  }

  @Test
  @DisplayName("S69.1 evidence that contradicts itself cannot be made")
  void contradictionIsRefused() {
    assertThat(of(SignatureState.ADVANCED, ANNA, PROVED, Set.of()).isValid()).isTrue();
    for (SignatureCheck check : PROVED) {
      Set<SignatureCheck> wanting = EnumSet.copyOf(PROVED);
      wanting.remove(check);
      refused(() -> of(SignatureState.ADVANCED, ANNA, wanting, Set.of()));
    }
    refused(() -> of(SignatureState.ADVANCED, Optional.empty(), PROVED, Set.of()));
    refused(() -> of(SignatureState.QES, ANNA, PROVED, Set.of()));
    Arrays.stream(SignatureFinding.values())
        .filter(SignatureFinding::isBreaking)
        .forEach(
            finding -> refused(() -> of(SignatureState.ADVANCED, ANNA, PROVED, Set.of(finding))));
    assertThat(
            of(SignatureState.ADVANCED, ANNA, PROVED, Set.of(SignatureFinding.REVOCATION_UNKNOWN))
                .isValid())
        .isTrue();
  }

  @Test
  @DisplayName("S69.1 what people have seen has a reference, and nothing else has one")
  void referenceIsDemanded() {
    refused(() -> SignatureEvidence.handwritten(" "));
    refused(() -> SignatureEvidence.strongAuthentication(""));
    refused(() -> SignatureEvidence.handwritten("x".repeat(201)));
    refused(() -> of(SignatureState.HANDWRITTEN, Optional.empty(), Set.of(), Set.of()));
    assertThat(SignatureEvidence.handwritten("x".repeat(200)).isValid()).isTrue();
  }

  @Test
  @DisplayName("law 10: printing evidence shows nobody, and no reference; control: the state")
  void printingShowsNobody() {
    assertThat(of(SignatureState.ADVANCED, ANNA, PROVED, Set.of()).toString() + ANNA)
        .contains("ADVANCED")
        .doesNotContain("Anna", "Virta");
    assertThat(SignatureEvidence.handwritten("Annan kirje").toString()).doesNotContain("Anna");
  }

  private static SignatureEvidence of(
      SignatureState state,
      Optional<Signatory> signatory,
      Set<SignatureCheck> passed,
      Set<SignatureFinding> findings) {
    return new SignatureEvidence(
        state, signatory, Optional.empty(), passed, findings, Optional.empty());
  }

  private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable making) {
    assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class);
  }
}
