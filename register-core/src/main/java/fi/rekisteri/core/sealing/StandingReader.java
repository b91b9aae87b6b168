package fi.rekisteri.core.sealing;

import fi.rekisteri.processing.ConsentTerm;
import fi.rekisteri.processing.FieldLock;
import fi.rekisteri.processing.FieldRestriction;
import fi.rekisteri.processing.ObjectionState;
import fi.rekisteri.processing.ProhibitedUse;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.processing.SafetyBan;
import fi.rekisteri.processing.Standing;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads the bytes of {@link StandingCodec}. A length is not believed: nothing is made room for
 * before its bytes are there.
 */
record StandingReader(ByteBuffer in) {

  Standing standing() {
    byte version = in.get();
    require(version == StandingCodec.VERSION || version == StandingCodec.WITH_LOCKS);
    Standing standing =
        new Standing(
            map(this::purpose, () -> new ConsentTerm(instant(), day())),
            map(this::purpose, this::instant),
            map(this::purpose, () -> ObjectionState.valueOf(text())),
            map(() -> ProhibitionScope.valueOf(text()), this::uses),
            restrictions(),
            flag() ? Optional.of(new SafetyBan(date(in.getLong()), day())) : Optional.empty(),
            version == StandingCodec.WITH_LOCKS ? locks() : Map.of());
    require(!in.hasRemaining());
    return standing;
  }

  private <K, V> Map<K, V> map(Supplier<K> key, Supplier<V> value) {
    int count = count();
    if (count == 0) {
      return Map.of();
    }
    Map<K, V> map = new HashMap<>();
    for (int left = count; left > 0; left--) {
      require(map.put(key.get(), value.get()) == null);
    }
    return map;
  }

  private Set<ProhibitedUse> uses() {
    Set<ProhibitedUse> uses = EnumSet.noneOf(ProhibitedUse.class);
    for (int left = count(); left > 0; left--) {
      uses.add(ProhibitedUse.valueOf(text()));
    }
    require(!uses.isEmpty());
    return uses;
  }

  private List<FieldRestriction> restrictions() {
    List<FieldRestriction> restrictions = new ArrayList<>(0);
    for (int left = count(); left > 0; left--) {
      RestrictionGround ground = RestrictionGround.valueOf(text());
      Set<String> fields = new HashSet<>();
      for (int more = count(); more > 0; more--) {
        fields.add(text());
      }
      restrictions.add(new FieldRestriction(fields, ground));
    }
    return restrictions;
  }

  /** There is one way to write that nothing is held: the first version. */
  private Map<String, FieldLock> locks() {
    Map<String, FieldLock> locks =
        map(this::text, () -> new FieldLock(new RuleId(text()), purposes()));
    require(!locks.isEmpty());
    return locks;
  }

  private Set<Purpose> purposes() {
    Set<Purpose> purposes = new HashSet<>();
    for (int left = count(); left > 0; left--) {
      purposes.add(purpose());
    }
    return purposes;
  }

  private int count() {
    return Short.toUnsignedInt(in.getShort());
  }

  private Purpose purpose() {
    return new Purpose(text());
  }

  private String text() {
    int length = count();
    if (length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    int from = in.position();
    in.position(from + length);
    return new String(in.array(), in.arrayOffset() + from, length, StandardCharsets.UTF_8);
  }

  private boolean flag() {
    byte flag = in.get();
    require(flag == 0 || flag == 1);
    return flag == 1;
  }

  private Instant instant() {
    return Instant.ofEpochSecond(in.getLong(), in.getInt());
  }

  private Optional<LocalDate> day() {
    long day = in.getLong();
    return day == StandingCodec.OPEN ? Optional.empty() : Optional.of(date(day));
  }

  private static LocalDate date(long day) {
    return LocalDate.ofEpochDay(day);
  }

  private static void require(boolean kept) {
    if (!kept) {
      throw new IllegalArgumentException("not a standing");
    }
  }
}
