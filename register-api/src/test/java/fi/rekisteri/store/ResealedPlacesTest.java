package fi.rekisteri.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.FieldErasureVerdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which places a record has when it is sealed anew: no value is lost, and none is smuggled in. */
class ResealedPlacesTest {
  private static final CustomerFacts FACTS =
      new CustomerFacts(CustomerId.random(), 1, SubjectRole.CUSTOMER, List.of());
  private static final SealedCustomer BEFORE =
      record(FACTS, 7, "name", "$reasonKeys", "email#1", "$pending.email", "$standing", "email#2");

  @Test
  @DisplayName("A21 the register's own places may stand in another order, a person's may not")
  void ownPlacesHaveNoOrder() {
    List<String> all =
        List.of("name", "email#1", "email#2", "$standing", "$pending.email", "$reasonKeys");
    assertThat(resealed(all).items()).isEmpty();
    refused(() -> resealed(List.of("name", "email#2", "email#1", "$standing", "$reasonKeys")));
    for (String lost : List.of("name", "$standing", "$pending.email", "email#2")) {
      refused(() -> resealed(all.stream().filter(place -> !place.equals(lost)).toList()));
    }
    refused(() -> resealed(Stream.concat(all.stream(), Stream.of("phone")).toList()));
  }

  @Test
  @DisplayName("A23 what waits for a field may go with values of that field, and with no others")
  void whatWaitsGoesWithItsField() {
    String[] rest = {"name", "email#2", "$standing", "$reasonKeys"};
    assertThat(partial(Map.of("email", Set.of("1")), 8, rest).id()).isEqualTo(FACTS.id());
    refused(() -> partial(Map.of("name", Set.of("")), 8, "email#1", "email#2", "$standing"));
    refused(() -> partial(Map.of("email", Set.of("1")), 8, "name", "$standing", "$reasonKeys"));
    refused(() -> partial(Map.of("email", Set.of("1")), 8, "name", "email#2", "$reasonKeys"));
    refused(() -> partial(Map.of("email", Set.of("1")), 7, rest));
  }

  @Test
  @DisplayName("A23 an item that the verdict takes is not among what is left")
  void takenItemIsNotLeft() {
    FieldErasureVerdict verdict = verdict(Map.of("order", Set.of("a")));
    SealedCustomer rest = record(FACTS.next(), 8, places(BEFORE));
    for (String item : List.of("a", "b")) {
      PartialErasure.Left left =
          new PartialErasure.Left(List.of(new SealedItem("order", item, new byte[1])), List.of());
      if (item.equals("a")) {
        refused(() -> new PartialErasure(verdict, BEFORE, rest, left));
      } else {
        assertThat(new PartialErasure(verdict, BEFORE, rest, left).lookBy()).isEmpty();
      }
    }
  }

  private static String[] places(SealedCustomer record) {
    return record.fields().stream()
        .map(f -> f.element().isEmpty() ? f.field() : f.field() + "#" + f.element())
        .toArray(String[]::new);
  }

  private static Resealing resealed(List<String> places) {
    return new Resealing(BEFORE, record(FACTS, 8, places.toArray(String[]::new)), List.of());
  }

  private static PartialErasure partial(
      Map<String, Set<String>> elements, int keyId, String... places) {
    return new PartialErasure(
        verdict(elements),
        BEFORE,
        record(FACTS.next(), keyId, places),
        new PartialErasure.Left(List.of(), List.of()));
  }

  private static FieldErasureVerdict verdict(Map<String, Set<String>> elements) {
    return new FieldErasureVerdict(
        FACTS.id(), Set.of(), elements, new RuleId("Art. 17(1)(a)"), Instant.EPOCH);
  }

  private static SealedCustomer record(CustomerFacts facts, int keyId, String... places) {
    List<SealedField> fields =
        Stream.of(places)
            .map(place -> place.split("#"))
            .map(at -> new SealedField(at[0], at.length > 1 ? at[1] : "", new byte[] {1}))
            .toList();
    return new SealedCustomer(facts, fields, new SealedKey(keyId, 1, new byte[1]), new byte[32]);
  }

  private static void refused(Runnable making) {
    assertThatThrownBy(making::run).isInstanceOf(IllegalArgumentException.class);
  }
}
