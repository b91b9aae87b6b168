package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.contract.Samples;
import fi.rekisteri.contract.SeededSamples;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.CustomerStore;
import fi.rekisteri.store.DueCustomer;
import fi.rekisteri.store.DueStore;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.OwnedItem;
import fi.rekisteri.store.SealedCustomer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database orders ids as {@link CustomerId} does: unsigned, where {@link UUID} is signed. */
@ExtendWith(SeededSamples.class)
class IdOrderTest {
  /** Written in ascending order of their bytes; the first bit is set in the second half. */
  private static final List<CustomerId> IDS =
      LongStream.of(0x0000000000000001L, 0x7fffffffffffffffL, 0x8000000000000000L, -1L)
          .boxed()
          .flatMap(
              high ->
                  LongStream.of(0x0000000000000001L, 0x7fffffffffffffffL, 0x8000000000000000L, -1L)
                      .mapToObj(low -> new CustomerId(new UUID(high, low))))
          .toList();

  @ParameterizedTest
  @EnumSource
  @DisplayName("A7 A9 A48 ids whose first bit is set come after those in which it is not")
  void idsComeInOneOrder(Product product, Samples samples) {
    assertThat(IDS).as("the order of Java").isSorted();
    assertThat(IDS.stream().map(CustomerId::value)).as("control").isNotEqualTo(sortedByUuid());
    JdbcStorage storage = JdbcStorage.on(product.migrated());
    List<NewCustomer> people = new ArrayList<>(IDS.stream().map(id -> of(id, samples)).toList());
    List<CustomerId> backwards = new ArrayList<>(IDS);
    Collections.reverse(people);
    Collections.reverse(backwards);
    storage.inTransaction(
        tx -> {
          tx.customers().insert(people);
          return true;
        });
    assertThat(ids(storage, all -> all.page(null, 99))).isEqualTo(IDS);
    assertThat(ids(storage, all -> all.page(IDS.get(6), 99))).isEqualTo(IDS.subList(7, 16));
    assertThat(ids(storage, all -> all.hold(backwards))).isEqualTo(IDS);
    DueCustomer seventh =
        storage.inTransaction(tx -> tx.customers().due(DueStore.NEVER, null, 7)).get(6);
    assertThat(ids(storage, all -> due(all, null))).isEqualTo(IDS);
    assertThat(ids(storage, all -> due(all, seventh))).isEqualTo(IDS.subList(7, 16));
    List<OwnedItem> items = storage.inTransaction(tx -> tx.customers().itemsOf(backwards, 99));
    assertThat(items).extracting(OwnedItem::owner).isEqualTo(IDS);
  }

  private static List<UUID> sortedByUuid() {
    return IDS.stream().map(CustomerId::value).sorted().toList();
  }

  private static List<SealedCustomer> due(CustomerStore all, @Nullable DueCustomer after) {
    return all.due(DueStore.NEVER, after == null ? null : after.place(), 99).stream()
        .map(DueCustomer::customer)
        .toList();
  }

  private static List<CustomerId> ids(
      JdbcStorage storage, Function<CustomerStore, List<SealedCustomer>> read) {
    return storage.inTransaction(tx -> read.apply(tx.customers())).stream()
        .map(one -> one.facts().id())
        .toList();
  }

  private static NewCustomer of(CustomerId id, Samples samples) {
    NewCustomer one = samples.newcomer(samples.customer(id), List.of(), List.of(samples.item("a")));
    return new NewCustomer(
        one.customer(),
        one.tags(),
        one.items(),
        one.audit(),
        Optional.of(LocalDate.of(2026, 3, 1)));
  }
}
