package fi.rekisteri.core.credential;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.credential.AccountId;
import fi.rekisteri.credential.PasswordChange;
import fi.rekisteri.credential.PasswordFlaw;
import fi.rekisteri.credential.SignIn;
import fi.rekisteri.error.ErrorCode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AnswersTest {
  private static final AccountId ID = AccountId.random();

  @Test
  @DisplayName("fold of a sign-in knows every answer there is")
  void everySignInIsFolded() {
    List<SignIn> all =
        List.of(new SignIn.Accepted(ID, 2, Instant.EPOCH), new SignIn.Refused(), new SignIn.Busy());
    assertThat(all.stream().map(Object::getClass))
        .containsExactlyInAnyOrder(SignIn.class.getPermittedSubclasses());
    assertThat(all)
        .extracting(end -> end.<Object>fold(SignIn.Accepted::account, r -> r.code(), b -> b.code()))
        .containsExactly(ID, ErrorCode.SIGN_IN_REFUSED, ErrorCode.SIGN_IN_BUSY);
  }

  @Test
  @DisplayName("fold of a change knows every answer there is")
  void everyChangeIsFolded() {
    List<PasswordChange> all =
        List.of(
            new PasswordChange.Changed(ID, 2),
            new PasswordChange.Refused(),
            new PasswordChange.Busy(),
            new PasswordChange.Unsuitable(Set.of(PasswordFlaw.COMMON)));
    assertThat(all.stream().map(Object::getClass))
        .containsExactlyInAnyOrder(PasswordChange.class.getPermittedSubclasses());
    assertThat(all)
        .extracting(
            end -> end.<Object>fold(PasswordChange.Changed::account, u -> u.code(), code -> code))
        .containsExactly(
            ID, ErrorCode.SIGN_IN_REFUSED, ErrorCode.SIGN_IN_BUSY, ErrorCode.PASSWORD_UNSUITABLE);
  }
}
