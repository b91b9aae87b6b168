package fi.rekisteri.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kit for key providers notices each broken promise, and finds no fault with intact keys. */
class KeyContractKitTest {
  private static final KeyFlaw NONE = new KeyFlaw("", "does nothing wrong", KeysAround::new);
  private static final Map<String, KeyKitRun> RUNS = new ConcurrentHashMap<>();

  static Stream<KeyFlaw> flaws() {
    return Stream.of(WrappingFlaws.all(), ConductFlaws.all(), HoldingFlaws.all())
        .flatMap(flaws -> flaws);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("flaws")
  @DisplayName("a broken promise fails a test of its number")
  void brokenPromiseFailsATestOfItsNumber(KeyFlaw flaw) {
    assertThat(runOf(flaw).failures())
        .as("failures of keys of which each " + flaw.wrong())
        .isNotEmpty()
        .allMatch(name -> name.startsWith(flaw.promise() + " "));
  }

  @Test
  @DisplayName("every test of the kit fails for one flawed provider at least, and none for intact")
  void everyTestOfTheKitCanFail() {
    KeyKitRun intact = KeyKitRun.of(NONE, "K");
    assertThat(intact.failures()).isEmpty();
    assertThat(intact.tests()).hasSizeGreaterThan(15);
    Set<String> neverFailed = new TreeSet<>(intact.tests());
    flaws().forEach(flaw -> neverFailed.removeAll(runOf(flaw).failures()));
    assertThat(neverFailed).as("tests that no flawed provider fails").isEmpty();
  }

  @Test
  @DisplayName("every promise K1 to K13 is broken by one flawed provider at least")
  void everyPromiseIsBroken() {
    assertThat(flaws().map(KeyFlaw::promise).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 13).mapToObj(i -> "K" + i).toList());
  }

  private static KeyKitRun runOf(KeyFlaw flaw) {
    return RUNS.computeIfAbsent(flaw.toString(), name -> KeyKitRun.of(flaw, flaw.promise() + " "));
  }
}
