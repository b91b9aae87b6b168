package fi.rekisteri.core.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomershipPeriod;
import fi.rekisteri.customer.EndReason;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedField;
import fi.rekisteri.store.SealedKey;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the seal of each value cannot tell: whether the record is whole, and of one version. */
class RecordSealTest {
  private static final LocalDate DAY = LocalDate.of(2020, 2, 29);
  private static final CustomerId CUSTOMER = CustomerId.random();

  private static CustomerFacts facts(
      long version, SubjectRole role, CustomershipPeriod... periods) {
    return new CustomerFacts(CUSTOMER, version, role, List.of(periods));
  }

  private static SealedCustomer record(CustomerSeal seal, CustomerFacts facts, String... values) {
    List<SealedField> fields = new ArrayList<>();
    for (String value : values) {
      String[] parts = value.split("=");
      byte[] blob = seal.seal(parts[0], "", parts[1].getBytes(StandardCharsets.UTF_8));
      fields.add(new SealedField(parts[0], "", blob));
    }
    return seal.record(facts, fields);
  }

  private static void broken(CustomerSeal seal, SealedCustomer record) {
    Expect.refusal(ErrorCode.DECRYPTION_FAILED, () -> seal.requireWhole(record));
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.4 a value put back from an older version, taken out or moved breaks the seal")
  void recordsOfTwoVersionsDoNotMix(CryptoBackend backend) {
    Sealing sealing = Sealing.open("reg", new PlainKeys(), new KeyRows(), backend);
    try (CustomerSeal seal = sealing.newCustomer(CUSTOMER)) {
      CustomerFacts second = facts(2, SubjectRole.CUSTOMER, CustomershipPeriod.from(DAY));
      SealedCustomer old =
          record(seal, facts(1, SubjectRole.CUSTOMER), "name=Aino", "email=a@b.fi");
      SealedCustomer now = record(seal, second, "name=Aino", "email=c@d.fi");
      seal.requireWhole(old);
      seal.requireWhole(now);
      List<SealedField> mixed = List.of(now.fields().get(0), old.fields().get(1));
      broken(seal, new SealedCustomer(second, mixed, now.key(), now.seal()));
      broken(seal, new SealedCustomer(second, mixed.subList(0, 1), now.key(), now.seal()));
      List<SealedField> turned = new ArrayList<>(now.fields());
      Collections.reverse(turned);
      broken(seal, new SealedCustomer(second, turned, now.key(), now.seal()));
      broken(seal, new SealedCustomer(second, old.fields(), now.key(), now.seal()));
      broken(seal, new SealedCustomer(second, List.of(), now.key(), now.seal()));
      assertThat(seal.open("email", "", mixed.get(1).blob()))
          .as("control: alone it opens")
          .hasSize(6);
    }
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.4 a version, role or customership that was changed in clear breaks the seal")
  void factsInClearAreSealedToo(CryptoBackend backend) {
    Sealing sealing = Sealing.open("reg", new PlainKeys(), new KeyRows(), backend);
    CustomershipPeriod open = CustomershipPeriod.from(DAY);
    CustomershipPeriod ended = open.endedOn(DAY.plusYears(1), EndReason.OTHER);
    try (CustomerSeal seal = sealing.newCustomer(CUSTOMER)) {
      SealedCustomer record = record(seal, facts(7, SubjectRole.CUSTOMER, ended), "name=Aino");
      for (CustomerFacts other :
          List.of(
              facts(6, SubjectRole.CUSTOMER, ended),
              facts(8, SubjectRole.CUSTOMER, ended),
              facts(7, SubjectRole.PROSPECT, ended),
              facts(7, SubjectRole.CUSTOMER),
              facts(7, SubjectRole.CUSTOMER, open),
              facts(7, SubjectRole.CUSTOMER, open.endedOn(DAY.plusYears(1), EndReason.DECEASED)),
              facts(7, SubjectRole.CUSTOMER, open.endedOn(DAY.plusDays(1), EndReason.OTHER)),
              facts(7, SubjectRole.CUSTOMER, ended, CustomershipPeriod.from(DAY.plusYears(2))))) {
        broken(seal, new SealedCustomer(other, record.fields(), record.key(), record.seal()));
      }
      seal.requireWhole(record);
    }
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.4 each bit of the seal counts, and a seal cut, lengthened or empty is none")
  void everyBitOfTheSealCounts(CryptoBackend backend) {
    Sealing sealing = Sealing.open("reg", new PlainKeys(), new KeyRows(), backend);
    try (CustomerSeal seal = sealing.newCustomer(CUSTOMER)) {
      SealedCustomer record = record(seal, facts(1, SubjectRole.CUSTOMER), "name=Aino");
      for (int bit = 0; bit < 256; bit++) {
        byte[] flipped = record.seal().clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        broken(seal, new SealedCustomer(record.facts(), record.fields(), record.key(), flipped));
      }
      for (int length : new int[] {0, 16, 31, 33}) {
        byte[] cut = Arrays.copyOf(record.seal(), length);
        broken(seal, new SealedCustomer(record.facts(), record.fields(), record.key(), cut));
      }
    }
  }

  @Test
  @DisplayName("S45.2 a key that is wrapped anew keeps the seal; a new key breaks it")
  void sealHoldsForTheKey() {
    KeyRows rows = new KeyRows();
    Sealing sealing = Sealing.open("reg", new PlainKeys(), rows);
    SealedCustomer record;
    try (CustomerSeal seal = sealing.newCustomer(CUSTOMER)) {
      record = record(seal, facts(1, SubjectRole.CUSTOMER), "name=Aino");
    }
    rows.addIfAbsent(sealing.nextKey(KeyPurpose.CUSTOMER_KEYS));
    assertThat(sealing.refresh()).isTrue();
    SealedKey rewrapped = sealing.ring().rewrap(CUSTOMER, record.key());
    assertThat(rewrapped.epoch()).isEqualTo(2);
    try (CustomerSeal seal = sealing.of(CUSTOMER, rewrapped)) {
      seal.requireWhole(
          new SealedCustomer(record.facts(), record.fields(), rewrapped, record.seal()));
      assertThat(seal.open("name", "", record.fields().get(0).blob())).hasSize(4);
    }
    try (CustomerSeal other = sealing.newCustomer(CUSTOMER)) {
      broken(other, record);
    }
  }
}
