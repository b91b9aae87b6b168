package fi.rekisteri.core.anonymity;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.AnonymisationRule;
import fi.rekisteri.retention.CoarsePart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who is alike enough people to be counted with them. */
class KCheckTest {
  private final KCheck check = new KCheck(List.of(rule("five", 5), rule("seven", 7)));

  private static AnonymisationRule rule(String name, int people) {
    CoarsePart<?> part =
        CoarsePart.ofOne("town", CustomerFields.POSTAL_ADDRESS, List.of("x"), address -> "x");
    return AnonymisationRule.of(name, part).atLeast(people);
  }

  private static List<Combination> alike(int people, String rule, String labels) {
    return Stream.generate(() -> new Combination(CustomerId.random(), rule, labels))
        .limit(people)
        .toList();
  }

  @Test
  @DisplayName("S88.2 so many people as the rule asks for are counted, and one fewer are not")
  void enoughPeopleAreCounted() {
    List<Combination> five = alike(5, "five", "town=x");
    assertThat(check.enough(five)).containsExactlyInAnyOrderElementsOf(five);
    assertThat(check.enough(five.subList(1, 5))).isEmpty();
    assertThat(check.enough(alike(6, "seven", "town=x"))).isEmpty();
    assertThat(check.enough(alike(7, "seven", "town=x"))).hasSize(7);
    assertThat(check.enough(List.of())).isEmpty();
  }

  @Test
  @DisplayName(
      "S88.2 one person is one, however often they come; another rule's people do not help")
  void eachPersonCountsOnce() {
    List<Combination> four = new ArrayList<>(alike(4, "five", "town=x"));
    four.add(four.get(0));
    four.addAll(alike(4, "five", "town=y"));
    four.addAll(alike(4, "seven", "town=x"));
    assertThat(check.enough(four)).isEmpty();
  }

  @Test
  @DisplayName("law 9: by a rule that is not declared nobody is counted")
  void unknownRuleCountsNobody() {
    assertThat(check.enough(alike(500, "other", "town=x"))).isEmpty();
  }

  @Test
  @DisplayName("S88.2 property: of any people, each combination is counted whole or not at all")
  void groupsAreCountedWhole() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      Map<String, Integer> sizes = new HashMap<>();
      List<Combination> all = new ArrayList<>();
      for (String labels : List.of("a", "b", "c", "d")) {
        sizes.put(labels, random.nextInt(12));
        all.addAll(alike(sizes.get(labels), "five", labels));
      }
      Set<Combination> counted = check.enough(all);
      for (Map.Entry<String, Integer> size : sizes.entrySet()) {
        assertThat(counted.stream().filter(one -> one.labels().equals(size.getKey())))
            .as("seed %d, case %d", seed, i)
            .hasSize(size.getValue() >= 5 ? size.getValue() : 0);
      }
    }
  }
}
