package fi.rekisteri.samples.ownadapter.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import fi.rekisteri.error.StorageException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Values come back equal, and damaged ones are refused with a code. */
class InTest {
  private static final long SEED = Long.getLong("rekisteri.mv.seed", 7);

  /** One part of every kind. */
  private record Everything(
      long number, String text, UUID id, Instant at, Optional<LocalDate> day, List<Boolean> flags) {
    static final Form<Everything> FORM =
        Form.of(
            (out, one) ->
                out.number(one.number)
                    .text(one.text)
                    .id(one.id)
                    .instant(one.at)
                    .maybe(one.day, Out::day)
                    .each(one.flags, Out::flag),
            in ->
                new Everything(
                    in.number(),
                    in.text(),
                    in.id(),
                    in.instant(),
                    in.maybe(In::day),
                    in.each(In::flag)));

    static Everything any(Random random) {
      return new Everything(
          random.nextLong(),
          random
              .ints(random.nextInt(300), 0, 0x1_0000)
              .collect(StringBuilder::new, (s, one) -> s.append((char) one), StringBuilder::append)
              .toString(),
          new UUID(random.nextLong(), random.nextLong()),
          Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)),
          Optional.of(LocalDate.ofEpochDay(random.nextInt())).filter(day -> random.nextBoolean()),
          random.ints(random.nextInt(9)).mapToObj(one -> one > 0).toList());
    }
  }

  @Test
  @DisplayName("any letters, half pairs and control characters too, come back as they were")
  void everythingComesBack() {
    Random random = new Random(SEED);
    for (int i = 0; i < 2_000; i++) {
      Everything one = Everything.any(random);
      assertThat(Everything.FORM.value(Everything.FORM.bytes(one)))
          .as("seed %d", SEED)
          .isEqualTo(one);
    }
    Everything edge =
        new Everything(
            Long.MIN_VALUE,
            "\u0000\ud83d\u202e",
            new UUID(-1, 0),
            Instant.MIN,
            Optional.of(LocalDate.MAX),
            List.of());
    assertThat(Everything.FORM.value(Everything.FORM.bytes(edge))).isEqualTo(edge);
  }

  @Test
  @DisplayName("damaged bytes are read as something else, or refused with a code; never otherwise")
  void damageIsRefused() {
    Random random = new Random(SEED);
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = Everything.FORM.bytes(Everything.any(random));
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
      Throwable thrown = catchThrowable(() -> Everything.FORM.value(bytes));
      if (thrown != null) {
        assertThat(thrown).as("seed %d", SEED).isInstanceOf(StorageException.class).hasNoCause();
        refused++;
      }
    }
    assertThat(refused).as("control").isGreaterThan(100);
  }

  @Test
  @DisplayName("other forms, a rest, lengths that cannot be, and nothing at all are refused")
  void whatCannotBeIsRefused() {
    Form<String> text = Form.of(Out::text, In::text);
    byte[] good = text.bytes("letters");
    byte[] newer = good.clone();
    newer[0] = 2;
    List<byte[]> bad =
        List.of(
            new byte[0],
            newer,
            Arrays.copyOf(good, good.length - 1),
            Arrays.copyOf(good, good.length + 1),
            new byte[] {Out.FORM, -1, -1, -1, -1, 7},
            new byte[] {Out.FORM, -1, -1, -1, -1, 15});
    assertThat(text.value(good)).isEqualTo("letters");
    assertThat(bad)
        .allSatisfy(
            bytes ->
                assertThatThrownBy(() -> text.value(bytes)).isInstanceOf(StorageException.class));
  }
}
