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
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A tag finds everybody who holds it now, and nobody else, A7. */
public interface CustomerSearchContract extends StorageUnderTest {
  @Test
  @DisplayName("A7 a shared tag finds all its holders, whole and in the order of ids")
  default void sharedTagFindsAllHolders(Samples samples) {
    Calls calls = new Calls(storage());
    SearchTag family = samples.shared("byName");
    List<NewCustomer> holders = Stream.generate(() -> samples.newcomer(family)).limit(9).toList();
    calls.insert(holders);
    calls.insert(samples.newcomer(samples.shared("byName")), samples.newcomer());
    List<SealedCustomer> expected =
        holders.stream()
            .map(NewCustomer::customer)
            .sorted((a, b) -> Samples.idOf(a).compareTo(Samples.idOf(b)))
            .toList();
    calls.run(
        tx ->
            assertThat(Fingerprint.of(tx.customers().findByTag(family, Calls.ALL)))
                .isEqualTo(Fingerprint.of(expected)));
  }

  @Test
  @DisplayName("A7 a limit returns the first holders, and no more")
  default void limitReturnsTheFirst(Samples samples) {
    Calls calls = new Calls(storage());
    SearchTag family = samples.shared("byName");
    Stream.generate(() -> samples.newcomer(family)).limit(5).forEach(calls::insert);
    List<CustomerId> all = calls.tagged(family);
    for (int limit = 1; limit <= 6; limit++) {
      int most = limit;
      List<CustomerId> found =
          calls.storage().inTransaction(tx -> tx.customers().findByTag(family, most)).stream()
              .map(Samples::idOf)
              .toList();
      assertThat(found).isEqualTo(all.subList(0, Math.min(limit, 5)));
    }
  }

  @Test
  @DisplayName("A7 the same hash under another index or version finds nobody")
  default void otherIndexOrVersionFindsNobody(Samples samples) {
    Calls calls = new Calls(storage());
    for (boolean unique : new boolean[] {true, false}) {
      byte[] hash = samples.bytes(16);
      byte[] longer = new byte[17];
      System.arraycopy(hash, 0, longer, 0, 16);
      calls.insert(samples.newcomer(new SearchTag("byPhone", 1, hash, unique)));
      assertThat(calls.tagged(new SearchTag("byPhone", 1, hash, unique))).hasSize(1);
      assertThat(calls.tagged(new SearchTag("byEmail", 1, hash, unique))).isEmpty();
      assertThat(calls.tagged(new SearchTag("byPhone", 2, hash, unique))).isEmpty();
      assertThat(calls.tagged(new SearchTag("byPhone", 1, longer, unique))).isEmpty();
      hash[15]++;
      assertThat(calls.tagged(new SearchTag("byPhone", 1, hash, unique))).isEmpty();
    }
  }

  @Test
  @DisplayName("A7 a tag may be short: a longer one that begins alike or ends in zeros is another")
  default void shortTagIsItself(Samples samples) {
    Calls calls = new Calls(storage());
    List<byte[]> hashes = List.of(new byte[1], new byte[2], new byte[] {1}, new byte[] {1, 0});
    List<CustomerId> holders = new ArrayList<>();
    for (byte[] hash : hashes) {
      NewCustomer one =
          samples.newcomer(samples.remember(new SearchTag("byShort", 1, hash, false)));
      calls.insert(one);
      holders.add(Samples.idOf(one.customer()));
    }
    for (int i = 0; i < hashes.size(); i++) {
      SearchTag tag = new SearchTag("byShort", 1, hashes.get(i), false);
      assertThat(calls.tagged(tag)).containsExactly(holders.get(i));
    }
  }

  @Test
  @DisplayName("A7 a replaced tag is gone at once, its successor finds, other indexes are kept")
  default void replacedTagIsGone(Samples samples) {
    Calls calls = new Calls(storage());
    SearchTag name = samples.shared("byName");
    for (SearchTag old : List.of(samples.unique("byEmail"), samples.shared("byPhone"))) {
      NewCustomer one = samples.newcomer(old, name);
      calls.insert(one);
      CustomerId id = Samples.idOf(one);
      SearchTag fresh = new SearchTag(old.index(), 1, samples.bytes(16), old.unique());
      calls.run(
          tx -> {
            CustomerChange change = samples.change(one.customer(), fresh, samples.item("a"));
            tx.customers().save(change, samples.audit(AuditAction.CHANGE, id));
            assertThat(tx.customers().findByTag(old, 1)).as("inside").isEmpty();
          });
      assertThat(calls.tagged(old)).isEmpty();
      assertThat(calls.tagged(fresh)).containsExactly(id);
      assertThat(calls.tagged(name)).contains(id);
    }
  }

  @Test
  @DisplayName("A7 replacing an index replaces its tags of every version; an empty list clears it")
  default void replacingAnIndexReplacesAllOfIt(Samples samples) {
    Calls calls = new Calls(storage());
    SearchTag v1 = samples.shared("byPhone");
    SearchTag v2 = samples.remember(new SearchTag("byPhone", 2, samples.bytes(16), false));
    SearchTag second = samples.shared("byPhone");
    NewCustomer one = samples.newcomer(v1, v2, second);
    CustomerId id = Samples.idOf(one);
    calls.insert(one);
    SealedCustomer next = samples.next(one.customer());
    calls.save(
        new CustomerChange(next, Map.of("byPhone", List.of(v2, second)), List.of()),
        samples.audit(AuditAction.CHANGE, id));
    assertThat(calls.tagged(v1)).isEmpty();
    assertThat(calls.tagged(v2)).containsExactly(id);
    assertThat(calls.tagged(second)).containsExactly(id);
    calls.save(
        new CustomerChange(samples.next(next), Map.of("byPhone", List.of()), List.of()),
        samples.audit(AuditAction.CHANGE, id));
    assertThat(calls.tagged(v2)).isEmpty();
    assertThat(calls.tagged(second)).isEmpty();
  }

  @Test
  @DisplayName("A7 a save that names no index keeps every tag")
  default void unnamedIndexesKeepTheirTags(Samples samples) {
    Calls calls = new Calls(storage());
    List<SearchTag> tags = List.of(samples.unique("byEmail"), samples.shared("byPhone"));
    NewCustomer one = samples.newcomer(samples.customer(), tags, List.of());
    CustomerId id = Samples.idOf(one);
    calls.insert(one);
    SealedCustomer next = samples.next(one.customer());
    calls.save(Samples.change(next), samples.audit(AuditAction.CHANGE, id));
    tags.forEach(tag -> assertThat(calls.tagged(tag)).containsExactly(id));
  }

  @Test
  @DisplayName("A7 a unique tag may be kept by its holder, and taken by another once it is free")
  default void freedUniqueTagMayBeTaken(Samples samples) {
    Calls calls = new Calls(storage());
    SearchTag email = samples.unique("byEmail");
    NewCustomer one = samples.newcomer(email);
    NewCustomer other = samples.newcomer();
    calls.insert(one, other);
    CustomerChange keeps = samples.change(one.customer(), email, samples.item("a"));
    calls.save(keeps, samples.audit(AuditAction.CHANGE, Samples.idOf(one)));
    assertThat(calls.tagged(email)).containsExactly(Samples.idOf(one));
    SearchTag fresh = samples.unique("byEmail");
    CustomerChange frees = samples.change(keeps.customer(), fresh, samples.item("b"));
    CustomerChange takes = samples.change(other.customer(), email, samples.item("a"));
    calls.save(frees, samples.audit(AuditAction.CHANGE, Samples.idOf(one)));
    calls.save(takes, samples.audit(AuditAction.CHANGE, Samples.idOf(other)));
    assertThat(calls.tagged(email)).containsExactly(Samples.idOf(other));
    assertThat(calls.tagged(fresh)).containsExactly(Samples.idOf(one));
  }
}
