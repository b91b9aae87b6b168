package fi.rekisteri.core.plan;

import fi.rekisteri.core.sealing.AuditKeys;
import fi.rekisteri.core.sealing.OpenRing;
import fi.rekisteri.store.PlanItem;
import fi.rekisteri.store.PlanRow;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/**
 * The keyed seals of plans: whoever writes a plan, an approval or an outcome to the storage past
 * the register is told from the register. A seal begins with the epoch of the audit key; those of
 * older epochs hold as long as the trail's links do. Not thread-safe.
 */
final class PlanSeal {
  private static final String ROW = "row";
  private static final String OUTCOME = "outcome";

  /** Half of a hash does for an outcome: there are as many as people. */
  private static final int OF_OUTCOME = 16;

  private final OpenRing ring;
  private final Map<Integer, Mac> macs = new HashMap<>();

  PlanSeal(OpenRing ring) {
    this.ring = ring;
  }

  /** The row with its seal. */
  PlanRow sealed(PlanRow row) {
    return new PlanRow(
        row.id(),
        row.version(),
        row.madeAt(),
        row.asOf(),
        row.people(),
        row.digest(),
        row.counts(),
        row.madeBy(),
        row.approvals(),
        seal(form -> write(form, row)));
  }

  boolean isGenuine(PlanRow row) {
    return isGenuine(row.seal(), Integer.MAX_VALUE, form -> write(form, row));
  }

  /** The seal of an outcome in the place of its item. */
  String of(UUID plan, PlanItem item, String outcome, Instant endedAt) {
    byte[] whole = seal(form -> write(form, plan, item, outcome, endedAt));
    byte[] half = Arrays.copyOf(whole, Integer.BYTES + OF_OUTCOME);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(half);
  }

  boolean isGenuine(UUID plan, PlanItem item) {
    String text = item.outcome().orElseThrow();
    int end = text.lastIndexOf(Words.PART);
    byte[] seal = Base64.getUrlDecoder().decode(text.substring(end + 1));
    Instant at = item.endedAt().orElseThrow();
    return isGenuine(seal, OF_OUTCOME, form -> write(form, plan, item, text.substring(0, end), at));
  }

  private static void write(Form form, PlanRow row) {
    form.text(ROW)
        .id(row.id())
        .number(row.version())
        .time(row.madeAt())
        .number(row.asOf().toEpochDay())
        .number(row.people())
        .text(row.digest())
        .text(row.counts())
        .text(row.madeBy())
        .number(row.approvals().size());
    row.approvals().forEach(one -> form.text(one.by()).time(one.at()));
  }

  private static void write(Form form, UUID plan, PlanItem item, String outcome, Instant endedAt) {
    form.text(OUTCOME)
        .id(plan)
        .number(item.number())
        .id(item.customer().value())
        .number(item.version())
        .text(item.planned())
        .text(outcome)
        .time(endedAt);
  }

  private byte[] seal(Consumer<Form> written) {
    int epoch = ring.auditKeys().epoch();
    byte[] hash = hash(mac(epoch), written);
    return ByteBuffer.allocate(Integer.BYTES + hash.length).putInt(epoch).put(hash).array();
  }

  private boolean isGenuine(byte[] seal, int length, Consumer<Form> written) {
    if (seal.length <= Integer.BYTES) {
      return false;
    }
    Mac mac = mac(ByteBuffer.wrap(seal).getInt());
    if (mac == null) {
      return false;
    }
    byte[] hash = hash(mac, written);
    byte[] due = Arrays.copyOf(hash, Math.min(length, hash.length));
    return MessageDigest.isEqual(due, Arrays.copyOfRange(seal, Integer.BYTES, seal.length));
  }

  private static byte[] hash(Mac mac, Consumer<Form> written) {
    written.accept(new Form(mac::update));
    return mac.doFinal();
  }

  /** Null for an epoch that the register never had. */
  private @Nullable Mac mac(int epoch) {
    AuditKeys keys = ring.allAuditKeys().get(epoch);
    return keys == null ? null : macs.computeIfAbsent(epoch, first -> keys.newPlanMac());
  }
}
