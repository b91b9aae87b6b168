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
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Commits that fail, on the first node that is asked or between two of them. */
class CommitFaultsTest {
  /** After how many further commits one fails; negative where none does. */
  private static final AtomicInteger LEFT = new AtomicInteger(-1);

  private static volatile String state = "40001";

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
    if (LEFT.get() >= 0 && LEFT.getAndDecrement() == 0) {
      throw new SQLException("told to fail", state);
    }
  }

  private Shop shop(JdbcSettings settings) {
    return Shop.over(JdbcStorage.on(new OrderedIds(Faulty.ENGINE), settings), keys);
  }

  private static void failAfter(int commits, String failure) {
    state = failure;
    LEFT.set(commits);
  }

  private static int changes() {
    return Nodes.rows(0, ENTRIES).size() + Nodes.rows(1, ENTRIES).size();
  }

  private static final String ENTRIES =
      "select number from rekisteri_audit where action = 'CHANGE'";

  @BeforeEach
  void registerPeople() {
    LEFT.set(-1);
    Engine.emptied();
    people = shop(Engine.SETTINGS).register(12);
  }

  @Test
  @DisplayName("40001 at the commit is retried, and the change is there once, with one entry")
  void refusedCommitIsRetried() {
    Shop shop = shop(Engine.SETTINGS);
    failAfter(0, "40001");
    shop.change(people.get(0), 99);
    assertThat(LEFT).hasValue(-1);
    assertThat(shop.customers().find(CustomerSearch.BY_EMAIL, Shop.mail(99))).hasSize(1);
    assertThat(shop.customers().get(people.get(0)).version()).isEqualTo(2);
    assertThat(changes()).isEqualTo(1);
  }

  @Test
  @DisplayName("without retries the caller is told of 40001, may repeat it, and nothing is kept")
  void refusedCommitIsTold() {
    Shop shop = shop(JdbcSettings.defaults().forCluster());
    failAfter(0, "40001");
    assertThatThrownBy(() -> shop.change(people.get(0), 99))
        .isInstanceOfSatisfying(StorageException.class, e -> assertThat(e.isRetryable()).isTrue())
        .hasMessageContaining("40001");
    assertThat(changes()).isZero();
    assertThat(shop.customers().get(people.get(0)).version()).isEqualTo(1);
  }

  @Test
  @DisplayName("40003 at the commit leaves the outcome unknown: it is told and never retried")
  void unknownCommitIsTold() {
    Shop shop = shop(Engine.SETTINGS);
    failAfter(0, "40003");
    assertThatThrownBy(() -> shop.change(people.get(0), 99))
        .isInstanceOfSatisfying(StorageException.class, e -> assertThat(e.isRetryable()).isFalse())
        .hasMessageContaining("40003");
    assertThat(changes()).isZero();
  }

  @Test
  @DisplayName("an engine that commits node by node loses a change rather than its entry")
  void entryIsCommittedFirst() {
    int told = 0;
    Shop shop = shop(JdbcSettings.defaults().forCluster());
    for (int i = 0; i < people.size(); i++) {
      int number = i;
      failAfter(1, "08006");
      try {
        shop.change(people.get(i), 100 + number);
      } catch (StorageException unknown) {
        told++;
      }
      LEFT.set(-1);
    }
    long changed = people.stream().filter(id -> shop.customers().get(id).version() == 2).count();
    assertThat(told).isPositive();
    assertThat(changed).isLessThan(people.size());
    assertThat((long) changes()).isGreaterThanOrEqualTo(changed);
  }
}
