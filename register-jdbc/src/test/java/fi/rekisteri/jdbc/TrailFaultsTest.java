package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import fi.rekisteri.audit.TrailVerification;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.customer.CustomerId;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes wrong by itself does not look like somebody's work. */
class TrailFaultsTest {
  private final InMemoryKeys keys = InMemoryKeys.random();

  @ParameterizedTest
  @EnumSource
  @DisplayName("Art. 5(2) a connection that is lost at any write leaves a whole trail, done or not")
  void lostConnectionsLeaveNoFinding(Product product) {
    for (int retries : new int[] {0, 3}) {
      requireWhole(product, false, retries);
      requireWhole(product, true, retries);
    }
  }

  private void requireWhole(Product product, boolean done, int retries) {
    DataSource source = product.empty();
    JdbcSchema.migrate(source);
    LosingSource losing = new LosingSource(source, done);
    JdbcSettings settings = JdbcSettings.defaults().withRetries(retries);
    TrailedRegister frail = TrailedRegister.over(JdbcStorage.on(losing, settings), keys);
    TrailedRegister watching = TrailedRegister.over(JdbcStorage.on(source), keys);
    CustomerId id = frail.register(1);
    int calls = 0;
    int told = 0;
    for (boolean lost = true; lost; calls++) {
      losing.loseAt(calls + 1);
      Throwable thrown = catchThrowable(() -> work(frail, id));
      lost = losing.hasLost();
      told += thrown == null ? 0 : 1;
      assertThat(thrown != null)
          .as("call %d", calls)
          .isEqualTo(lost && (retries == 0 || isUnknown(thrown)));
      losing.loseAt(Integer.MAX_VALUE);
      work(frail, id);
      assertThat(watching.trail().verify().findings()).as("call %d, %s", calls, done).isEmpty();
    }
    assertThat(calls).as("writes that were lost in turn").isGreaterThan(3);
    assertThat(told).as("control: some were not run again").isPositive();
    frail.trail().checkpoint();
    assertThat(watching.trail().verify().findings()).isEmpty();
    assertThat(watching.trail().verify().covered()).isPositive();
  }

  private static boolean isUnknown(Throwable thrown) {
    return thrown != null && thrown.getMessage().contains("unknown");
  }

  private static void work(TrailedRegister register, CustomerId id) {
    register.change(id, 2);
    register.change(id, 3);
    register.customers().get(id);
    register.customers().page(null, 10);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("Art. 5(2) work that throws leaves neither entry nor gap")
  void thrownWorkLeavesNoGap(Product product) {
    TrailedRegister register = TrailedRegister.over(JdbcStorage.on(product.migrated()), keys);
    CustomerId id = register.register(1);
    IllegalStateException own = new IllegalStateException("the host's own");
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(
              () ->
                  register
                      .customers()
                      .change(
                          id,
                          who -> {
                            throw own;
                          }))
          .isSameAs(own);
      register.customers().get(id);
    }
    assertThat(register.trail().verify().findings()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("Art. 5(2) a host that commits and rolls back as it likes leaves a whole trail")
  void hostsTransactionsLeaveNoGap(Product product) {
    DataSource source = product.joinable();
    TrailedRegister watching = TrailedRegister.over(JdbcStorage.on(source), keys);
    CustomerId id = watching.register(1);
    HostTransactions host = new HostTransactions(source);
    TrailedRegister joined = host.run(own -> TrailedRegister.over(JdbcStorage.joining(host), keys));
    long seed = new Random().nextLong();
    RandomGenerator random = new SplittableRandom(seed);
    long kept = 0;
    for (int i = 0; i < 30; i++) {
      boolean commits = random.nextBoolean();
      int acts = 1 + random.nextInt(4);
      Throwable thrown = catchThrowable(() -> host.run(own -> acting(joined, id, acts, commits)));
      assertThat(thrown == null).isEqualTo(commits);
      kept += commits ? acts : 0;
      if (random.nextInt(8) == 0) {
        watching.trail().checkpoint();
      }
    }
    TrailVerification seen = watching.trail().verify();
    assertThat(seen.findings()).as("seed %d", seed).isEmpty();
    assertThat(Sql.rows(source, "select count(*) from rekisteri_audit where actor = 'clerk'"))
        .as("seed %d: what the host kept, and nothing else", seed)
        .containsExactly(String.valueOf(kept + 1));
  }

  private static boolean acting(TrailedRegister joined, CustomerId id, int acts, boolean commits) {
    for (int i = 0; i < acts; i++) {
      if (i % 2 == 0) {
        joined.customers().get(id);
      } else {
        joined.change(id, i);
      }
    }
    if (!commits) {
      throw new HostGivesUp();
    }
    return true;
  }

  private static final class HostGivesUp extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
