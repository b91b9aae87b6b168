package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.identity.CodeStore;
import fi.rekisteri.identity.ContactKind;
import fi.rekisteri.identity.IssuedCode;
import fi.rekisteri.identity.OpenCode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C1 to C3: a store of one-time codes. */
public interface CodeStoreContract {
  /**
   * A fresh, empty store; each test asks once.
   *
   * @return the store
   */
  CodeStore codes();

  @Test
  @DisplayName("C1 what is kept is read back equal, by case")
  default void keptIsReadBackEqual() {
    CodeStore store = codes();
    IssuedCode open = code(Long.MAX_VALUE, Optional.of(open()));
    IssuedCode closed = code(1, Optional.empty());
    assertThat(store.find(1)).isEmpty();
    assertThat(store.replace(Optional.empty(), open)).isTrue();
    assertThat(store.replace(Optional.empty(), closed)).isTrue();
    assertThat(store.find(Long.MAX_VALUE)).contains(open);
    assertThat(store.find(1)).contains(closed);
    assertThat(store.find(2)).isEmpty();
  }

  @Test
  @DisplayName("C2 codes move on from what was read, and from nothing else")
  default void codesMoveOnFromWhatWasRead() {
    CodeStore store = codes();
    IssuedCode first = code(7, Optional.of(open()));
    IssuedCode second = first.with(Optional.empty());
    assertThat(store.replace(Optional.of(first), second)).as("nothing is there").isFalse();
    assertThat(store.replace(Optional.empty(), first)).isTrue();
    assertThat(store.replace(Optional.empty(), second)).as("something is there").isFalse();
    assertThat(store.replace(Optional.of(second), first)).as("something else").isFalse();
    assertThat(store.find(7)).contains(first);
    assertThat(store.replace(Optional.of(first), second)).isTrue();
    assertThat(store.replace(Optional.of(first), first.with(Optional.empty()))).isFalse();
    assertThat(store.find(7)).contains(second);
  }

  @Test
  @DisplayName("C2 what was read before a case was forgotten and begun anew is not moved on")
  default void forgottenAndBegunAnewIsSomethingElse() {
    CodeStore store = codes();
    IssuedCode before = code(7, Optional.of(open()));
    IssuedCode anew = code(7, Optional.of(open()));
    store.replace(Optional.empty(), before);
    store.forget(7);
    assertThat(store.replace(Optional.empty(), anew)).isTrue();
    assertThat(store.replace(Optional.of(before), before.with(Optional.empty()))).isFalse();
    assertThat(store.find(7)).contains(anew);
  }

  @Test
  @DisplayName("C2 of four threads that use a code from one reading, one comes through")
  default void oneOfManyUsesACode() {
    CodeStore store = codes();
    for (int round = 1; round <= 20; round++) {
      IssuedCode read = code(round, Optional.of(open()));
      store.replace(Optional.empty(), read);
      AtomicInteger used = new AtomicInteger();
      Runnable racer =
          () ->
              used.addAndGet(store.replace(Optional.of(read), read.with(Optional.empty())) ? 1 : 0);
      assertThat(Race.between(IntStream.range(0, 4).mapToObj(i -> racer).toList()))
          .allMatch(Optional::isEmpty);
      assertThat(used).hasValue(1);
    }
  }

  @Test
  @DisplayName("C3 a forgotten case is gone, the others are there")
  default void forgottenIsGone() {
    CodeStore store = codes();
    IssuedCode other = code(8, Optional.empty());
    store.replace(Optional.empty(), code(7, Optional.of(open())));
    store.replace(Optional.empty(), other);
    store.forget(7);
    store.forget(7);
    assertThat(store.find(7)).isEmpty();
    assertThat(store.find(8)).contains(other);
  }

  private static IssuedCode code(long caseNumber, Optional<OpenCode> open) {
    Instant at = Instant.parse("2026-11-26T10:00:00.123456Z");
    return new IssuedCode(caseNumber, UUID.randomUUID(), 3, at, open);
  }

  private static OpenCode open() {
    Instant at = Instant.parse("2026-11-26T10:00:00.123456Z");
    return new OpenCode(ContactKind.POST, "0f".repeat(32), at, at.plusSeconds(900), 4);
  }
}
