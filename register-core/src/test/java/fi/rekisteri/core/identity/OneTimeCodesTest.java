package fi.rekisteri.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.core.store.InMemoryCodes;
import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.identity.CodeStore;
import fi.rekisteri.identity.ContactKind;
import fi.rekisteri.identity.IdentityFactor;
import fi.rekisteri.identity.IssuedCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OneTimeCodesTest {
  private final CodeDesk desk = new CodeDesk();

  @ParameterizedTest
  @EnumSource
  @DisplayName("S69 a code or link holds once; replayed it is refused as any wrong one is")
  void codeHoldsOnce(CodeForm form) {
    String code = desk.issue(7, form);
    CodeCheck first = desk.codes.redeem(7, code.toCharArray());
    assertThat(first).isInstanceOf(CodeCheck.Accepted.class);
    CodeCheck.Accepted accepted = (CodeCheck.Accepted) first;
    assertThat(accepted.factor()).isEqualTo(IdentityFactor.ONE_TIME_CODE);
    assertThat(accepted.contact()).isEqualTo(ContactKind.EMAIL);
    CodeCheck replayed = desk.codes.redeem(7, code.toCharArray());
    assertThat(replayed)
        .isEqualTo(new CodeCheck.Refused())
        .isEqualTo(desk.codes.redeem(7, CodeDesk.wrong(code).toCharArray()))
        .isEqualTo(desk.codes.redeem(8, code.toCharArray()));
    assertThat(replayed.fold(a -> null, CodeCheck.Refused::code))
        .isEqualTo(ErrorCode.ONE_TIME_CODE_REFUSED);
  }

  @Test
  @DisplayName("S69 a code holds until its quarter of an hour is over, and not at that instant")
  void codeExpires() {
    String code = desk.issue(7);
    desk.pass(Duration.ofMinutes(15).minusNanos(1000));
    assertThat(desk.holds(7, code)).as("control").isTrue();
    String late = desk.issue(7);
    desk.pass(Duration.ofMinutes(15));
    assertThat(desk.holds(7, late)).isFalse();
  }

  @Test
  @DisplayName("S69 a clock set back revives neither an outdated code nor a used one")
  void clockSetBackRevivesNothing() {
    String late = desk.issue(7);
    desk.pass(Duration.ofMinutes(15));
    assertThat(desk.holds(7, late)).isFalse();
    desk.pass(Duration.ofMinutes(-10));
    assertThat(desk.holds(7, late)).as("outdated").isFalse();
    String used = desk.issue(7);
    assertThat(desk.holds(7, used)).isTrue();
    desk.pass(Duration.ofSeconds(-30));
    assertThat(desk.holds(7, used)).as("used").isFalse();
  }

  @Test
  @DisplayName("S69 before it was made a code does not hold, but for clocks a minute apart")
  void codeOfTheFutureDoesNotHold() {
    String code = desk.issue(7);
    desk.pass(Duration.ofSeconds(-61));
    assertThat(desk.holds(7, code)).isFalse();
    desk.pass(Duration.ofSeconds(1));
    assertThat(desk.holds(7, code)).isTrue();
  }

  @Test
  @DisplayName("S69 the fifth wrong try ends a code; what cannot be a code is no try")
  void fifthWrongTryEndsACode() {
    String code = desk.issue(7);
    for (int i = 0; i < 4; i++) {
      assertThat(desk.holds(7, CodeDesk.wrong(code))).isFalse();
      assertThat(desk.holds(7, "")).isFalse();
    }
    assertThat(desk.holds(7, code)).as("control: four are forgiven").isTrue();
    desk.pass(Duration.ofSeconds(30));
    String other = desk.issue(7);
    for (int i = 0; i < 5; i++) {
      desk.holds(7, CodeDesk.wrong(other));
    }
    assertThat(desk.holds(7, other)).isFalse();
    assertThat(desk.store.find(7)).get().matches(stored -> stored.open().isEmpty());
  }

  @Test
  @DisplayName("S83 a duplicate case cannot use the code of the first, nor use its tries up")
  void duplicateNeitherUsesNorBlocks() {
    String first = desk.issue(7);
    String duplicate = desk.issue(8);
    for (int i = 0; i < 50; i++) {
      assertThat(desk.holds(8, first)).isFalse();
    }
    assertThat(desk.holds(8, duplicate)).as("its own tries are used up").isFalse();
    assertThat(desk.holds(7, first)).as("the first case is untouched").isTrue();
  }

  @Test
  @DisplayName("S83 what is stored for one case is of no use in another, even copied there")
  void copiedRowIsOfNoUse() {
    String code = desk.issue(7);
    IssuedCode row = desk.store.find(7).orElseThrow();
    desk.store.replace(
        Optional.empty(),
        new IssuedCode(8, row.mark(), row.issued(), row.lastIssuedAt(), row.open()));
    assertThat(desk.holds(8, code)).isFalse();
    assertThat(desk.holds(7, code)).as("control").isTrue();
  }

  @Test
  @DisplayName("S69 a newer code replaces the one before")
  void newerCodeReplaces() {
    String old = desk.issue(7);
    desk.pass(Duration.ofSeconds(30));
    String fresh = desk.issue(7, CodeForm.LINK);
    assertThat(desk.holds(7, old)).isFalse();
    assertThat(desk.holds(7, fresh)).isTrue();
  }

  @Test
  @DisplayName("S69 a case gets so many codes, with a pause between, and other cases their own")
  void caseGetsSoManyCodes() {
    desk.issue(7);
    desk.pass(Duration.ofSeconds(30).minusNanos(1000));
    limited(7);
    desk.pass(Duration.ofNanos(1000));
    desk.issue(7);
    desk.pass(Duration.ofDays(-400));
    desk.issue(7);
    desk.pass(Duration.ofDays(800));
    limited(7);
    desk.issue(8);
  }

  private void limited(long caseNumber) {
    CodeIssue issue = desk.codes.issue(caseNumber, ContactKind.EMAIL, CodeForm.DIGITS);
    assertThat(issue).isEqualTo(new CodeIssue.Limited());
    assertThat(issue.<Object>fold(CodeIssue.Issued::code, CodeIssue.Limited::code))
        .isEqualTo(ErrorCode.ONE_TIME_CODE_LIMIT);
  }

  @Test
  @DisplayName("S69 another secret opens nothing, and a forgotten case neither")
  void anotherSecretOpensNothing() {
    CodeStore store = new InMemoryCodes();
    CodeDesk one = new CodeDesk(store, 1);
    String code = one.issue(7);
    assertThat(new CodeDesk(store, 2).holds(7, code)).isFalse();
    assertThat(new CodeDesk(store, 1).holds(7, code)).as("control: a restart").isTrue();
    String second = one.issue(9);
    one.codes.forget(9);
    assertThat(one.holds(9, second)).isFalse();
    assertThat(store.find(9)).isEmpty();
  }

  @Test
  @DisplayName("law 10 what is stored and printed shows no code, and a used one leaves no hash")
  void nothingShowsTheCode() {
    String code = desk.issue(7);
    String stored = desk.store.find(7).orElseThrow().toString();
    String hash = desk.store.find(7).flatMap(IssuedCode::open).orElseThrow().hash();
    assertThat(hash).matches("[0-9a-f]{64}").doesNotContain(code);
    assertThat(stored).contains("caseNumber=7").doesNotContain(code).doesNotContain(hash);
    assertThat(new CodeIssue.Issued(code, Instant.EPOCH).toString()).doesNotContain(code);
    desk.holds(7, code);
    assertThat(desk.store.find(7).flatMap(IssuedCode::open)).isEmpty();
  }

  @Test
  @DisplayName("S69 a short secret, a case without number and terms without sense are refused")
  void senselessPartsAreRefused() {
    try (SecretBytes weak = SecretBytes.copyOf(new byte[31])) {
      assertThatThrownBy(
              () ->
                  new OneTimeCodes(new InMemoryCodes(), weak, CodeTerms.usual(), Clock.systemUTC()))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> desk.codes.issue(0, ContactKind.PHONE, CodeForm.LINK))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CodeTerms(Duration.ZERO, 5, 10, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CodeTerms(Duration.ofDays(1), 11, 10, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(CodeTerms.byPost().life()).isGreaterThan(CodeTerms.usual().life());
  }

  @Test
  @DisplayName("S69 closed codes hold no key any more")
  void closedCodesHoldNoKey() {
    String code = desk.issue(7);
    desk.codes.close();
    assertThatThrownBy(() -> desk.holds(7, code)).isInstanceOf(IllegalStateException.class);
  }
}
