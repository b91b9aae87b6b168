package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SearchTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** However many hold a tag: their pages show each of them once, and their count is theirs. */
public interface TagPagesContract extends StorageUnderTest {
  @Test
  @DisplayName("A66 pages of any size show each holder once, whole and in the order of ids")
  default void pagesShowEachHolderOnce(Samples samples) {
    Calls calls = new Calls(storage());
    SearchTag mark = samples.shared("_mark");
    List<NewCustomer> holders = new ArrayList<>(extremes(samples, mark));
    Stream.generate(() -> samples.newcomer(mark, samples.unique("byEmail")))
        .limit(13)
        .forEach(holders::add);
    calls.insert(holders);
    calls.insert(samples.newcomer(samples.shared("_mark")), samples.newcomer());
    List<String> expected =
        holders.stream()
            .map(NewCustomer::customer)
            .sorted((a, b) -> Samples.idOf(a).compareTo(Samples.idOf(b)))
            .map(Fingerprint::of)
            .toList();
    for (int size : new int[] {1, 2, 4, 17, 100}) {
      assertThat(pages(calls, mark, size))
          .as("pages of %d", size)
          .extracting(Fingerprint::of)
          .isEqualTo(expected);
    }
  }

  @Test
  @DisplayName("A66 a page begins behind an id, whether or not it holds the tag or is anybody's")
  default void pageBeginsBehindAnyId(Samples samples) {
    Calls calls = new Calls(storage());
    SearchTag mark = samples.shared("_mark");
    Stream.generate(() -> samples.newcomer(mark)).limit(4).forEach(calls::insert);
    List<CustomerId> all = calls.tagged(mark);
    calls.erase(samples.verdict(all.get(1)), samples.audit(AuditAction.ERASE, all.get(1)));
    assertThat(behind(calls, mark, all.get(1))).isEqualTo(all.subList(2, 4));
    assertThat(behind(calls, mark, before(all.get(0))))
        .containsExactly(all.get(0), all.get(2), all.get(3));
    assertThat(behind(calls, mark, all.get(3))).isEmpty();
    SearchTag unique = samples.unique("byEmail");
    calls.insert(samples.newcomer(unique));
    CustomerId one = calls.tagged(unique).get(0);
    assertThat(behind(calls, unique, before(one))).containsExactly(one);
    assertThat(behind(calls, unique, one)).isEmpty();
  }

  @Test
  @DisplayName("A67 the count is that of the holders of now, of exactly that tag")
  default void countIsOfTheHoldersOfNow(Samples samples) {
    Calls calls = new Calls(storage());
    SearchTag mark = samples.shared("_mark");
    assertThat(count(calls, mark)).isZero();
    List<NewCustomer> people = Stream.generate(() -> samples.newcomer(mark)).limit(1_203).toList();
    calls.insert(people);
    calls.insert(samples.newcomer(new SearchTag("_mark", 2, mark.tag(), false)));
    calls.insert(samples.newcomer(new SearchTag("_more", 1, mark.tag(), false)));
    assertThat(count(calls, mark)).isEqualTo(1_203);
    CustomerId gone = Samples.idOf(people.get(0));
    calls.erase(samples.verdict(gone), samples.audit(AuditAction.ERASE, gone));
    SealedCustomer other = people.get(1).customer();
    calls.save(
        new CustomerChange(samples.next(other), Map.of("_mark", List.of()), List.of()),
        samples.audit(AuditAction.CHANGE, Samples.idOf(other)));
    assertThat(count(calls, mark)).isEqualTo(1_201);
    assertThat(calls.tagged(mark)).hasSize(1_201);
  }

  @Test
  @DisplayName("A67 a unique tag is counted too, and what a transaction wrote counts inside it")
  default void uniqueTagAndOwnWritesCount(Samples samples) {
    Calls calls = new Calls(storage());
    SearchTag unique = samples.unique("byEmail");
    SearchTag mark = samples.shared("_mark");
    calls.run(
        tx -> {
          tx.customers().insert(List.of(samples.newcomer(unique, mark)));
          assertThat(tx.customers().countByTag(unique)).isEqualTo(1);
          assertThat(tx.customers().countByTag(mark)).isEqualTo(1);
          assertThat(tx.customers().pageByTag(mark, null, 5)).hasSize(1);
        });
    assertThat(count(calls, unique)).isEqualTo(1);
  }

  private static List<NewCustomer> extremes(Samples samples, SearchTag mark) {
    return Stream.of(
            new UUID(0, 1),
            new UUID(Long.MAX_VALUE, -1),
            new UUID(Long.MIN_VALUE, 0),
            new UUID(-1, -1))
        .map(id -> samples.newcomer(samples.customer(new CustomerId(id)), List.of(mark), List.of()))
        .toList();
  }

  private static CustomerId before(CustomerId id) {
    long low = id.value().getLeastSignificantBits();
    return new CustomerId(new UUID(id.value().getMostSignificantBits(), low - 1));
  }

  private static List<CustomerId> behind(Calls calls, SearchTag tag, CustomerId after) {
    return calls
        .storage()
        .inTransaction(tx -> tx.customers().pageByTag(tag, after, Calls.ALL))
        .stream()
        .map(Samples::idOf)
        .toList();
  }

  private static List<SealedCustomer> pages(Calls calls, SearchTag tag, int size) {
    return Pages.all(
        size,
        last ->
            calls
                .storage()
                .inTransaction(
                    tx ->
                        tx.customers()
                            .pageByTag(tag, last == null ? null : Samples.idOf(last), size)));
  }

  private static long count(Calls calls, SearchTag tag) {
    return calls.storage().inTransaction(tx -> tx.customers().countByTag(tag));
  }
}
