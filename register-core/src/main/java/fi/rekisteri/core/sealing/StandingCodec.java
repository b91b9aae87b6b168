package fi.rekisteri.core.sealing;

import fi.rekisteri.processing.ConsentTerm;
import fi.rekisteri.processing.FieldLock;
import fi.rekisteri.processing.FieldRestriction;
import fi.rekisteri.processing.ObjectionState;
import fi.rekisteri.processing.ProhibitedUse;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.Standing;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes what a person's choices amount to, to the bytes that are sealed in their record, and reads
 * it back: a version, then each part as a count and its entries, texts behind their length, days
 * counted from 1970, an open end as the least number. Names of constants stand in it, so a constant
 * is never renamed.
 *
 * <p>What is held of somebody comes last, and only where something is: then it is the second
 * version. So of nearly everybody the first one stands, as it always did.
 */
public final class StandingCodec {
  /** Where it stands in the record: no field can have this path. */
  public static final String PATH = "$standing";

  static final int VERSION = 1;
  static final int WITH_LOCKS = 2;
  static final long OPEN = Long.MIN_VALUE;
  private static final int MOST = 0xFFFF;

  private StandingCodec() {}

  /**
   * Writes; equal standings give equal bytes.
   *
   * @throws fi.rekisteri.error.InvalidValueException {@code CHOICE_REFUSED} for more than can be
   *     counted
   */
  public static byte[] write(Standing standing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(standing.locks().isEmpty() ? VERSION : WITH_LOCKS);
      writeConsents(out, new TreeMap<>(standing.consents()));
      Map<Purpose, Instant> withdrawals = new TreeMap<>(standing.withdrawals());
      writeCount(out, withdrawals.size());
      for (Map.Entry<Purpose, Instant> entry : withdrawals.entrySet()) {
        writeText(out, entry.getKey().code());
        writeInstant(out, entry.getValue());
      }
      Map<Purpose, ObjectionState> objections = new TreeMap<>(standing.objections());
      writeCount(out, objections.size());
      for (Map.Entry<Purpose, ObjectionState> entry : objections.entrySet()) {
        writeText(out, entry.getKey().code());
        writeText(out, entry.getValue().name());
      }
      writeProhibitions(out, new TreeMap<>(standing.prohibitions()));
      writeRestrictions(out, standing.restrictions());
      out.writeBoolean(standing.safetyBan().isPresent());
      if (standing.safetyBan().isPresent()) {
        out.writeLong(standing.safetyBan().get().from().toEpochDay());
        writeDay(out, standing.safetyBan().get().lastDay());
      }
      if (!standing.locks().isEmpty()) {
        writeLocks(out, new TreeMap<>(standing.locks()));
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeConsents(DataOutputStream out, Map<Purpose, ConsentTerm> consents)
      throws IOException {
    writeCount(out, consents.size());
    for (Map.Entry<Purpose, ConsentTerm> entry : consents.entrySet()) {
      writeText(out, entry.getKey().code());
      writeInstant(out, entry.getValue().givenAt());
      writeDay(out, entry.getValue().lastDay());
    }
  }

  private static void writeProhibitions(
      DataOutputStream out, Map<ProhibitionScope, Set<ProhibitedUse>> prohibitions)
      throws IOException {
    writeCount(out, prohibitions.size());
    for (Map.Entry<ProhibitionScope, Set<ProhibitedUse>> entry : prohibitions.entrySet()) {
      writeText(out, entry.getKey().name());
      writeCount(out, entry.getValue().size());
      for (ProhibitedUse use : new TreeSet<>(entry.getValue())) {
        writeText(out, use.name());
      }
    }
  }

  private static void writeRestrictions(DataOutputStream out, List<FieldRestriction> restrictions)
      throws IOException {
    writeCount(out, restrictions.size());
    for (FieldRestriction restriction : restrictions) {
      writeText(out, restriction.ground().name());
      writeCount(out, restriction.fields().size());
      for (String field : new TreeSet<>(restriction.fields())) {
        writeText(out, field);
      }
    }
  }

  private static void writeLocks(DataOutputStream out, Map<String, FieldLock> locks)
      throws IOException {
    writeCount(out, locks.size());
    for (Map.Entry<String, FieldLock> entry : locks.entrySet()) {
      writeText(out, entry.getKey());
      writeText(out, entry.getValue().heldBy().reference());
      writeCount(out, entry.getValue().purposes().size());
      for (Purpose purpose : new TreeSet<>(entry.getValue().purposes())) {
        writeText(out, purpose.code());
      }
    }
  }

  private static void writeInstant(DataOutputStream out, Instant at) throws IOException {
    out.writeLong(at.getEpochSecond());
    out.writeInt(at.getNano());
  }

  private static void writeDay(DataOutputStream out, Optional<LocalDate> day) throws IOException {
    out.writeLong(day.map(LocalDate::toEpochDay).orElse(OPEN));
  }

  /** More than anybody ever chooses; a count that is cut off would lock the person's record. */
  private static void writeCount(DataOutputStream out, int count) throws IOException {
    if (count > MOST) {
      throw Refusals.tooManyChoices(MOST);
    }
    out.writeShort(count);
  }

  private static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    writeCount(out, bytes.length);
    out.write(bytes);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws fi.rekisteri.error.SealingException {@code UNSUPPORTED_FORMAT} for other bytes
   */
  public static Standing read(byte[] bytes) {
    try {
      return new StandingReader(ByteBuffer.wrap(bytes)).standing();
    } catch (BufferUnderflowException | IllegalArgumentException | DateTimeException e) {
      throw Refusals.unsupported("the choices of a customer");
    }
  }
}
