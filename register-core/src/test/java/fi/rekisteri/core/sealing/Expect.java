package fi.rekisteri.core.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Refusals with their code, and without a cause that might tell more than the refusal does. */
final class Expect {
  private Expect() {}

  static String refusal(ErrorCode code, ThrowingCallable call) {
    RegisterException refusal = catchThrowableOfType(RegisterException.class, call);
    assertThat(refusal).isNotNull().hasNoCause();
    assertThat(refusal.code()).isEqualTo(code);
    return refusal.getMessage();
  }

  /** For the matrices of thousands of cases: no assertion objects where nothing is wrong. */
  static void notOpened(CustomerSeal seal, Slot place, byte[] blob) {
    byte[] opened;
    try {
      opened = seal.open(place.field(), place.element(), blob);
    } catch (RegisterException e) {
      if (e.code() == ErrorCode.DECRYPTION_FAILED && e.getCause() == null) {
        return;
      }
      throw e;
    }
    throw new AssertionError(opened.length + " bytes opened at " + place);
  }
}
