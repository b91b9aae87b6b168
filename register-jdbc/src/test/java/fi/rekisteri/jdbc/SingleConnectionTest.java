package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fi.rekisteri.CustomerAccess;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.customer.CustomerId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A register over a pool of one connection: whoever asked for a second one inside a transaction
 * would wait for itself. Every test of register-core looks for that too, at every door, since
 * {@code InMemoryStorage} refuses a second transaction of the same thread; this is a real pool.
 */
class SingleConnectionTest {
  private static final int THREADS = 4;
  private static final int EACH = 5;

  @ParameterizedTest
  @EnumSource
  @DisplayName("A71 four threads at work over one connection get through, and so does the trail")
  void oneConnectionIsEnough(Product product) throws Exception {
    HikariConfig config = new HikariConfig();
    config.setDataSource(product.empty());
    config.setMaximumPoolSize(1);
    config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(20));
    try (HikariDataSource pool = new HikariDataSource(config)) {
      JdbcSchema.migrate(pool);
      TrailedRegister at = TrailedRegister.over(JdbcStorage.on(pool), InMemoryKeys.random());
      ExecutorService threads = Executors.newFixedThreadPool(THREADS);
      try {
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
          int first = i * EACH;
          all.add(threads.submit(() -> work(at, first)));
        }
        for (Future<?> one : all) {
          one.get(120, TimeUnit.SECONDS);
        }
      } finally {
        threads.shutdownNow();
      }
      assertThat(at.trail().checkpoint().findings()).isEmpty();
      assertThat(at.trail().verify().findings()).isEmpty();
      assertThat(Sql.counts(pool)).contains("rekisteri_customer " + THREADS * EACH);
    }
  }

  private static void work(TrailedRegister at, int first) {
    CustomerAccess people = at.customers();
    for (int number = first; number < first + EACH; number++) {
      CustomerId id = at.register(number);
      at.change(id, number + 1000);
      assertThat(people.get(id).id()).isEqualTo(id);
      assertThat(people.page(null, 3).customers()).isNotEmpty();
    }
  }
}
