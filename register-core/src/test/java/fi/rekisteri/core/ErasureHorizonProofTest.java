package fi.rekisteri.core;

import static fi.rekisteri.core.RotatingRegister.keysOf;
import static fi.rekisteri.core.TestRegister.definition;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.Rotation;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Evidence;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.crypto.KeySuccession;
import fi.rekisteri.core.sealing.CustomerSeal;
import fi.rekisteri.core.sealing.RegisterKeys;
import fi.rekisteri.core.sealing.Sealing;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.store.KeyRing;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedField;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What the destruction of a customer's key reaches, and when. A copy of the database was taken
 * before; the register's keys are copied again at each later step, as backups do.
 */
class ErasureHorizonProofTest {
  private final KeyProvider older = InMemoryKeys.random();
  private final KeyProvider newer = InMemoryKeys.random();
  private final RotatingRegister live = new RotatingRegister(older).with(3);
  private final List<RegisterKey> backedUp = new ArrayList<>();
  private SealedCustomer copy;

  @BeforeEach
  void copyAndErase() {
    CustomerId id = live.people.get("1000");
    copy = live.storage.inTransaction(tx -> tx.customers().find(id)).orElseThrow();
    backUpKeys();
    live.storage.inTransaction(
        tx -> {
          tx.customers()
              .erase(new ErasureVerdict(id, new RuleId("S32"), TestRegister.NOW), entry(id));
          return true;
        });
    assertThat(live.stored()).extracting(one -> one.facts().id()).hasSize(2).doesNotContain(id);
  }

  @Test
  @DisplayName("S32.5 shredding does not reach a copy: with the same root key it still opens")
  void copyStillOpens() {
    assertOpens(older, backedUp);
  }

  @Test
  @DisplayName("S32.5 after a new epoch and the end of its root key no backup opens the erased")
  void copyDiesWithEpochAndRootKey() {
    CustomerRegister both = successor();
    keysOf(both).rotate(Rotation.REGISTER_KEY);
    backUpKeys();
    live.rotateToTheEnd(both, Rotation.REGISTER_KEY);
    backUpKeys();
    live.rotateToTheEnd(both, Rotation.ROOT_KEY);
    backUpKeys();
    refuses(ErrorCode.KEY_UNAVAILABLE, () -> opened(newer, backedUp));
    refuses(ErrorCode.KEY_UNAVAILABLE, () -> opened(newer, heldBy(newer)));
    assertOpens(older, heldBy(older));
    live.people.remove("1000");
    live.assertEverybodyIsThere(live.opened(live.storage, newer, definition()));
  }

  @Test
  @DisplayName("S32.5 without a new epoch a new root key alone leaves the erased readable")
  void newRootKeyAloneIsNotEnough() {
    live.rotateToTheEnd(successor(), Rotation.ROOT_KEY);
    backUpKeys();
    assertOpens(newer, heldBy(newer));
  }

  @Test
  @DisplayName("S32.5 the old epoch that was wrapped again before it ended keeps the erased alive")
  void wrongOrderKeepsTheErasedReadable() {
    CustomerRegister both = successor();
    live.rotateToTheEnd(both, Rotation.ROOT_KEY);
    backUpKeys();
    live.rotateToTheEnd(both, Rotation.REGISTER_KEY);
    assertOpens(newer, heldBy(newer));
  }

  @Test
  @DisplayName("S32.5 a new epoch without a new root key leaves the erased readable in a backup")
  void newEpochAloneIsNotEnough() {
    live.rotateToTheEnd(live.register, Rotation.REGISTER_KEY);
    assertOpens(older, backedUp);
    List<RegisterKey> now = ring();
    refuses(ErrorCode.KEY_UNAVAILABLE, () -> opened(older, now));
  }

  private CustomerRegister successor() {
    return live.opened(live.storage, KeySuccession.of(newer, older), definition());
  }

  private void backUpKeys() {
    backedUp.addAll(ring());
  }

  private List<RegisterKey> ring() {
    return live.storage.inTransaction(tx -> tx.keys().ring(definition().id().value())).keys();
  }

  /** All that a root key unwraps, out of whichever backup. */
  private List<RegisterKey> heldBy(KeyProvider provider) {
    return backedUp.stream().filter(key -> provider.holds(key.wrapped())).toList();
  }

  private void assertOpens(KeyProvider provider, List<RegisterKey> keys) {
    assertThat(opened(provider, keys)).anyMatch(value -> value.contains("no1000@example.fi"));
  }

  /** The values of the copy, with no more than a root key and copies of the register's keys. */
  private List<String> opened(KeyProvider provider, List<RegisterKey> keys) {
    List<String> values = new ArrayList<>();
    String register = definition().id().value();
    try (Sealing sealing = Sealing.open(register, provider, new Copied(keys));
        CustomerSeal seal = sealing.of(copy.facts().id(), copy.key())) {
      seal.requireWhole(copy);
      for (SealedField field : copy.fields()) {
        byte[] plain = seal.open(field.field(), field.element(), field.blob());
        values.add(new String(plain, StandardCharsets.UTF_8));
      }
    }
    return values;
  }

  private record Copied(List<RegisterKey> keys) implements RegisterKeys {
    @Override
    public KeyRing ring() {
      return new KeyRing(1, keys);
    }

    @Override
    public boolean isInUse(KeyPurpose purpose) {
      return true;
    }

    @Override
    public boolean addIfAbsent(RegisterKey key) {
      throw new IllegalStateException("a copy is not written to");
    }
  }

  private static AuditEntry entry(CustomerId id) {
    return new AuditEntry(
        Evidence.at(AuditPlace.first()),
        TestRegister.NOW,
        "admin",
        "console",
        Purpose.RIGHTS,
        AuditEntry.Act.done(AuditAction.ERASE, id, List.of()));
  }
}
