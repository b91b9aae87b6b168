package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.StorageTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What an adapter promises about work that is run again, A71. Whether it runs it again itself or
 * leaves that to the caller is its own choice: here the caller does it where the adapter does not.
 */
public interface RunAgainContract extends StorageUnderTest {
  @Test
  @DisplayName("A71 work that is run again finds nothing of the run before, and is kept once")
  default void secondRunFindsNothing(Samples samples) {
    FullStorage full = new FullStorage(storage(), samples);
    List<String> before = full.snapshot();
    List<List<String>> found = new ArrayList<>();
    runAgain(
        full.calls,
        tx -> {
          found.add(Snapshot.of(tx, samples));
          full.writeEverywhere(tx);
          if (found.size() == 1) {
            throw inTheWay();
          }
        });
    assertThat(found).as("what each run found").hasSizeGreaterThan(1).containsOnly(before);
    assertThat(full.calls.get(Samples.idOf(full.added))).isNotNull();
    assertThat(full.calls.trail(Samples.idOf(full.added))).containsExactly(full.added.audit());
    assertThat(full.calls.keys(full.key.context())).hasSize(1);
  }

  @Test
  @DisplayName("A71 each run has a transaction of its own, with no keys of the one before")
  default void eachRunHasItsOwnTransaction(Samples samples) {
    Calls calls = new Calls(storage());
    NewCustomer one = samples.newcomer();
    List<StorageTransaction> runs = new ArrayList<>();
    long other = calls.ring(Samples.REGISTER).revision() + 7;
    runAgain(
        calls,
        tx -> {
          runs.add(tx);
          if (runs.size() == 1) {
            tx.madeWith(other);
            throw inTheWay();
          }
          tx.customers().insert(List.of(one));
        });
    assertThat(runs).hasSizeGreaterThan(1).doesNotHaveDuplicates();
    assertThat(calls.find(Samples.idOf(one))).isPresent();
  }

  @Test
  @DisplayName("A71 work that throws anything but a retryable failure is run once")
  default void anythingElseEndsTheWork() {
    Calls calls = new Calls(storage());
    for (Throwable end :
        List.of(
            new StorageException(ErrorCode.STORAGE_UNAVAILABLE, "in doubt", "look", false),
            new ConflictException(ErrorCode.VERSION_CONFLICT, "slower", "read again"),
            new IllegalStateException("the host's own"))) {
      List<Throwable> runs = new ArrayList<>();
      Throwable thrown =
          catchThrowable(
              () ->
                  calls.run(
                      tx -> {
                        runs.add(end);
                        throw Hidden.unchecked(end);
                      }));
      assertThat(thrown).isSameAs(end);
      assertThat(runs).as("runs that ended with " + end.getClass()).hasSize(1);
    }
  }

  private static StorageException inTheWay() {
    return new StorageException(ErrorCode.STORAGE_UNAVAILABLE, "in the way", "come again", true);
  }

  private static void runAgain(Calls calls, Consumer<StorageTransaction> work) {
    try {
      calls.run(work);
    } catch (RegisterException failed) {
      assertThat(failed.isRetryable()).isTrue();
      calls.run(work);
    }
  }
}
