package fi.rekisteri.samples.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.jdbc.JdbcSettings;
import fi.rekisteri.jdbc.JdbcStorage;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Commits that fail, on the first node that is asked or between two of them. */
class CommitFaultsTest {
  /** The state by which commits fail, or empty where they do not. */
  private static final AtomicReference<String> FAILURE = new AtomicReference<>("");

  /** How many commits come through before that. */
  private static final AtomicInteger BEFORE = new AtomicInteger();

  private static final class Faulty {
    static final DataSource ENGINE = start();

    private static DataSource start() {
      Engine.shared();
      return Engine.over(
          List.of(
              new FaultyNode(Nodes.config(0), CommitFaultsTest::beforeCommit),
              new FaultyNode(Nodes.config(1), CommitFaultsTest::beforeCommit)));
    }
  }

  private final InMemoryKeys keys = InMemoryKeys.random();
  private List<CustomerId> people;

  private static void beforeCommit() throws SQLException {
    String failure = FAILURE.get();
    if (!failure.isEmpty() && BEFORE.getAndDecrement() <= 0) {
      throw new SQLException("told to fail", failure);
    }
  }

  private Shop shop(JdbcSettings settings) {
    return Shop.over(JdbcStorage.on(new OrderedIds(Faulty.ENGINE), settings), keys);
  }

  /** All nodes refuse the commit of a change, as often as that, and then none does. */
  private int refused(Shop shop, String state, int times) {
    AtomicInteger tries = new AtomicInteger();
    try {
      shop.change(
          people.get(0), 99, () -> FAILURE.set(tries.incrementAndGet() <= times ? state : ""));
    } finally {
      FAILURE.set("");
    }
    return tries.get();
  }

  private static int changes() {
    return Nodes.rows(0, ENTRIES).size() + Nodes.rows(1, ENTRIES).size();
  }

  private static final String ENTRIES =
      "select number from rekisteri_audit where action = 'CHANGE'";

  @BeforeEach
  void registerPeople() {
    FAILURE.set("");
    BEFORE.set(0);
    Engine.emptied();
    people = shop(Engine.SETTINGS).register(12);
  }

  @Test
  @DisplayName("40001 at the commit is retried, and the change is there once, with one entry")
  void refusedCommitIsRetried() {
    Shop shop = shop(Engine.SETTINGS);
    assertThat(refused(shop, "40001", 2)).isEqualTo(3);
    assertThat(shop.customers().find(CustomerSearch.BY_EMAIL, Shop.mail(99))).hasSize(1);
    assertThat(shop.customers().get(people.get(0)).version()).isEqualTo(2);
    assertThat(changes()).isEqualTo(1);
  }

  @Test
  @DisplayName("without retries the caller is told of 40001, may repeat it, and nothing is kept")
  void refusedCommitIsTold() {
    Shop shop = shop(JdbcSettings.defaults().forCluster().withRetries(0));
    assertThatThrownBy(() -> refused(shop, "40001", 1))
        .hasMessageContaining("40001")
        .isInstanceOfSatisfying(StorageException.class, e -> assertThat(e.isRetryable()).isTrue());
    assertThat(changes()).isZero();
    assertThat(shop.customers().get(people.get(0)).version()).isEqualTo(1);
  }

  @Test
  @DisplayName("40003 at the commit leaves the outcome unknown: it is told and never retried")
  void unknownCommitIsTold() {
    Shop shop = shop(Engine.SETTINGS);
    assertThatThrownBy(() -> refused(shop, "40003", 9))
        .isInstanceOfSatisfying(StorageException.class, e -> assertThat(e.isRetryable()).isFalse())
        .hasMessageContaining("40003");
    assertThat(changes()).isZero();
  }

  @Test
  @DisplayName("a node that is lost between two commits leaves the outcome unknown, and it is told")
  void halfCommitIsTold() {
    Shop shop = shop(Engine.SETTINGS);
    int told = 0;
    for (int i = 0; i < people.size(); i++) {
      BEFORE.set(1);
      try {
        shop.change(people.get(i), 100 + i, () -> FAILURE.set("08006"));
      } catch (StorageException unknown) {
        told++;
        assertThat(unknown.isRetryable()).isFalse();
        assertThat(unknown).hasMessageContaining("unknown");
      } finally {
        FAILURE.set("");
      }
    }
    assertThat(told).isPositive();
  }
}
