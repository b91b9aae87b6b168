package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.OWN;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.RequestRunReport;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.PhoneNumber;
import fi.rekisteri.customer.WebAddress;
import fi.rekisteri.elsewhere.SourceValue;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.Decision;
import fi.rekisteri.request.EffectState;
import fi.rekisteri.request.ItemState;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.retention.ErasureDemand;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.rights.RefusalReason;
import fi.rekisteri.rights.RefusedItem;
import fi.rekisteri.staff.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Erasures by letter: what goes, what waits, what is left (Art. 17; S32, S84, S88). */
class ErasureRequestsTest {
  private final RequestsRegister at = RequestsRegister.ofTheShop();

  private static Claim everything() {
    return new Claim.Erasure(ErasureCause.PROMISED, Set.of());
  }

  private Customer anna() {
    return TestRegister.anna();
  }

  @Test
  @DisplayName(
      "S84 AC: a contact person is partly granted, with the hold and its end in the certificate")
  void contactPersonsWait() {
    CustomerId pekka =
        at.at.register(
            TestRegister.contactPerson()
                .collect(
                    CustomerFields.WEB_ADDRESS, new WebAddress("https://pekka.example.fi"), OWN));
    RightsRequest file = at.received(pekka, everything());
    at.granted(file, 1);
    RefusedItem held = at.certified(file, 1).certificates().get(0).items().get(0);
    assertThat(held.reasons()).containsExactly(RefusalReason.CONTACT_PERSON_ROLE);
    assertThat(held.endEvent()).contains("ROLE_END");
    assertThat(held.fields()).contains("name").doesNotContain("webAddress");
    assertThat(at.seen(pekka).values(CustomerFields.WEB_ADDRESS)).as("S84.2").isEmpty();
    at.answered(file, 1);
    assertThat(at.state(file, 1)).isEqualTo(ItemState.SLEEPING);
  }

  @Test
  @DisplayName("S88.3 AC: who is forgotten is found by nothing, and stays out of marketing alone")
  void forgottenEntirely() {
    CustomerId first = at.at.register(anna());
    RightsRequest file = at.received(first, new Claim.Forgetting());
    at.granted(file, 1);
    assertThat(at.answered(file, 1).isOpen()).isFalse();
    CustomerAccess access = at.officer().forPurpose(Purpose.RIGHTS);
    assertThat(access.find(CustomerSearch.BY_NAME, TestRegister.ANNA)).isEmpty();
    assertThat(access.find(CustomerSearch.BY_EMAIL, TestRegister.ANNAS_MAIL)).isEmpty();
    assertThat(access.find(CustomerSearch.BY_PHONE, new PhoneNumber("+358401234567"))).isEmpty();
    assertThat(access.find(CustomerSearch.BY_CUSTOMER_NUMBER, CustomerNumber.of("A-1001")))
        .isEmpty();
    CustomerId again = access.register(anna()).id();
    assertThat(again).as("a new person").isNotEqualTo(first);
    assertThat(at.requests().of(again)).isEmpty();
    assertThat(at.officer().forPurpose(Purpose.ORDER_MANAGEMENT).get(again).id()).isEqualTo(again);
    refuses(
        ErrorCode.PROHIBITED, () -> at.officer().forPurpose(Purpose.DIRECT_MARKETING).get(again));
  }

  @Test
  @DisplayName("S88.2 to be made anonymous: what would stand out alone is erased")
  void anonymisedAsFarAsThatApplies() {
    CustomerId anna = at.at.register(anna());
    RightsRequest file = at.received(anna, new Claim.Anonymising(Set.of()));
    at.granted(file, 1);
    assertThat(at.at.isThere(anna)).isFalse();
    assertThat(at.officer().retentionOf(anna).demands())
        .singleElement()
        .satisfies(one -> assertThat(one.asked().cause()).isEqualTo(ErasureCause.ANONYMISATION));
    assertThat(at.answered(file, 1).isOpen()).isFalse();
  }

  @Test
  @DisplayName("S32 what was refused of an erasure is not demanded, and nobody else is touched")
  void refusedFieldsStay() {
    CustomerId anna = at.at.register(anna());
    CustomerId other = at.customer();
    Customer before = at.seen(other);
    RightsRequest file = at.received(anna, everything());
    RefusedItem part =
        RefusedItem.partial(
                DataSubjectRight.ERASURE, Set.of("name"), RefusalReason.LEGAL_DUTY, "the books")
            .citing("kirjanpitolaki 2:10");
    at.requests().decide(file.number(), 1, Decision.partly(part));
    at.requests().carryOut(file.number(), 1);
    assertThat(at.seen(anna).value(CustomerFields.NAME)).contains(TestRegister.ANNA);
    assertThat(at.seen(anna).values(CustomerFields.EMAIL)).isEmpty();
    at.certified(file, 1);
    assertThat(at.answered(file, 1).isOpen()).isFalse();
    assertThat(at.seen(other).version()).isEqualTo(before.version());
    assertThat(at.seen(other).values(CustomerFields.EMAIL))
        .isEqualTo(before.values(CustomerFields.EMAIL));
  }

  @Test
  @DisplayName("S32 control: where every field was refused nothing is demanded, not everything")
  void nothingIsNotEverything() {
    CustomerId anna = at.at.register(anna());
    RightsRequest file =
        at.received(anna, new Claim.Erasure(ErasureCause.PROMISED, Set.of("name")));
    RefusedItem all =
        RefusedItem.partial(
            DataSubjectRight.ERASURE, Set.of("name"), RefusalReason.LEGAL_CLAIMS, "a claim");
    at.requests().decide(file.number(), 1, Decision.partly(all));
    at.requests().carryOut(file.number(), 1);
    assertThat(at.officer().retentionOf(anna).demands()).isEmpty();
    assertThat(at.seen(anna).value(CustomerFields.NAME)).contains(TestRegister.ANNA);
  }

  @Test
  @DisplayName("S32.5 a table of the host is open: the item is done when it has erased, not before")
  void elsewhereIsNotDone() {
    HostTable table =
        HostTable.named("warranties", 1)
            .holding(
                new SourceValue(
                    HostTable.LABEL,
                    DataCategory.ORDER_HISTORY,
                    Map.of("value", "7"),
                    Optional.empty()),
                1);
    at.at.dataSources.add(table);
    at.at.reopened();
    CustomerId anna = at.at.register(anna());
    RightsRequest file = at.received(anna, everything());
    at.granted(file, 1);
    assertThat(at.effect(file, 1)).isEqualTo(EffectState.ELSEWHERE);
    assertThat(at.requests().resume()).isEqualTo(new RequestRunReport(0, 1, List.of()));
    at.at
        .register
        .actingAs(Actor.person("planner", at.at.clock.instant(), "password+otp", "back-office"))
        .erasures()
        .askSources();
    assertThat(at.requests().resume()).isEqualTo(new RequestRunReport(1, 0, List.of()));
    assertThat(at.answered(file, 1).isOpen()).isFalse();
  }

  @Test
  @DisplayName(
      "S32.5 erased by something else meanwhile: done when the host's table has erased too")
  void erasedMeanwhileIsNotDoneElsewhere() {
    SourceValue card =
        new SourceValue(
            HostTable.LABEL, DataCategory.ORDER_HISTORY, Map.of("value", "7"), Optional.empty());
    at.at.dataSources.add(HostTable.named("warranties", 1).holding(card, 1));
    at.at.reopened();
    CustomerId anna = at.at.register(anna());
    RightsRequest file = at.received(anna, everything());
    at.officer()
        .retentionOf(anna)
        .demand(ErasureDemand.everything(ErasureCause.UNLAWFUL, RetainingRegister.TODAY));
    at.granted(file, 1);
    assertThat(at.effect(file, 1)).isEqualTo(EffectState.ELSEWHERE);
    at.at
        .register
        .actingAs(Actor.person("planner", at.at.clock.instant(), "password+otp", "back-office"))
        .erasures()
        .askSources();
    assertThat(at.requests().resume()).isEqualTo(new RequestRunReport(1, 0, List.of()));
  }
}
