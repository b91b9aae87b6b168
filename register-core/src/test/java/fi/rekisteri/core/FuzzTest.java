package fi.rekisteri.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Controls: the harness of damaged bytes notices what it is there for. */
class FuzzTest {
  private static final List<byte[]> VALID = List.of(new byte[] {0, 0, 0, 3, 'a', 'b', 'c'});
  private static byte[] kept = {};

  @Test
  @DisplayName("control: a parser that throws what it does not declare is noticed, with the seed")
  void undeclaredThrowIsNoticed() {
    assertThatThrownBy(() -> Fuzz.of(VALID).run(1000, FuzzTest::trusting, FuzzTest::isDeclared))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("seed")
        .hasRootCauseInstanceOf(BufferUnderflowException.class);
  }

  @Test
  @DisplayName("control: a parser that believes a length is noticed by the memory it asks for")
  void believedLengthIsNoticed() {
    assertThatThrownBy(() -> Fuzz.of(VALID).run(1000, FuzzTest::generous, FuzzTest::isDeclared))
        .isInstanceOf(AssertionError.class)
        .hasRootCauseMessage("memory");
  }

  @Test
  @DisplayName("control: a parser that finds a wrong value in damaged bytes is noticed")
  void wrongValueIsNoticed() {
    assertThatThrownBy(
            () ->
                Fuzz.of(VALID)
                    .run(
                        10,
                        input -> {
                          throw new AssertionError("opened");
                        },
                        thrown -> true))
        .hasRootCauseMessage("opened");
  }

  @Test
  @DisplayName("control: a careful parser passes, and takes some of the damaged bytes")
  void carefulParserPasses() {
    assertThat(Fuzz.of(VALID).run(20_000, FuzzTest::careful, FuzzTest::isDeclared))
        .isBetween(1, 19_999);
  }

  private static boolean isDeclared(Throwable thrown) {
    return thrown instanceof IllegalArgumentException;
  }

  private static void trusting(byte[] input) {
    ByteBuffer bytes = ByteBuffer.wrap(input);
    bytes.get(new byte[Math.floorMod(bytes.getInt(), 100)]);
  }

  private static void generous(byte[] input) {
    if (input.length >= 4) {
      kept = new byte[Math.floorMod(ByteBuffer.wrap(input).getInt(), 1 << 24)];
    }
  }

  private static void careful(byte[] input) {
    if (input.length < 4 || ByteBuffer.wrap(input).getInt() != input.length - 4) {
      throw new IllegalArgumentException();
    }
  }
}
