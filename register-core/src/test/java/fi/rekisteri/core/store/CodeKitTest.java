package fi.rekisteri.core.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.contract.CodeStoreContract;
import fi.rekisteri.identity.CodeStore;
import fi.rekisteri.identity.IssuedCode;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The kit for stores of codes notices what a careless one does. */
class CodeKitTest {
  @Test
  @DisplayName("C1 a store that keeps milliseconds is noticed")
  void coarseTimesAreNoticed() {
    notices(
        new Careless() {
          @Override
          IssuedCode kept(IssuedCode to) {
            return new IssuedCode(
                to.caseNumber(),
                to.mark(),
                to.issued(),
                to.lastIssuedAt().truncatedTo(ChronoUnit.MILLIS),
                to.open());
          }
        },
        CodeStoreContract::keptIsReadBackEqual);
  }

  @Test
  @DisplayName("C2 a store in which the last writer wins is noticed")
  void lastWriterIsNoticed() {
    Careless winning =
        new Careless() {
          @Override
          boolean mayReplace(Optional<IssuedCode> stored, Optional<IssuedCode> from) {
            return true;
          }
        };
    notices(winning, CodeStoreContract::codesMoveOnFromWhatWasRead);
    notices(winning, CodeStoreContract::oneOfManyUsesACode);
  }

  @Test
  @DisplayName("C2 a store that compares a count and not the mark is noticed")
  void countInsteadOfMarkIsNoticed() {
    notices(
        new Careless() {
          @Override
          boolean mayReplace(Optional<IssuedCode> stored, Optional<IssuedCode> from) {
            return stored.map(IssuedCode::issued).equals(from.map(IssuedCode::issued));
          }
        },
        CodeStoreContract::forgottenAndBegunAnewIsSomethingElse);
  }

  @Test
  @DisplayName("C3 a store that forgets everything, or nothing, is noticed")
  void wrongForgettingIsNoticed() {
    notices(
        new Careless() {
          @Override
          public void forget(long caseNumber) {
            codes.clear();
          }
        },
        CodeStoreContract::forgottenIsGone);
    notices(
        new Careless() {
          @Override
          public void forget(long caseNumber) {
            // nothing
          }
        },
        CodeStoreContract::forgottenIsGone);
  }

  private static void notices(CodeStore careless, Consumer<CodeStoreContract> test) {
    assertThatThrownBy(() -> test.accept(() -> careless)).isInstanceOf(AssertionError.class);
  }

  /** Right in everything that a test does not make wrong. */
  private static class Careless implements CodeStore {
    final Map<Long, IssuedCode> codes = new HashMap<>();

    @Override
    public synchronized Optional<IssuedCode> find(long caseNumber) {
      return Optional.ofNullable(codes.get(caseNumber));
    }

    @Override
    public synchronized boolean replace(Optional<IssuedCode> from, IssuedCode to) {
      boolean may = mayReplace(find(to.caseNumber()), from);
      if (may) {
        codes.put(to.caseNumber(), kept(to));
      }
      return may;
    }

    boolean mayReplace(Optional<IssuedCode> stored, Optional<IssuedCode> from) {
      return stored.map(IssuedCode::mark).equals(from.map(IssuedCode::mark));
    }

    IssuedCode kept(IssuedCode to) {
      return to;
    }

    @Override
    public void forget(long caseNumber) {
      codes.remove(caseNumber);
    }
  }
}
