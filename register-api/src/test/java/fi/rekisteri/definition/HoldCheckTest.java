package fi.rekisteri.definition;

import static fi.rekisteri.definition.SmallRegister.TEXT;
import static fi.rekisteri.definition.SmallRegister.problemsAfter;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.BookkeepingPeriod;
import fi.rekisteri.retention.HoldRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HoldCheckTest {
  private static HoldRule rule(String code, Set<String> fields, Purpose... purposes) {
    return new HoldRule(code, TEXT, new RuleId("S32"), fields, Set.of(purposes), Optional.empty());
  }

  private static List<String> problems(HoldRule... rules) {
    return problemsAfter(
        b -> b.change(c -> c.retentionPolicy(policy -> policy.withHolds(List.of(rules)))));
  }

  @Test
  @DisplayName("S32 a hold is declared once, over declared fields, for declared purposes")
  void holdsNameWhatIsDeclared() {
    HoldRule good = rule("COMPLAINT", Set.of("name"), Purpose.ORDER_MANAGEMENT);
    assertThat(problems(good)).isEmpty();
    assertThat(problems(good, good))
        .containsExactly("holds[COMPLAINT]: declared more than once; keep one");
    assertThat(problems(rule("COMPLAINT", Set.of("shoeSize"), Purpose.ORDER_MANAGEMENT)))
        .containsExactly(
            "holds[COMPLAINT].fields[shoeSize]: is not declared; name a field (S32.4)");
    assertThat(problems(rule("COMPLAINT", Set.of(), Purpose.STATISTICS)))
        .containsExactly(
            "holds[COMPLAINT].purposes[STATISTICS]: is not declared; name a purpose (S32.4)");
    assertThat(problems(rule("COMPLAINT", Set.of())))
        .containsExactly(
            "holds[COMPLAINT].purposes: are none, so what is held could not be used; name one"
                + " (S32.4)");
  }

  @Test
  @DisplayName("F10 vouchers are held by a law that is declared, or the definition is refused")
  void vouchersNeedTheirLaw() {
    HoldRule vouchers = rule(HoldRule.ACCOUNTING_VOUCHER, Set.of(), Purpose.ORDER_MANAGEMENT);
    assertThat(problems(vouchers))
        .containsExactly(
            "holds[ACCOUNTING_VOUCHER]: has no law that says how long; give the periods of"
                + " bookkeeping (F10)");
    BookkeepingPeriod law =
        new BookkeepingPeriod(LocalDate.of(2016, 1, 1), 6, 10, new RuleId("F10"));
    assertThat(
            problemsAfter(
                b ->
                    b.change(
                        c ->
                            c.hold(vouchers)
                                .retentionPolicy(policy -> policy.withBookkeeping(List.of(law))))))
        .isEmpty();
  }

  @Test
  @DisplayName("S32 a hold of a code that is there takes its place; another one is added")
  void holdIsReplacedOrAdded() {
    HoldRule first = rule("COMPLAINT", Set.of("name"), Purpose.ORDER_MANAGEMENT);
    HoldRule second = rule("COMPLAINT", Set.of("email"), Purpose.ORDER_MANAGEMENT);
    HoldRule other = rule("LEGAL_CLAIM", Set.of(), Purpose.ORDER_MANAGEMENT);
    RegisterDefinition definition =
        SmallRegister.complete().change(c -> c.hold(first, other).hold(second)).build();
    assertThat(definition.retentionPolicy().holds()).containsExactly(second, other);
    assertThat(definition.toBuilder().build().retentionPolicy())
        .isEqualTo(definition.retentionPolicy());
  }

  @Test
  @DisplayName("S32.4 a hold over a field that is taken away goes, and never holds everything")
  void withoutFieldTakesTheHoldAway() {
    RegisterDefinition definition =
        SmallRegister.complete()
            .change(
                c ->
                    c.hold(
                            rule("LEGAL_CLAIM", Set.of("email"), Purpose.ORDER_MANAGEMENT),
                            rule("COMPLAINT", Set.of("email", "name"), Purpose.ORDER_MANAGEMENT),
                            rule("OPEN_REQUEST", Set.of(), Purpose.ORDER_MANAGEMENT))
                        .withoutRecipient(SmallRegister.PARTNER)
                        .withoutField("email"))
            .build();
    assertThat(definition.retentionPolicy().holds())
        .extracting(HoldRule::code, HoldRule::fields)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("COMPLAINT", Set.of("name")),
            org.assertj.core.groups.Tuple.tuple("OPEN_REQUEST", Set.of()));
  }
}
