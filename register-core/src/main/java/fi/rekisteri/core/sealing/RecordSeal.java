package fi.rekisteri.core.sealing;

import fi.rekisteri.core.cipher.AssociatedData;
import fi.rekisteri.core.cipher.DataKey;
import fi.rekisteri.core.cipher.Hmac;
import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.customer.CustomershipPeriod;
import fi.rekisteri.customer.EndReason;
import fi.rekisteri.store.SealedField;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The seal of a record: HMAC-SHA-256 under the second half of the customer's key over
 *
 * <pre>
 * "REC1" keyId(4) LP(register) LP(group) LP(customer)
 * version(8) LP(role) periods(2), for each: first day(8) last day(8) reason(1)
 * values(4), for each: LP(field#element) length(4) blob
 * </pre>
 *
 * Days are counted from 1970; an open end is the least number, with reason 0. The sealed values
 * prove their own place; the seal proves that they are those of one version, all of them, under
 * these facts: a value put back from an older state, a value taken out, or a role changed in the
 * database breaks it.
 */
final class RecordSeal {
  private RecordSeal() {}

  public static byte[] of(Hmac hmac, DataKey key, byte[] owner, Content content) {
    hmac.begin(key);
    hmac.update(owner);
    hmac.update(facts(content.facts));
    hmac.update(values(content.fields));
    return hmac.end();
  }

  /** In one piece: a record has a dozen values, and a hash is told a piece slowly. */
  private static byte[] values(List<SealedField> fields) {
    byte[][] ids = new byte[fields.size()][];
    int size = 4;
    for (int i = 0; i < ids.length; i++) {
      SealedField field = fields.get(i);
      ids[i] = AssociatedData.fieldId(field.field(), field.element());
      size = Math.addExact(size, 2 + ids[i].length + 4 + field.blob().length);
    }
    ByteBuffer values = ByteBuffer.allocate(size).putInt(ids.length);
    for (int i = 0; i < ids.length; i++) {
      byte[] blob = fields.get(i).blob();
      values.putShort((short) ids[i].length).put(ids[i]).putInt(blob.length).put(blob);
    }
    return values.array();
  }

  /** What is sealed together. */
  record Content(CustomerFacts facts, List<SealedField> fields) {}

  private static byte[] facts(CustomerFacts facts) {
    byte[] role = facts.role().name().getBytes(StandardCharsets.US_ASCII);
    List<CustomershipPeriod> periods = facts.customerships();
    ByteBuffer buffer = ByteBuffer.allocate(8 + 2 + role.length + 2 + 17 * periods.size());
    buffer.putLong(facts.version()).putShort((short) role.length).put(role);
    buffer.putShort((short) periods.size());
    for (CustomershipPeriod period : periods) {
      buffer
          .putLong(period.start().toEpochDay())
          .putLong(period.end().map(end -> end.toEpochDay()).orElse(Long.MIN_VALUE))
          .put(period.reason().map(RecordSeal::number).orElse((byte) 0));
    }
    return buffer.array();
  }

  /** Not the ordinal: a constant that moves must not break the seals of old records. */
  private static byte number(EndReason reason) {
    return switch (reason) {
      case ENDED_BY_CUSTOMER -> 1;
      case ENDED_BY_CONTROLLER -> 2;
      case INACTIVITY -> 3;
      case DECEASED -> 4;
      case OTHER -> 5;
    };
  }
}
