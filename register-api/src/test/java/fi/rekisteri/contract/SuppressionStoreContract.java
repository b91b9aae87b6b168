package fi.rekisteri.contract;

import static fi.rekisteri.processing.ProhibitedUse.DISCLOSURE;
import static fi.rekisteri.processing.ProhibitedUse.PROCESSING;
import static fi.rekisteri.processing.ProhibitionScope.DIRECT_MARKETING;
import static fi.rekisteri.processing.ProhibitionScope.MARKET_RESEARCH;
import static fi.rekisteri.processing.ProhibitionScope.PUBLICATION;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.ProhibitedUse;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.SearchTag;
import fi.rekisteri.store.SuppressionEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an adapter promises about the suppression list, A24 to A27. */
public interface SuppressionStoreContract extends StorageUnderTest {
  @Test
  @DisplayName("A24 an entry is found by its term, as it was added, and by no other term")
  default void entryIsFoundByItsTerm(Samples samples) {
    Calls calls = new Calls(storage());
    SearchTag term = samples.shared("email");
    Map<ProhibitionScope, Set<ProhibitedUse>> all = new EnumMap<>(ProhibitionScope.class);
    for (ProhibitionScope scope : ProhibitionScope.values()) {
      all.put(scope, scope.ordinal() % 2 == 0 ? Set.of(PROCESSING) : Set.of(DISCLOSURE));
    }
    SuppressionEntry entry = new SuppressionEntry(term, all, Samples.BEGINNING);
    String added = Fingerprint.of(entry);
    calls.suppress(entry, samples.suppression(samples.shared("phone")));
    SearchTag hash = samples.shared("email");
    List<SearchTag> others =
        List.of(
            hash,
            new SearchTag("mail", 1, term.tag(), false),
            new SearchTag("email", 2, term.tag(), false),
            new SearchTag("email", 1, Arrays.copyOf(term.tag(), 15), false));
    assertThat(calls.suppressed(others)).isEmpty();
    assertThat(calls.suppressed(List.of())).isEmpty();
    assertThat(calls.suppressed(List.of(hash, term, term)))
        .singleElement()
        .satisfies(found -> assertThat(Fingerprint.of(found)).isEqualTo(added));
    SearchTag unique = new SearchTag("email", 1, term.tag(), true);
    assertThat(calls.suppressed(List.of(unique))).hasSize(1);
  }

  @Test
  @DisplayName("A24 thousands of terms are looked for at once")
  default void manyTermsAreLookedFor(Samples samples) {
    Calls calls = new Calls(storage());
    List<SearchTag> terms =
        IntStream.range(0, 3_000).mapToObj(i -> samples.suppressionTerm("email")).toList();
    List<SuppressionEntry> entries =
        IntStream.range(0, 1_000).mapToObj(i -> samples.suppression(terms.get(3 * i))).toList();
    calls.run(tx -> tx.suppressions().add(entries));
    assertThat(Fingerprint.ofEntries(calls.suppressed(terms)))
        .containsExactlyInAnyOrderElementsOf(Fingerprint.ofEntries(entries));
  }

  @Test
  @DisplayName("A24 an entry outlives whoever holds a tag of the same bytes")
  default void entryOutlivesTheCustomer(Samples samples) {
    Calls calls = new Calls(storage());
    SearchTag term = samples.shared("email");
    NewCustomer holder = samples.newcomer(term);
    CustomerId id = Samples.idOf(holder);
    calls.insert(holder);
    calls.suppress(samples.suppression(term));
    calls.erase(samples.verdict(id), samples.audit(AuditAction.ERASE, id));
    assertThat(calls.tagged(term)).isEmpty();
    assertThat(calls.suppressed(List.of(term))).hasSize(1);
  }

  @Test
  @DisplayName("A24 arrays that the caller changes do not change the entry that is kept")
  default void entryIsNotShared(Samples samples) {
    Calls calls = new Calls(storage());
    SearchTag term = samples.suppressionTerm("email");
    SearchTag same = new SearchTag("email", 1, term.tag().clone(), false);
    calls.suppress(samples.suppression(term));
    Arrays.fill(term.tag(), (byte) 0);
    List<SuppressionEntry> found = calls.suppressed(List.of(same));
    Arrays.fill(found.get(0).term().tag(), (byte) 0);
    assertThat(calls.suppressed(List.of(same)).get(0).term().tag()).isEqualTo(same.tag());
  }

  @Test
  @DisplayName("A25 what is forbidden for one term is united, since the earliest instant")
  default void entriesOfATermAreUnited(Samples samples) {
    Calls calls = new Calls(storage());
    SearchTag term = samples.shared("email");
    Instant later = Samples.BEGINNING.plusSeconds(60);
    SuppressionEntry first =
        new SuppressionEntry(term, Map.of(DIRECT_MARKETING, Set.of(PROCESSING)), later);
    SuppressionEntry second =
        new SuppressionEntry(
            term,
            Map.of(DIRECT_MARKETING, Set.of(DISCLOSURE), PUBLICATION, Set.of(PROCESSING)),
            Samples.BEGINNING);
    SuppressionEntry third =
        new SuppressionEntry(term, Map.of(MARKET_RESEARCH, Set.of(PROCESSING)), later);
    calls.suppress(first);
    calls.suppress(second, third);
    String united = Fingerprint.of(first.and(second).and(third));
    assertThat(calls.onList()).containsExactly(united);
    calls.suppress(third, second, first, third);
    assertThat(calls.onList()).containsExactly(united);
    calls.run(tx -> tx.suppressions().add(List.of()));
    assertThat(calls.onList()).containsExactly(united);
  }

  @Test
  @DisplayName("A25 of threads that add to the same terms none loses anything")
  default void threadsUniteTheirEntries(Samples samples) {
    Calls calls = new Calls(storage());
    for (int round = 0; round < 10; round++) {
      List<SearchTag> terms =
          Stream.generate(() -> samples.suppressionTerm("email")).limit(3).toList();
      List<Runnable> writers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        ProhibitionScope scope = ProhibitionScope.values()[i];
        List<SuppressionEntry> entries = new ArrayList<>();
        for (int j = 0; j < 3; j++) {
          entries.add(
              new SuppressionEntry(
                  terms.get((i + j) % 3), Map.of(scope, Set.of(PROCESSING)), Samples.BEGINNING));
        }
        writers.add(() -> calls.run(tx -> tx.suppressions().add(entries)));
      }
      Race.between(writers);
      assertThat(calls.suppressed(terms))
          .hasSize(3)
          .allSatisfy(entry -> assertThat(entry.prohibitions()).hasSize(4));
    }
  }

  @Test
  @DisplayName("A26 the named scopes of the named terms are released, and nothing else")
  default void namedScopesAreReleased(Samples samples) {
    Calls calls = new Calls(storage());
    SearchTag term = samples.shared("email");
    SearchTag other = samples.shared("email");
    Map<ProhibitionScope, Set<ProhibitedUse>> both =
        Map.of(DIRECT_MARKETING, Set.of(PROCESSING), PUBLICATION, Set.of(PROCESSING, DISCLOSURE));
    SuppressionEntry entry = new SuppressionEntry(term, both, Samples.BEGINNING);
    SuppressionEntry untouched = new SuppressionEntry(other, both, Samples.BEGINNING);
    calls.suppress(entry, untouched);
    calls.release(Set.of(PUBLICATION, MARKET_RESEARCH), term, samples.shared("email"));
    assertThat(calls.onList())
        .containsExactlyInAnyOrder(
            Fingerprint.of(entry.without(Set.of(PUBLICATION)).orElseThrow()),
            Fingerprint.of(untouched));
    calls.release(Set.of(PUBLICATION, DIRECT_MARKETING), term);
    assertThat(calls.onList()).containsExactly(Fingerprint.of(untouched));
    calls.release(Set.of(PUBLICATION), term);
    calls.release(Set.of(PUBLICATION));
    assertThat(calls.onList()).containsExactly(Fingerprint.of(untouched));
  }

  @Test
  @DisplayName("A27 pages of many sizes show every entry once, in order")
  default void pagesShowEveryEntryOnce(Samples samples) {
    Calls calls = new Calls(storage());
    List<SuppressionEntry> inOrder = new ArrayList<>();
    for (String index : List.of("Z", "a", "b")) {
      for (int version : new int[] {1, 2, 10}) {
        for (int first : new int[] {0x00, 0x7F, 0x80, 0xFF}) {
          byte[] hash = samples.bytes(16);
          hash[0] = (byte) first;
          inOrder.add(samples.suppression(new SearchTag(index, version, hash, false)));
        }
      }
    }
    List<SuppressionEntry> mixed = new ArrayList<>(inOrder);
    Collections.rotate(mixed, 17);
    calls.run(tx -> tx.suppressions().add(mixed));
    for (int size : new int[] {1, 5, 9, 36, 100}) {
      List<SuppressionEntry> all = new ArrayList<>();
      List<SuppressionEntry> page;
      do {
        page = calls.suppressions(all.isEmpty() ? null : all.get(all.size() - 1).term(), size);
        all.addAll(page);
      } while (page.size() == size && all.size() <= inOrder.size());
      assertThat(Fingerprint.ofEntries(all))
          .as("pages of %d", size)
          .isEqualTo(Fingerprint.ofEntries(inOrder));
    }
  }
}
