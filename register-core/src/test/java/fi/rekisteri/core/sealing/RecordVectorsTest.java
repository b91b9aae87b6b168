package fi.rekisteri.core.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.crypto.WrappedKey;
import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomershipPeriod;
import fi.rekisteri.customer.EndReason;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.SealedField;
import fi.rekisteri.store.SealedKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordVectorsTest {
  private Vectors vectors;

  @BeforeEach
  void read() throws IOException {
    vectors = Vectors.read();
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.4 seals of records stay as they were, and hold")
  void frozenSealsStay(CryptoBackend backend) {
    assertThat(vectors.count("record", "seal")).isEqualTo(3);
    int keyId = ByteBuffer.wrap(vectors.bytes("key.id")).getInt();
    SealedKey key = new SealedKey(keyId, 1, vectors.bytes("key.wrapped"));
    try (CustomerSeal seal = sealing(backend).of(customer(), key)) {
      for (int i = 1; i <= 3; i++) {
        byte[] made = seal.record(facts(i), fields(i)).seal();
        assertThat(made).as("record %d", i).isEqualTo(vectors.bytes("record." + i + ".seal"));
        seal.requireWhole(seal.record(facts(i), fields(i)));
      }
    }
  }

  private CustomerFacts facts(int i) {
    return new CustomerFacts(
        customer(),
        Long.parseLong(vectors.text("record." + i + ".version")),
        SubjectRole.valueOf(vectors.text("record." + i + ".role")),
        parts(vectors.text("record." + i + ".periods"), ";")
            .map(RecordVectorsTest::period)
            .toList());
  }

  private static CustomershipPeriod period(String text) {
    String[] parts = text.split(",", -1);
    CustomershipPeriod open = CustomershipPeriod.from(LocalDate.parse(parts[0]));
    return parts[1].isEmpty()
        ? open
        : open.endedOn(LocalDate.parse(parts[1]), EndReason.valueOf(parts[2]));
  }

  private List<SealedField> fields(int i) {
    return parts(vectors.text("record." + i + ".values"), ",")
        .map(
            n ->
                new SealedField(
                    vectors.text("value." + n + ".field"),
                    vectors.text("value." + n + ".element"),
                    vectors.bytes("value." + n + ".blob")))
        .toList();
  }

  private static Stream<String> parts(String text, String separator) {
    return Stream.of(text.split(separator)).filter(part -> !part.isEmpty());
  }

  private CustomerId customer() {
    return CustomerId.parse(vectors.text("customer"));
  }

  private Sealing sealing(CryptoBackend backend) {
    KeyRows rows = new KeyRows();
    rows.addIfAbsent(
        new RegisterKey(
            new KeyContext(vectors.text("register"), KeyPurpose.CUSTOMER_KEYS, 1),
            new WrappedKey("plain", "none", vectors.bytes("seed.customerKeys")),
            vectors.bytes("check.customerKeys")));
    return Sealing.open(vectors.text("register"), new PlainKeys(), rows, backend);
  }
}
