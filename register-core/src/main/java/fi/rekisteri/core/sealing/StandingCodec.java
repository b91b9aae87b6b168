package fi.rekisteri.core.sealing;

import fi.rekisteri.processing.ConsentTerm;
import fi.rekisteri.processing.FieldRestriction;
import fi.rekisteri.processing.ObjectionState;
import fi.rekisteri.processing.ProhibitedUse;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.processing.SafetyBan;
import fi.rekisteri.processing.Standing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
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
 */
public final class StandingCodec {
  /** Where it stands in the record: no field can have this path. */
  public static final String PATH = "$standing";

  private static final int VERSION = 1;
  private static final long OPEN = Long.MIN_VALUE;

  private StandingCodec() {}

  /** Writes; equal standings give equal bytes. */
  public static byte[] write(Standing standing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      writeConsents(out, new TreeMap<>(standing.consents()));
      Map<Purpose, Instant> withdrawals = new TreeMap<>(standing.withdrawals());
      out.writeShort(withdrawals.size());
      for (Map.Entry<Purpose, Instant> entry : withdrawals.entrySet()) {
        out.writeUTF(entry.getKey().code());
        writeInstant(out, entry.getValue());
      }
      Map<Purpose, ObjectionState> objections = new TreeMap<>(standing.objections());
      out.writeShort(objections.size());
      for (Map.Entry<Purpose, ObjectionState> entry : objections.entrySet()) {
        out.writeUTF(entry.getKey().code());
        out.writeUTF(entry.getValue().name());
      }
      writeProhibitions(out, new TreeMap<>(standing.prohibitions()));
      writeRestrictions(out, standing.restrictions());
      out.writeBoolean(standing.safetyBan().isPresent());
      if (standing.safetyBan().isPresent()) {
        out.writeLong(standing.safetyBan().get().from().toEpochDay());
        writeDay(out, standing.safetyBan().get().lastDay());
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeConsents(DataOutputStream out, Map<Purpose, ConsentTerm> consents)
      throws IOException {
    out.writeShort(consents.size());
    for (Map.Entry<Purpose, ConsentTerm> entry : consents.entrySet()) {
      out.writeUTF(entry.getKey().code());
      writeInstant(out, entry.getValue().givenAt());
      writeDay(out, entry.getValue().lastDay());
    }
  }

  private static void writeProhibitions(
      DataOutputStream out, Map<ProhibitionScope, Set<ProhibitedUse>> prohibitions)
      throws IOException {
    out.writeShort(prohibitions.size());
    for (Map.Entry<ProhibitionScope, Set<ProhibitedUse>> entry : prohibitions.entrySet()) {
      out.writeUTF(entry.getKey().name());
      out.writeShort(entry.getValue().size());
      for (ProhibitedUse use : new TreeSet<>(entry.getValue())) {
        out.writeUTF(use.name());
      }
    }
  }

  private static void writeRestrictions(DataOutputStream out, List<FieldRestriction> restrictions)
      throws IOException {
    out.writeShort(restrictions.size());
    for (FieldRestriction restriction : restrictions) {
      out.writeUTF(restriction.ground().name());
      out.writeShort(restriction.fields().size());
      for (String field : new TreeSet<>(restriction.fields())) {
        out.writeUTF(field);
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

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws fi.rekisteri.error.SealingException {@code UNSUPPORTED_FORMAT} for other bytes
   */
  public static Standing read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readByte() != VERSION) {
        throw Refusals.unsupported("the choices of a customer");
      }
      Map<Purpose, ConsentTerm> consents = new TreeMap<>();
      for (int left = in.readUnsignedShort(); left > 0; left--) {
        Purpose purpose = new Purpose(in.readUTF());
        consents.put(purpose, new ConsentTerm(readInstant(in), readDay(in)));
      }
      Map<Purpose, Instant> withdrawals = new TreeMap<>();
      for (int left = in.readUnsignedShort(); left > 0; left--) {
        withdrawals.put(new Purpose(in.readUTF()), readInstant(in));
      }
      Map<Purpose, ObjectionState> objections = new TreeMap<>();
      for (int left = in.readUnsignedShort(); left > 0; left--) {
        objections.put(new Purpose(in.readUTF()), ObjectionState.valueOf(in.readUTF()));
      }
      Standing standing =
          new Standing(
              consents,
              withdrawals,
              objections,
              readProhibitions(in),
              readRestrictions(in),
              readBan(in));
      if (in.read() != -1) {
        throw Refusals.unsupported("the choices of a customer");
      }
      return standing;
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      throw Refusals.unsupported("the choices of a customer");
    }
  }

  private static Map<ProhibitionScope, Set<ProhibitedUse>> readProhibitions(DataInputStream in)
      throws IOException {
    Map<ProhibitionScope, Set<ProhibitedUse>> prohibitions = new EnumMap<>(ProhibitionScope.class);
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      ProhibitionScope scope = ProhibitionScope.valueOf(in.readUTF());
      Set<ProhibitedUse> uses = new HashSet<>();
      for (int more = in.readUnsignedShort(); more > 0; more--) {
        uses.add(ProhibitedUse.valueOf(in.readUTF()));
      }
      prohibitions.put(scope, uses);
    }
    return prohibitions;
  }

  private static List<FieldRestriction> readRestrictions(DataInputStream in) throws IOException {
    List<FieldRestriction> restrictions = new ArrayList<>();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      RestrictionGround ground = RestrictionGround.valueOf(in.readUTF());
      Set<String> fields = new HashSet<>();
      for (int more = in.readUnsignedShort(); more > 0; more--) {
        fields.add(in.readUTF());
      }
      restrictions.add(new FieldRestriction(fields, ground));
    }
    return restrictions;
  }

  private static Instant readInstant(DataInputStream in) throws IOException {
    return Instant.ofEpochSecond(in.readLong(), in.readInt());
  }

  private static Optional<SafetyBan> readBan(DataInputStream in) throws IOException {
    return in.readBoolean()
        ? Optional.of(new SafetyBan(LocalDate.ofEpochDay(in.readLong()), readDay(in)))
        : Optional.empty();
  }

  private static Optional<LocalDate> readDay(DataInputStream in) throws IOException {
    long day = in.readLong();
    return day == OPEN ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
  }
}
