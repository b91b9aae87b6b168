package fi.rekisteri.core;

import static fi.rekisteri.core.RetainingRegister.CLAIM;
import static fi.rekisteri.core.RetainingRegister.LONG_AGO;
import static fi.rekisteri.core.TestRegister.OWN;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.Statistics;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.retention.AnonymisationRule;
import fi.rekisteri.retention.AnonymousCount;
import fi.rekisteri.retention.CoarsePart;
import fi.rekisteri.retention.ErasureOutcome;
import fi.rekisteri.retention.ExecutedErasure;
import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.RetentionPlan;
import fi.rekisteri.retention.ValueFate;
import fi.rekisteri.staff.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** People whose time is over go, and where enough of them are alike their number remains. */
class AnonymisingScenarioTest {
  private final RetainingRegister at =
      new RetainingRegister(new InMemoryStorage(), counting(RetainingRegister.definition()));

  private static RegisterDefinition counting(RegisterDefinition definition) {
    AnonymisationRule people =
        AnonymisationRule.of(
            "people",
            CoarsePart.ofOne(
                "town",
                CustomerFields.POSTAL_ADDRESS,
                List.of("Helsinki", "Turku"),
                PostalAddress::locality));
    return definition.toBuilder()
        .change(
            changes ->
                changes
                    .bind(CustomerFields.POSTAL_ADDRESS, Purpose.STATISTICS)
                    .retentionPolicy(policy -> policy.withAnonymisation(List.of(people))))
        .build();
  }

  private List<CustomerId> people(int count, String town) {
    List<CustomerId> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      PostalAddress address = PostalAddress.of("Kuja " + i, "20100", town, "FI");
      Customer one = at.person(LONG_AGO).collect(CustomerFields.POSTAL_ADDRESS, address, OWN);
      ids.add(at.register(one));
    }
    return ids;
  }

  private List<AnonymousCount> counts() {
    Actor reader = Actor.person("reader", at.clock.instant(), "password+otp", "back-office");
    Statistics statistics = at.register.actingAs(reader).statistics();
    return statistics.anonymous("people");
  }

  private static Fate addressOf(List<ValueFate> fates) {
    return fates.stream()
        .filter(one -> one.field().equals("postalAddress"))
        .map(ValueFate::fate)
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("S88.2 of enough people who are alike a number remains, of the others nothing")
  void numberRemains() {
    List<CustomerId> turku = people(5, "Turku");
    List<CustomerId> helsinki = people(4, "Helsinki");
    RetentionPlan plan = at.approved();
    assertThat(at.items(plan))
        .as("planned for everybody")
        .allMatch(one -> addressOf(one.fates()) instanceof Fate.Anonymise);
    assertThat(at.execute(plan).outcomes()).isEqualTo(Map.of(ErasureOutcome.ERASED, 9));
    assertThat(counts()).containsExactly(new AnonymousCount(Map.of("town", "Turku"), 5));
    assertThat(turku).noneMatch(at::isThere);
    assertThat(helsinki).noneMatch(at::isThere);
    for (ExecutedErasure one : at.executed(plan)) {
      boolean counted = turku.contains(one.customer());
      assertThat(one.anonymous()).isEqualTo(counted ? 1 : 0);
      assertThat(addressOf(one.fates()))
          .as("the facts, and not the plan")
          .isInstanceOf(counted ? Fate.Anonymise.class : Fate.Erase.class);
    }
  }

  @Test
  @DisplayName("S88.2 carried out again, a plan counts nobody twice")
  void nobodyIsCountedTwice() {
    people(5, "Turku");
    RetentionPlan plan = at.approved();
    at.execute(plan);
    at.execute(plan);
    assertThat(counts()).extracting(AnonymousCount::people).containsExactly(5L);
  }

  @Test
  @DisplayName(
      "S88.2, law 5: whoever is held meanwhile is not counted, nor whoever is left too few")
  void heldIsNotCounted() {
    List<CustomerId> five = people(5, "Turku");
    RetentionPlan plan = at.approved();
    at.hold(five.get(0), CLAIM);
    assertThat(at.execute(plan).outcomes())
        .isEqualTo(Map.of(ErasureOutcome.ERASED, 4, ErasureOutcome.HELD, 1));
    assertThat(counts()).isEmpty();
    assertThat(at.executed(plan)).allMatch(one -> one.anonymous() == 0);
  }

  @Test
  @DisplayName("S88.2 before and after one person went the counts are the same")
  void onePersonChangesNothing() {
    people(6, "Turku");
    at.execute(at.approved());
    List<AnonymousCount> before = counts();
    assertThat(before).extracting(AnonymousCount::people).containsExactly(6L);
    List<CustomerId> one = people(1, "Turku");
    at.execute(at.approved());
    assertThat(one).noneMatch(at::isThere);
    assertThat(counts()).isEqualTo(before);
  }

  @Test
  @DisplayName("S43.2 whoever reads the counts stands in the trail, with the rule and nobody else")
  void readingIsRecorded() {
    counts();
    assertThat(at.entries(AuditAction.COUNT))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.act().subject()).isEmpty();
              assertThat(entry.act().fields()).containsExactly("anonymous=people");
            });
  }
}
