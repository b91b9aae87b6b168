package fi.rekisteri.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.store.CredentialFlaws.CredentialFlaw;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The kit for stores of credentials notices each broken promise, and finds no fault with intact.
 */
class CredentialKitTest {
  private static final Map<CredentialFlaw, CredentialKitRun> RUNS = new ConcurrentHashMap<>();

  static Stream<CredentialFlaw> flaws() {
    return CredentialFlaws.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("flaws")
  @DisplayName("a broken promise fails a test of its number, and none of the other")
  void brokenPromiseFailsATestOfItsNumber(CredentialFlaw flaw) {
    assertThat(runOf(flaw).failures())
        .as("failures of a store that " + flaw.wrong())
        .isNotEmpty()
        .allMatch(name -> name.startsWith(flaw.promise() + " "));
  }

  @Test
  @DisplayName(
      "every test of the kit fails for one flawed store at least, and none for an intact one")
  void everyTestOfTheKitCanFail() {
    CredentialKitRun intact =
        CredentialKitRun.of(() -> new CredentialsAround(new InMemoryCredentials()));
    assertThat(intact.failures()).isEmpty();
    assertThat(intact.tests()).hasSize(10);
    Set<String> neverFailed = new TreeSet<>(intact.tests());
    flaws().forEach(flaw -> neverFailed.removeAll(runOf(flaw).failures()));
    assertThat(neverFailed).as("tests that no flawed store fails").isEmpty();
    assertThat(flaws().map(CredentialFlaw::promise).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder("A34", "A35");
  }

  private static CredentialKitRun runOf(CredentialFlaw flaw) {
    return RUNS.computeIfAbsent(flaw, wrong -> CredentialKitRun.of(wrong.store()));
  }
}
