package fi.rekisteri.core.trail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditEntry.Act;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Evidence;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.Purpose;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EntryBytesTest {
  private static final String[] TEXTS = {
    "",
    "clerk",
    "Åsa",
    "\u0000\u007f",
    "\u0080",
    "ключ",
    "\uD83D\uDE00",
    "x".repeat(700),
    "ö".repeat(700)
  };

  private final Random random = new Random(28);

  @Test
  @DisplayName("an entry's bytes are those of the form, whatever its texts hold")
  void bytesAreThoseOfTheForm() throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
    EntryBytes used = new EntryBytes();
    for (int round = 0; round < 2_000; round++) {
      AuditEntry entry = entry();
      byte[] expected = written(entry);
      assertThat(EntryBytes.of(entry)).isEqualTo(expected);
      assertThat(used.hashed(mac, entry))
          .as("a form that was used before leaves nothing behind")
          .isEqualTo(mac.doFinal(expected));
    }
  }

  private AuditEntry entry() {
    AuditPlace place = new AuditPlace(new UUID(random.nextLong(), 1), 1 + random.nextInt(9));
    CustomerId subject = new CustomerId(new UUID(random.nextLong(), random.nextLong()));
    Optional<byte[]> reason = random.nextBoolean() ? Optional.empty() : Optional.of(new byte[600]);
    return new AuditEntry(
        Evidence.of(place, new byte[16], reason.orElse(null)),
        Instant.ofEpochSecond(random.nextInt(), 1000L * random.nextInt(1_000_000)),
        text(),
        text(),
        new Purpose("ORDER_MANAGEMENT"),
        Act.done(AuditAction.READ, subject, List.of(text(), text())));
  }

  private String text() {
    return TEXTS[random.nextInt(TEXTS.length)];
  }

  /** The form of the class's Javadoc, written once more in the plainest way. */
  private static byte[] written(AuditEntry entry) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeBytes("RKA1");
    id(out, entry.place().lane());
    out.writeLong(entry.place().number());
    out.writeLong(entry.at().getEpochSecond());
    out.writeInt(entry.at().getNano());
    for (String text :
        List.of(entry.actor(), entry.interfaceId(), "ORDER_MANAGEMENT", AuditAction.READ.name())) {
      text(out, text);
    }
    out.writeByte(1);
    id(out, entry.act().subject().orElseThrow().value());
    out.writeInt(entry.act().fields().size());
    for (String field : entry.act().fields()) {
      text(out, field);
    }
    text(out, "DONE");
    out.writeByte(0);
    text(out, entry.act().footing().name());
    byte[] reason = entry.evidence().reason().orElse(null);
    out.writeByte(reason == null ? 0 : 1);
    if (reason != null) {
      out.writeInt(reason.length);
      out.write(reason);
    }
    return bytes.toByteArray();
  }

  private static void id(DataOutputStream out, UUID id) throws IOException {
    out.writeLong(id.getMostSignificantBits());
    out.writeLong(id.getLeastSignificantBits());
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] utf8 = text.getBytes(UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }
}
