package fi.rekisteri.core;

import static fi.rekisteri.core.RotatingRegister.customersOf;
import static fi.rekisteri.core.RotatingRegister.keysOf;
import static fi.rekisteri.core.RotatingRegister.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.HeldKey;
import fi.rekisteri.Rotation;
import fi.rekisteri.RotationReport;
import fi.rekisteri.RotationReport.State;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.crypto.KeySuccession;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.KeyUnavailableException;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedField;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyRotationTest {
  private final RotatingRegister rotating = new RotatingRegister(InMemoryKeys.random()).with(30);

  @Test
  @DisplayName("S45.2 a new epoch wraps everybody; the old key goes after the settling time")
  void newEpochWrapsEverybody() {
    List<SealedCustomer> before = rotating.stored();
    RotationReport first = rotating.rotate(Rotation.REGISTER_KEY);
    assertThat(first.state()).isEqualTo(State.SETTLING);
    assertThat(first.continuesAt()).contains(TestRegister.NOW.plus(RotatingRegister.SETTLING));
    assertThat(first.walk()).isEqualTo(new RotationReport.Walk(30, 30));
    assertThat(rotating.epochs()).containsEntry(KeyPurpose.CUSTOMER_KEYS, List.of(1, 2));
    assertThat(rotating.stored()).allMatch(customer -> customer.key().epoch() == 2);
    assertThat(bytes(rotating.stored())).as("values stay untouched").isEqualTo(bytes(before));
    rotating.assertEverybodyIsThere(rotating.register);
    rotating.clock.pass(RotatingRegister.SETTLING);
    assertThat(rotating.rotate(Rotation.REGISTER_KEY).state()).isEqualTo(State.FINISHED);
    assertThat(rotating.epochs()).containsEntry(KeyPurpose.CUSTOMER_KEYS, List.of(2));
    rotating.assertEverybodyIsThere(rotating.register);
  }

  @Test
  @DisplayName("S45.2 new customer keys: every value is sealed anew, and the versions stay")
  void newCustomerKeysSealAnew() {
    List<SealedCustomer> before = rotating.stored();
    assertThat(rotating.rotate(Rotation.CUSTOMER_KEYS).walk())
        .isEqualTo(new RotationReport.Walk(30, 30));
    List<SealedCustomer> after = rotating.stored();
    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i).facts()).isEqualTo(before.get(i).facts());
      assertThat(after.get(i).key().keyId()).isNotEqualTo(before.get(i).key().keyId());
    }
    assertThat(bytes(after)).doesNotContainAnyElementsOf(bytes(before));
    rotating.assertEverybodyIsThere(rotating.register);
  }

  @Test
  @DisplayName("S45.3 new search keys: both versions are kept up, then searches turn, old tags go")
  void newSearchKeysTurnTheSearches() {
    assertThat(rotating.rotate(Rotation.SEARCH_KEYS).state()).isEqualTo(State.SETTLING);
    assertThat(rotating.epochs()).containsEntry(KeyPurpose.SEARCH_INDEX, List.of(1, 2));
    rotating.assertEverybodyIsThere(rotating.register);
    rotating.add(rotating.register, "2000");
    customersOf(rotating.register)
        .change(
            rotating.people.get("1003"),
            c ->
                c.rectify(
                    CustomerFields.EMAIL, EmailAddress.of("uusi@example.fi"), TestRegister.OWN));
    rotating.clock.pass(RotatingRegister.SETTLING);
    assertThat(rotating.rotate(Rotation.SEARCH_KEYS).state()).isEqualTo(State.FINISHED);
    assertThat(rotating.epochs()).containsEntry(KeyPurpose.SEARCH_INDEX, List.of(2));
    rotating.people.remove("1003");
    rotating.assertEverybodyIsThere(rotating.register);
    assertThat(
            customersOf(rotating.register)
                .find(CustomerSearch.BY_EMAIL, EmailAddress.of("uusi@example.fi")))
        .hasSize(1);
  }

  @Test
  @DisplayName("S45.2 a new root key wraps the register's keys; the old one is then not needed")
  void newRootKeyTakesOver() {
    InMemoryKeys old = InMemoryKeys.random();
    InMemoryKeys newer = InMemoryKeys.random();
    RotatingRegister moving = new RotatingRegister(old).with(3);
    CustomerRegister both =
        moving.opened(moving.storage, KeySuccession.of(newer, old), TestRegister.definition());
    assertThat(keysOf(both).rotate(Rotation.ROOT_KEY).walk())
        .isEqualTo(new RotationReport.Walk(4, 4));
    assertThat(keysOf(both).rotate(Rotation.ROOT_KEY).walk())
        .as("nothing is left to do")
        .isEqualTo(new RotationReport.Walk(4, 0));
    assertThat(keysOf(both).inventory()).extracting(HeldKey::rootKey).containsOnly(newerName(both));
    CustomerRegister alone = moving.opened(moving.storage, newer, TestRegister.definition());
    moving.assertEverybodyIsThere(alone);
    assertThatThrownBy(() -> moving.opened(moving.storage, old, TestRegister.definition()))
        .isInstanceOf(KeyUnavailableException.class);
    moving.assertEverybodyIsThere(moving.register);
  }

  private static String newerName(CustomerRegister register) {
    return keysOf(register).inventory().get(0).rootKey();
  }

  @ParameterizedTest
  @EnumSource(Rotation.class)
  @DisplayName("S45.2 another process reads, finds and writes all along, and never hears of keys")
  void anotherProcessGoesOn(Rotation rotation) {
    CustomerRegister other =
        rotating.opened(rotating.storage, rotating.keys, TestRegister.definition());
    for (int call = 0; call < 3; call++) {
      rotating.rotate(rotation);
      rotating.assertEverybodyIsThere(other);
      rotating.add(other, Integer.toString(3000 + call));
      customersOf(other)
          .change(
              rotating.people.get("1001"),
              c ->
                  c.rectify(
                      CustomerFields.NAME, PersonName.of("Kaisa", "Muutettu"), TestRegister.OWN));
      rotating.assertEverybodyIsThere(rotating.register);
      rotating.clock.pass(RotatingRegister.SETTLING);
    }
  }

  @ParameterizedTest
  @EnumSource(Rotation.class)
  @DisplayName("S45.2 a rotation may be repeated, and followed by any other")
  void rotationsFollowEachOther(Rotation rotation) {
    rotating.rotateToTheEnd(rotating.register, rotation);
    rotating.rotateToTheEnd(rotating.register, rotation);
    for (Rotation next : Rotation.values()) {
      rotating.rotateToTheEnd(rotating.register, next);
    }
    rotating.assertEverybodyIsThere(rotating.register);
    assertThat(rotating.epochs().values()).allMatch(epochs -> epochs.size() == 1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Rotation.class,
      names = {"REGISTER_KEY", "SEARCH_KEYS"})
  @DisplayName("S45.2 a process that slept through rotations adds the next key, not an older one")
  void sleeperAddsTheNextKey(Rotation rotation) {
    CustomerRegister sleeper =
        rotating.opened(rotating.storage, rotating.keys, TestRegister.definition());
    rotating.rotateToTheEnd(rotating.register, rotation);
    rotating.rotateToTheEnd(rotating.register, rotation);
    keysOf(sleeper).rotate(rotation);
    assertThat(rotating.epochs().values()).contains(List.of(3, 4));
    rotating.assertEverybodyIsThere(rotating.register);
    rotating.clock.pass(RotatingRegister.SETTLING);
    rotating.rotateToTheEnd(sleeper, rotation);
    assertThat(rotating.epochs().values()).contains(List.of(4));
  }

  @Test
  @DisplayName(
      "S41.1 who is not designated for it neither rotates nor sees the keys, and is recorded")
  void rotatingNeedsTheDesignation() {
    TestRegister.refuses(
        ErrorCode.NOT_DESIGNATED,
        () -> rotating.register.actingAs(TestRegister.MAIJA).keys().rotate(Rotation.REGISTER_KEY));
    TestRegister.refuses(
        ErrorCode.NOT_DESIGNATED,
        () -> rotating.register.actingAs(TestRegister.MAIJA).keys().inventory());
    assertThat(rotating.epochs()).containsEntry(KeyPurpose.CUSTOMER_KEYS, List.of(1));
    assertThat(outcomes().get(AuditAction.ROTATE_KEYS)).containsExactly(Outcome.DENIED);
    assertThat(outcomes().get(AuditAction.READ_KEYS))
        .containsExactlyInAnyOrder(Outcome.DENIED, Outcome.DONE);
  }

  private Map<AuditAction, List<Outcome>> outcomes() {
    List<AuditEntry> entries =
        rotating.storage.inTransaction(
            tx ->
                tx.audit().between(TestRegister.NOW, TestRegister.NOW.plusSeconds(1), null, 1000));
    return entries.stream()
        .map(AuditEntry::act)
        .filter(act -> act.subject().isEmpty())
        .collect(
            Collectors.groupingBy(
                AuditEntry.Act::action,
                Collectors.mapping(AuditEntry.Act::outcome, Collectors.toList())));
  }

  @Test
  @DisplayName(
      "S45.2 where the key provider is down nothing begins, and the next call comes through")
  void providerThatIsDownLeavesAllAsItWas() {
    InMemoryKeys closed = InMemoryKeys.random();
    RotatingRegister offline = new RotatingRegister(closed).with(3);
    closed.close();
    for (Rotation rotation : List.of(Rotation.REGISTER_KEY, Rotation.SEARCH_KEYS)) {
      assertThatThrownBy(() -> offline.rotate(rotation))
          .isInstanceOf(KeyUnavailableException.class);
    }
    assertThat(offline.epochs().values()).allMatch(epochs -> epochs.equals(List.of(1)));
    offline.assertEverybodyIsThere(offline.register);
    offline.add(offline.register, "1500");
    assertThat(offline.rotate(Rotation.CUSTOMER_KEYS).isFinished()).isTrue();
    customersOf(offline.register).register(person("1501"));
  }

  private static List<String> bytes(List<SealedCustomer> customers) {
    return customers.stream()
        .flatMap(customer -> customer.fields().stream())
        .map(SealedField::blob)
        .map(HexFormat.of()::formatHex)
        .toList();
  }
}
