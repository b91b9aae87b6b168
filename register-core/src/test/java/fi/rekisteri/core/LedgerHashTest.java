package fi.rekisteri.core;

import static fi.rekisteri.core.PlainJdk.ascii;
import static fi.rekisteri.core.PlainJdk.expand;
import static fi.rekisteri.core.PlainJdk.join;
import static fi.rekisteri.core.PlainJdk.lp;
import static fi.rekisteri.core.PlainJdk.u32;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.Rotation;
import fi.rekisteri.core.erasure.HandErasure.Step;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.ErasureLedger.Subject;
import fi.rekisteri.store.KeyRing;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.SealedItem;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The hashes of the ledger, as docs/backup-and-restore.md describes them, by the JDK alone. */
class LedgerHashTest {
  private final BackedUpRegister host = new BackedUpRegister();
  private final CustomerId id = host.add("1000");

  @Test
  @DisplayName("S45.1 the ledger knows people and values by the hashes that the page describes")
  void hashesAreThoseOfThePage() throws GeneralSecurityException {
    host.rotate(Rotation.AUDIT_KEY);
    List<SealedItem> orders =
        host.storage.inTransaction(tx -> tx.customers().items(id, "order", null, 10));
    String order = orders.get(0).item();
    host.erase(hand -> hand.part(Step.ENDED, id, Map.of("order", Set.of(order))));
    Subject subject = host.entries().get(0).subjects().get(0);
    assertThat(subject.hash()).isEqualTo(hex(hashed(bytes(id))));
    byte[] value = hashed(join(bytes(id), ascii("order#" + order)));
    assertThat(subject.parts()).isEqualTo("order#" + hex(Arrays.copyOf(value, 16)));
    String register = TestRegister.definition().id().value();
    assertThat(host.ledger.bind("another").register())
        .isEqualTo(register + " " + hex(hashed(ascii("register"))));
  }

  private byte[] hashed(byte[] message) throws GeneralSecurityException {
    String register = TestRegister.definition().id().value();
    KeyRing ring = host.storage.inTransaction(tx -> tx.keys().ring(register));
    RegisterKey first =
        ring.keys().stream()
            .filter(key -> key.context().purpose() == KeyPurpose.AUDIT)
            .filter(key -> key.context().epoch() == 1)
            .findFirst()
            .orElseThrow();
    byte[] seed = host.keys.unwrap(first.wrapped(), first.context()).use(byte[]::clone);
    byte[] key = expand(seed, join(ascii("ledger"), lp(ascii(register)), u32(4), u32(1)), 32);
    return PlainJdk.hmac(key, message);
  }

  private static byte[] bytes(CustomerId customer) {
    return PlainJdk.uuid(customer.value().toString());
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
