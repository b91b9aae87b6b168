package fi.rekisteri.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.disclosure.DisclosureReference.Case;
import fi.rekisteri.disclosure.DisclosureReference.Claim;
import fi.rekisteri.disclosure.DisclosureReference.Contract;
import fi.rekisteri.disclosure.DisclosureReference.Statute;
import fi.rekisteri.disclosure.DisclosureRule.Evidence;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosureRequestTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 15);

  static Stream<String> hostileTexts() {
    return Stream.of("", " ", "\n", "canary\u0000", "canary\r\nX", "\u202Ecanary", "c".repeat(201));
  }

  @ParameterizedTest
  @MethodSource("hostileTexts")
  @DisplayName("S29.1, S30.2 a reference is one short line; what is refused is not repeated")
  void hostileReferenceIsRefused(String text) {
    for (ThrowingCallable call :
        List.<ThrowingCallable>of(
            () -> new Contract(text),
            () -> new Case(text),
            () -> Claim.of(text, ClaimState.DUE),
            () -> Claim.of("7", ClaimState.PAID).reviewed(text, DAY),
            () -> new Statute(text, "x"),
            () -> new Statute("x", text),
            () -> new HumanDecider(text, true),
            () -> DisclosureRoute.DIRECT.through(text),
            () -> DisclosureRoute.DIRECT.onwardTo(text, "FI"))) {
      refuses(ErrorCode.INVALID_TEXT, call);
    }
    assertThat(new Case("c".repeat(200)).reference()).as("control").hasSize(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "finance", "FINANCE PARTNER", "X\nY", "_X", "X\u0000"})
  @DisplayName("S29.1 what is no code is no recipient, and is not repeated")
  void malformedRecipientIsUnknown(String code) {
    refuses(ErrorCode.UNKNOWN_RECIPIENT, () -> to(code));
    refuses(ErrorCode.UNKNOWN_RECIPIENT, () -> to("X".repeat(65)));
    assertThat(to("X".repeat(64)).recipient()).as("control").hasSize(64);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fi", "FIN", "XX", "EU", "UN", "F\u0130"})
  @DisplayName("S37 an unknown country is refused, on every part of the route")
  void unknownCountryIsRefused(String code) {
    refuses(ErrorCode.UNKNOWN_COUNTRY, () -> DisclosureRoute.DIRECT.lookedAtFrom("FI", code));
    refuses(ErrorCode.UNKNOWN_COUNTRY, () -> DisclosureRoute.DIRECT.onwardTo("Oy", code));
  }

  @Test
  @DisplayName("S7.2 no field is not every field")
  void requestWithoutFieldsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> DisclosureRequest.of("PARTNER", DisclosureGround.INVOICING, new Case("1")));
  }

  @Test
  @DisplayName("S30.2 each kind of evidence has one form of reference, and each goes its branch")
  void eachEvidenceHasItsReference() {
    List<DisclosureReference> all =
        List.of(
            new Contract("1"),
            new Case("1"),
            Claim.of("1", ClaimState.DUE),
            new Statute("1558/1995", "Vero"));
    assertThat(all).extracting(DisclosureReference::evidence).containsExactly(Evidence.values());
    assertThat(all)
        .extracting(Object::getClass)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.asList(DisclosureReference.class.getPermittedSubclasses()));
    assertThat(all).allMatch(one -> one.<Object>fold(c -> c, c -> c, c -> c, s -> s) == one);
    assertThat(all.get(3).reference()).isEqualTo("1558/1995: Vero");
  }

  @Test
  @DisplayName("law 10: printing a request shows no reference, no name and no user id")
  void requestPrintsNothingPersonal() {
    DisclosureRequest request =
        to("PARTNER")
            .by(DisclosureRoute.DIRECT.through("canary").onwardTo("canary", "SE"))
            .decidedBy(new HumanDecider("canary", true));
    assertThat(request.toString()).contains("PARTNER", "SE", "name").doesNotContain("canary");
    assertThat(
            List.of(
                    new Contract("canary"),
                    Claim.of("canary", ClaimState.PAID).reviewed("canary", DAY),
                    new Claim("canary", ClaimState.PAID, Optional.empty()),
                    new ClaimReview("canary", DAY),
                    new Statute("canary", "canary"))
                .toString())
        .doesNotContain("canary");
  }

  private static DisclosureRequest to(String recipient) {
    return DisclosureRequest.of(
        recipient, DisclosureGround.INVOICING, new Case("canary"), CustomerFields.NAME);
  }

  private static void refuses(ErrorCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidValueException.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              assertThat(refused).hasMessageNotContaining("canary");
            });
  }
}
