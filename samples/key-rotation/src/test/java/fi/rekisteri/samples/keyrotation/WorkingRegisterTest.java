package fi.rekisteri.samples.keyrotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.CustomerPage;
import fi.rekisteri.CustomerRegister;
import fi.rekisteri.HeldKey;
import fi.rekisteri.Rotation;
import fi.rekisteri.RotationReport;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.crypto.KeySuccession;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.KeyUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two processes work on one storage, and one of them rotates all keys meanwhile. */
class WorkingRegisterTest {
  /** Short enough for several within the hours for which an assertion of who acts is good. */
  private static final Duration SETTLING = Duration.ofHours(1);

  private static final int PEOPLE = 60;
  private static final int IMPORTED = 500;

  private final InMemoryKeys older = InMemoryKeys.random();
  private final InMemoryKeys newer = InMemoryKeys.random();
  private final MovableClock clock = new MovableClock();
  private final Directory directory = new Directory();

  @ParameterizedTest
  @EnumSource(Databases.class)
  @DisplayName("S45.2 nobody of two processes at work notices that all keys are replaced")
  void nobodyNotices(Databases product) throws InterruptedException {
    Shop shop = new Shop(product.empty(), SETTLING, clock);
    CustomerRegister rotating = open(shop, Shop.definition());
    PeopleFile first = PeopleFile.of(0, PEOPLE);
    first.importInto(rotating, first.rows(), directory);
    try (Traffic here = new Traffic(rotating, directory, 10_000);
        Traffic there = new Traffic(open(shop, Shop.definition()), directory, 20_000)) {
      List<Traffic> both = List.of(here, there);
      rotate(rotating, Rotation.ROOT_KEY, both);
      importMeanwhile(shop, rotating, Rotation.REGISTER_KEY, both);
      rotate(rotating, Rotation.CUSTOMER_KEYS, both);
      rotate(rotating, Rotation.SEARCH_KEYS, both);
      for (Traffic one : both) {
        one.switchTo(open(shop, Shop.laterDefinition()));
      }
      rotate(open(shop, Shop.laterDefinition()), Rotation.SEARCH_TAGS, both);
      for (Traffic one : both) {
        assertThat(one.failures()).isEmpty();
        assertThat(one.counts().writes()).isPositive();
      }
    }
    assertNewKeysAreEnough(shop);
  }

  private CustomerRegister open(Shop shop, RegisterDefinition definition) {
    return shop.open(KeySuccession.of(newer, older), definition);
  }

  /**
   * Half of the rows are sealed before the rotation begins, the other half and all storing after.
   */
  private void importMeanwhile(
      Shop shop, CustomerRegister rotating, Rotation rotation, List<Traffic> both)
      throws InterruptedException {
    PeopleFile file = PeopleFile.of(100_000 * (1 + rotation.ordinal()), IMPORTED);
    CustomerRegister third = open(shop, Shop.definition());
    CountDownLatch half = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    Thread importing =
        new Thread(
            () ->
                both.get(0)
                    .duringCall(
                        () -> {
                          half.countDown();
                          file.importInto(
                              third, new RowsHeldUp(file.rows(), IMPORTED / 2, begun), directory);
                        }));
    importing.start();
    RowsHeldUp.await(half);
    RotationReport report = Shop.keys(rotating).rotate(rotation, soFar -> begun.countDown());
    finish(rotating, report, both);
    importing.join(30_000);
    assertThat(importing.isAlive()).isFalse();
  }

  private void rotate(CustomerRegister rotating, Rotation rotation, List<Traffic> both) {
    finish(rotating, Shop.keys(rotating).rotate(rotation), both);
  }

  /** The time passes when all calls that began before are over, as it would for a host. */
  private void finish(CustomerRegister rotating, RotationReport first, List<Traffic> both) {
    RotationReport report = first;
    if (report.state() == RotationReport.State.SETTLING) {
      both.get(0).betweenCalls(() -> {});
      both.get(1).betweenCalls(() -> clock.pass(SETTLING));
      report = Shop.keys(rotating).rotate(first.rotation());
    }
    assertThat(report.failures()).isEmpty();
    assertThat(report.state()).isEqualTo(RotationReport.State.FINISHED);
  }

  private void assertNewKeysAreEnough(Shop shop) {
    List<Directory.Registered> everybody = directory.everybody();
    Set<CustomerId> known =
        everybody.stream().map(Directory.Registered::id).collect(Collectors.toSet());
    assertThat(known).hasSizeGreaterThan(PEOPLE + IMPORTED);
    try (CustomerRegister alone = shop.open(newer, Shop.laterDefinition())) {
      assertThat(pages(alone)).as("nobody is lost or doubled").hasSameSizeAs(everybody);
      assertThat(pages(alone)).extracting(Customer::id).containsAll(known);
      LongAdder checks = new LongAdder();
      Reader reader = new Reader(directory, checks, checks);
      for (Directory.Registered one : everybody) {
        reader.check(Shop.customers(alone), one);
        Reader.onlyThem(
            one.id(),
            Shop.customers(alone)
                .find(
                    CustomerSearch.BY_NAME_AND_POSTAL_CODE,
                    People.nameAndPostalCode(one.person())));
      }
      List<HeldKey> keys = Shop.keys(alone).inventory();
      assertThat(keys)
          .extracting(HeldKey::epoch)
          .as("all but the keys of the suppression list and of the trail")
          .containsExactly(2, 2, 1, 1);
    }
    assertThatThrownBy(() -> shop.open(older, Shop.laterDefinition()))
        .isInstanceOf(KeyUnavailableException.class);
  }

  private static List<Customer> pages(CustomerRegister register) {
    List<Customer> all = new ArrayList<>();
    CustomerPage page = Shop.customers(register).page(null, 1000);
    all.addAll(page.customers());
    while (page.next().isPresent()) {
      page = Shop.customers(register).page(page.next().get(), 1000);
      all.addAll(page.customers());
    }
    return all;
  }
}
