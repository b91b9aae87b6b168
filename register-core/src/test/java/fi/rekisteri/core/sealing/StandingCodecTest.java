package fi.rekisteri.core.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.core.Fuzz;
import fi.rekisteri.error.CorruptDataException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.error.SealingException;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a person's choices amount to, between its bytes and its value. */
class StandingCodecTest {
  private static final Instant AT = Instant.parse("2026-11-22T10:15:30.000000001Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Purpose CONTENT = Purpose.PERSONALISED_CONTENT;

  private static final Standing FULL =
      new Standing(
          Map.of(CONTENT, new ConsentTerm(AT, Optional.of(DAY))),
          Map.of(Purpose.STATISTICS, AT),
          Map.of(Purpose.SECURITY, ObjectionState.PENDING),
          Map.of(ProhibitionScope.PUBLICATION, Set.of(ProhibitedUse.DISCLOSURE)),
          List.of(new FieldRestriction(Set.of("email"), RestrictionGround.SUBJECTS_CLAIM)),
          Optional.of(new SafetyBan(DAY, Optional.empty())));

  private static final Standing HELD =
      FULL.withLocks(
          Map.of(
              "name",
              new FieldLock(new RuleId("F10"), Set.of(Purpose.INVOICING)),
              "email",
              new FieldLock(new RuleId("Art. 58"), Set.of())));

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);

  private <K, V> Map<K, V> some(List<K> keys, Supplier<V> value) {
    return keys.stream()
        .filter(key -> random.nextInt(4) == 0)
        .collect(Collectors.toMap(key -> key, key -> value.get()));
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private Instant instant() {
    return Instant.ofEpochSecond(
        random.nextLong(-99_999_999_999L, 99_999_999_999L), random.nextInt(1_000_000_000));
  }

  private Optional<LocalDate> day() {
    return Optional.of(LocalDate.ofEpochDay(random.nextInt())).filter(day -> random.nextBoolean());
  }

  private Standing standing() {
    List<Purpose> purposes =
        IntStream.range(0, 9).mapToObj(i -> new Purpose("PURPOSE_" + i)).toList();
    return new Standing(
        some(purposes, () -> new ConsentTerm(instant(), day())),
        some(purposes, this::instant),
        some(purposes, () -> any(List.of(ObjectionState.values()))),
        some(
            List.of(ProhibitionScope.values()), () -> Set.of(any(List.of(ProhibitedUse.values())))),
        Stream.generate(this::restriction).limit(random.nextInt(4)).toList(),
        day().map(first -> new SafetyBan(first, day().filter(last -> !last.isBefore(first)))),
        some(List.of("name", "email", "order"), this::lock));
  }

  private FieldLock lock() {
    List<Purpose> some = List.of(Purpose.INVOICING, Purpose.DEBT_COLLECTION, Purpose.LEGAL_DUTY);
    return new FieldLock(
        new RuleId("rule " + random.nextInt(9)),
        Set.copyOf(some.subList(0, random.nextInt(some.size() + 1))));
  }

  private FieldRestriction restriction() {
    return new FieldRestriction(
        some(List.of("name", "email", "phone"), () -> "").keySet(),
        any(List.of(RestrictionGround.values())));
  }

  private static void unsupported(byte[] bytes) {
    assertThatThrownBy(() -> StandingCodec.read(bytes))
        .isInstanceOfSatisfying(
            SealingException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.UNSUPPORTED_FORMAT));
  }

  @Test
  @DisplayName("S45 whatever stands is read back as it was written")
  void standingIsReadBack() {
    for (int i = 0; i < 2000; i++) {
      Standing standing = standing();
      assertThat(StandingCodec.read(StandingCodec.write(standing)))
          .as("seed %d, case %d", seed, i)
          .isEqualTo(standing);
    }
    assertThat(StandingCodec.read(StandingCodec.write(Standing.NONE))).isEqualTo(Standing.NONE);
  }

  @Test
  @DisplayName("equal standings give equal bytes, in whatever order they were put together")
  void equalStandingsGiveEqualBytes() {
    Standing standing = standing();
    Standing same =
        new Standing(
            new TreeMap<>(standing.consents()).descendingMap(),
            new TreeMap<>(standing.withdrawals()).descendingMap(),
            new TreeMap<>(standing.objections()).descendingMap(),
            standing.prohibitions(),
            standing.restrictions(),
            standing.safetyBan(),
            new TreeMap<>(standing.locks()).descendingMap());
    assertThat(StandingCodec.write(same)).isEqualTo(StandingCodec.write(standing));
  }

  @Test
  @DisplayName("S45 the bytes of the first version are never read in another way")
  void bytesOfTheFirstVersionStay() {
    String frozen =
        "01"
            + ("0001"
                + text("PERSONALISED_CONTENT")
                + "000000006b02c0c2"
                + "00000001"
                + "000000000000512b")
            + ("0001" + text("STATISTICS") + "000000006b02c0c2" + "00000001")
            + ("0001" + text("SECURITY") + text("PENDING"))
            + ("0001" + text("PUBLICATION") + "0001" + text("DISCLOSURE"))
            + ("0001" + text("SUBJECTS_CLAIM") + "0001" + text("email"))
            + ("01" + "000000000000512b" + "8000000000000000");
    assertThat(HexFormat.of().formatHex(StandingCodec.write(FULL))).isEqualTo(frozen);
    assertThat(StandingCodec.read(HexFormat.of().parseHex(frozen))).isEqualTo(FULL);
  }

  @Test
  @DisplayName("S32 what is held stands behind it, as the second version, which stays as well")
  void bytesOfTheSecondVersionStay() {
    String choices = HexFormat.of().formatHex(StandingCodec.write(FULL)).substring(2);
    String frozen =
        "02"
            + choices
            + "0002"
            + (text("email") + text("Art. 58") + "0000")
            + (text("name") + text("F10") + "0001" + text("INVOICING"));
    assertThat(HexFormat.of().formatHex(StandingCodec.write(HELD))).isEqualTo(frozen);
    assertThat(StandingCodec.read(HexFormat.of().parseHex(frozen))).isEqualTo(HELD);
  }

  @Test
  @DisplayName("law 9: that nothing is held is written in one way, and each field held once")
  void otherLocksAreRefused() {
    String choices = HexFormat.of().formatHex(StandingCodec.write(FULL)).substring(2);
    String lock = text("name") + text("F10") + "0000";
    assertThat(StandingCodec.read(HexFormat.of().parseHex("02" + choices + "0001" + lock)).locks())
        .as("control")
        .containsOnlyKeys("name");
    unsupported(HexFormat.of().parseHex("02" + choices + "0000"));
    unsupported(HexFormat.of().parseHex("02" + choices + "0002" + lock + lock));
    unsupported(HexFormat.of().parseHex("02" + choices + "0001" + text("name") + "0000" + "0000"));
    unsupported(
        HexFormat.of()
            .parseHex("02" + choices + "0001" + text("name") + text("F10") + "0001" + text("x")));
  }

  private static String text(String ascii) {
    return String.format("%04x", ascii.length())
        + ascii.chars().mapToObj(c -> String.format("%02x", c)).collect(Collectors.joining());
  }

  @Test
  @DisplayName("law 9: bytes of another version, cut or lengthened bytes are refused")
  void otherBytesAreRefused() {
    refusesOtherBytes(StandingCodec.write(FULL), 2);
    refusesOtherBytes(StandingCodec.write(HELD), 1);
  }

  private static void refusesOtherBytes(byte[] whole, int otherVersion) {
    for (int length = 0; length < whole.length; length++) {
      unsupported(Arrays.copyOf(whole, length));
    }
    unsupported(Arrays.copyOf(whole, whole.length + 1));
    for (int version : new int[] {0, otherVersion, 3, 0x7F, 0xFF}) {
      byte[] other = whole.clone();
      other[0] = (byte) version;
      unsupported(other);
    }
  }

  @Test
  @DisplayName("law 9: more choices than can be counted are refused, not cut off")
  void uncountedChoicesAreRefused() {
    Map<Purpose, Instant> most =
        IntStream.range(0, 0xFFFF)
            .boxed()
            .collect(Collectors.toMap(i -> new Purpose("P" + i), i -> AT));
    Standing standing = withdrawn(most);
    assertThat(StandingCodec.read(StandingCodec.write(standing))).isEqualTo(standing);
    most.put(CONTENT, AT);
    assertThatThrownBy(() -> StandingCodec.write(withdrawn(most)))
        .isInstanceOfSatisfying(
            InvalidValueException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.CHOICE_REFUSED));
  }

  private static Standing withdrawn(Map<Purpose, Instant> withdrawals) {
    return new Standing(Map.of(), withdrawals, Map.of(), Map.of(), List.of(), Optional.empty());
  }

  @Test
  @DisplayName("law 9: damaged bytes are refused by their code, or read as some standing")
  void damagedBytesAreRefused() {
    List<byte[]> valid =
        Stream.concat(
                Stream.of(FULL, HELD, Standing.NONE), Stream.generate(this::standing).limit(8))
            .map(StandingCodec::write)
            .toList();
    int taken =
        Fuzz.of(valid)
            .run(
                20_000,
                bytes -> assertThat(StandingCodec.read(bytes)).isNotNull(),
                thrown ->
                    thrown instanceof CorruptDataException refused
                        && refused.code() == ErrorCode.UNSUPPORTED_FORMAT);
    assertThat(taken).isLessThan(20_000);
  }
}
