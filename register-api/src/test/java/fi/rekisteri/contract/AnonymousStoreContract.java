package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.store.RegisterStorage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an adapter promises about counts of anonymous people, A61 and A62. */
public interface AnonymousStoreContract extends StorageUnderTest {
  @Test
  @DisplayName("A61 people are added to the counts of exactly those combinations")
  default void peopleAreAdded(Samples samples) {
    RegisterStorage storage = storage();
    Calls calls = new Calls(storage);
    calls.run(tx -> tx.anonymous().add("AREA", Map.of("00", 3, "33", Integer.MAX_VALUE)));
    calls.run(tx -> tx.anonymous().add("AREA", Map.of("33", Integer.MAX_VALUE, "90", 1)));
    calls.run(tx -> tx.anonymous().add("AREA", Map.of()));
    assertThat(counts(storage, "AREA", Set.of("00", "33", "90")))
        .isEqualTo(Map.of("00", 3L, "33", 2L * Integer.MAX_VALUE, "90", 1L));
  }

  @Test
  @DisplayName(
      "A61 threads that add to the same combinations in two orders lose and double nothing")
  default void peopleAreAddedByThreads(Samples samples) {
    Calls calls = new Calls(storage());
    List<String> combinations = List.of("a", "b", "c", "d", "e", "f");
    List<Runnable> adders = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Map<String, Integer> people = new LinkedHashMap<>();
      for (int j = 0; j < 6; j++) {
        people.put(combinations.get(i % 2 == 0 ? j : 5 - j), 2);
      }
      adders.add(
          () -> {
            for (int call = 0; call < 10; call++) {
              calls.run(tx -> tx.anonymous().add("AREA", people));
            }
          });
    }
    assertThat(Race.between(adders)).allMatch(Optional::isEmpty);
    Map<String, Long> expected = new HashMap<>();
    combinations.forEach(one -> expected.put(one, 80L));
    assertThat(counts(calls.storage(), "AREA", new HashSet<>(combinations))).isEqualTo(expected);
  }

  @Test
  @DisplayName("A62 exactly the combinations that were asked for are counted, letter by letter")
  default void combinationsAreKeptApart(Samples samples) {
    RegisterStorage storage = storage();
    Calls calls = new Calls(storage);
    String longest = ("é\ud83d\ude00".repeat(200)).substring(0, 498);
    Map<String, Integer> people = new HashMap<>();
    int next = 1;
    for (String one : List.of("a", "A", "a ", "", "á", longest + "x", longest + "y")) {
      people.put(one, next++);
    }
    calls.run(tx -> tx.anonymous().add("R".repeat(100), people));
    calls.run(tx -> tx.anonymous().add("r".repeat(100), Map.of("a", 100)));
    people.forEach(
        (one, count) ->
            assertThat(counts(storage, "R".repeat(100), Set.of(one, "b")))
                .isEqualTo(Map.of(one, (long) count)));
    assertThat(counts(storage, "r".repeat(100), people.keySet())).isEqualTo(Map.of("a", 100L));
    assertThat(counts(storage, "other", people.keySet())).isEmpty();
    assertThat(counts(storage, "R".repeat(100), Set.of())).isEmpty();
  }

  private static Map<String, Long> counts(
      RegisterStorage storage, String rule, Set<String> combinations) {
    return storage.inTransaction(tx -> tx.anonymous().counts(rule, combinations));
  }
}
