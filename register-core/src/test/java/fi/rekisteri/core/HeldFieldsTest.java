package fi.rekisteri.core;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.engine.HeldFields;
import fi.rekisteri.processing.FieldLock;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.HoldRule;
import fi.rekisteri.retention.LegalHold;
import fi.rekisteri.retention.LegalHold.HoldScope;
import fi.rekisteri.retention.ValueFate;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which locks follow from the fates of a person's values. */
class HeldFieldsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final RuleId RETENTION = new RuleId("S33");
  private static final RuleId BOOKKEEPING = new RuleId("F10");
  private static final RuleId CLAIM = new RuleId("F12");

  private final HeldFields held =
      new HeldFields(
          List.of(
              rule(HoldRule.ACCOUNTING_VOUCHER, BOOKKEEPING, Purpose.INVOICING),
              rule(HoldRule.LEGAL_CLAIM, CLAIM, Purpose.DEBT_COLLECTION)));

  private static HoldRule rule(String code, RuleId basis, Purpose purpose) {
    LocalizedText label = LocalizedText.finnish("Pidätys");
    return new HoldRule(code, label, basis, Set.of(), Set.of(purpose), Optional.empty());
  }

  private static LegalHold hold(String code, RuleId basis, HoldScope scope) {
    return new LegalHold(
        code, LegalHold.REGISTER, scope, basis, DAY, Optional.of(DAY), Optional.empty());
  }

  private static LegalHold voucher() {
    return hold(HoldRule.ACCOUNTING_VOUCHER, BOOKKEEPING, HoldScope.EVERYTHING);
  }

  private static ValueFate value(String field, String element, Fate fate) {
    return new ValueFate(field, element, fate);
  }

  private static ValueFate held(String field, String element) {
    return value(field, element, new Fate.Hold(BOOKKEEPING, voucher(), DAY));
  }

  private static ValueFate kept(String field, String element) {
    return value(field, element, new Fate.Keep(RETENTION, Optional.empty()));
  }

  private static ValueFate gone(String field) {
    return value(field, "", new Fate.Erase(RETENTION, DAY));
  }

  private static FieldLock lock(RuleId by, Purpose... purposes) {
    return new FieldLock(by, Set.of(purposes));
  }

  @Test
  @DisplayName("S32 what is held is locked to the purposes of its hold, and nothing else is")
  void heldFieldIsLocked() {
    assertThat(held.locks(List.of(held("name", ""), kept("email", ""), gone("phone")), List.of()))
        .isEqualTo(Map.of("name", lock(BOOKKEEPING, Purpose.INVOICING)));
    assertThat(held.locks(List.of(kept("email", ""), gone("phone")), List.of())).isEmpty();
    assertThat(held.locks(List.of(gone("email"), gone("phone")), List.of())).isEmpty();
  }

  @Test
  @DisplayName("S32 where a value of a field may be kept as it was the field stays in use")
  void fieldInUseIsNotLocked() {
    assertThat(held.locks(List.of(held("order", "1"), kept("order", "2")), List.of())).isEmpty();
    ValueFate restricted = value("order", "2", new Fate.Restrict(RETENTION, DAY));
    assertThat(held.locks(List.of(held("order", "1"), restricted), List.of())).isEmpty();
    assertThat(held.locks(List.of(held("order", "1"), gone("order"), kept("name", "")), List.of()))
        .containsOnlyKeys("order");
  }

  @Test
  @DisplayName("S32 each hold that covers a value adds its purposes, and no other one does")
  void holdsAddTheirPurposes() {
    LegalHold ofName = hold(HoldRule.LEGAL_CLAIM, CLAIM, new HoldScope(Set.of("name"), Set.of()));
    List<ValueFate> fates = List.of(held("name", ""), held("order", "1"), kept("email", ""));
    assertThat(held.locks(fates, List.of(ofName)))
        .isEqualTo(
            Map.of(
                "name",
                lock(BOOKKEEPING, Purpose.INVOICING, Purpose.DEBT_COLLECTION),
                "order",
                lock(BOOKKEEPING, Purpose.INVOICING)));
  }

  @Test
  @DisplayName("S32 of a hold that is not declared nothing is said: it is locked to no purpose")
  void unknownHoldOpensNothing() {
    LegalHold unknown = hold("UNKNOWN", CLAIM, HoldScope.EVERYTHING);
    ValueFate fate = value("name", "", new Fate.Hold(CLAIM, unknown, DAY));
    assertThat(held.locks(List.of(fate, kept("email", "")), List.of()))
        .isEqualTo(Map.of("name", lock(CLAIM)));
  }

  @Test
  @DisplayName("S32 of somebody of whom only held data is left the whole person is locked")
  void heldPersonIsLockedWhole() {
    FieldLock lock = lock(BOOKKEEPING, Purpose.INVOICING);
    assertThat(held.locks(List.of(held("name", ""), held("order", "1"), gone("email")), List.of()))
        .isEqualTo(Map.of("name", lock, "order", lock, Standing.WHOLE_PERSON, lock));
  }
}
