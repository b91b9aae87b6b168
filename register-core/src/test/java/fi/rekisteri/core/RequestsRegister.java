package fi.rekisteri.core;

import static fi.rekisteri.core.RetainingRegister.LONG_AGO;

import fi.rekisteri.CarriedOut;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.Requests;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.RecordedChoice;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.identity.IdentityEvidence;
import fi.rekisteri.identity.IdentityFactor;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.request.Arrival;
import fi.rekisteri.request.CertificateOrder;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.Decision;
import fi.rekisteri.request.EffectState;
import fi.rekisteri.request.ItemState;
import fi.rekisteri.request.ReceivedRequest;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.request.Telling;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.rights.RefusalReason;
import fi.rekisteri.rights.RefusedItem;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffPolicy;
import fi.rekisteri.text.Language;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A register of people who write letters, and an officer who answers them. */
final class RequestsRegister {
  final RetainingRegister at;

  RequestsRegister() {
    this(new RetainingRegister());
  }

  RequestsRegister(RetainingRegister at) {
    this.at = at;
  }

  /** A register with parties, marketing that is switched on, and holds that a test may place. */
  static RequestsRegister ofTheShop() {
    return new RequestsRegister(new RetainingRegister(new InMemoryStorage(), shop()));
  }

  static RegisterDefinition shop() {
    StaffPolicy years = StaffPolicy.FIRST.withOldestAssertion(Duration.ofDays(9_999));
    return NotifiedRegister.definition().toBuilder()
        .staffPolicy(years)
        .change(
            changes ->
                changes.status(
                    ActivityStatus.ACTIVE,
                    Purpose.DIRECT_MARKETING,
                    Purpose.PUBLICATION,
                    Purpose.PERSONALISED_CONTENT))
        .build();
  }

  RegisterDesk officer() {
    return at.register.actingAs(
        Actor.person("officer", at.clock.instant(), "password+otp", "back-office"));
  }

  Requests requests() {
    return officer().requests();
  }

  /** Somebody who is a customer today. */
  CustomerId customer() {
    return at.register(at.person(LONG_AGO).beginCustomership(LocalDate.of(2020, 1, 1)));
  }

  /** A letter that came just now, where the notice wants it. */
  ReceivedRequest letter(Claim... claims) {
    return ReceivedRequest.letter(arrival(ContactRole.CUSTOMER_SERVICE), "letter 7", claims)
        .in("fi");
  }

  Arrival arrival(ContactRole addressee) {
    return new Arrival(at.clock.instant(), Channel.POST, addressee);
  }

  /** A letter of somebody who showed who they are. */
  RightsRequest received(CustomerId subject, Claim... claims) {
    long number = requests().receive(letter(claims)).number();
    requests().concerns(number, subject);
    return requests().identified(number, strong());
  }

  IdentityEvidence strong() {
    return IdentityEvidence.nothing().and(IdentityFactor.STRONG_AUTHENTICATION, at.clock.instant());
  }

  /** Grants an item and carries it out. */
  CarriedOut granted(RightsRequest file, int item) {
    requests().decide(file.number(), item, Decision.granted());
    return requests().carryOut(file.number(), item);
  }

  /** The person is told what became of items. */
  RightsRequest answered(RightsRequest file, Integer... items) {
    Telling telling =
        new Telling(
            Telling.Kind.ANSWER, at.clock.instant(), Channel.POST, Optional.of("ab".repeat(32)));
    return requests().told(file.number(), Set.of(items), telling);
  }

  /** Refuses an item as a whole, and issues the certificate. */
  RightsRequest refused(RightsRequest file, int item, RefusalReason reason) {
    DataSubjectRight right = file.item(item).orElseThrow().right();
    RefusedItem why = RefusedItem.whole(right, reason, "so it was found");
    requests().decide(file.number(), item, Decision.refused(why));
    return certified(file, item);
  }

  RightsRequest certified(RightsRequest file, Integer... items) {
    requests().certify(file.number(), CertificateOrder.of("Veikko Vastuu", Language.FI, items));
    return requests().get(file.number());
  }

  Customer seen(CustomerId subject) {
    return officer().forPurpose(Purpose.RIGHTS).get(subject);
  }

  Standing standing(CustomerId subject) {
    return officer().choicesOf(subject).standing();
  }

  List<Choice> choices(CustomerId subject) {
    return officer().choicesOf(subject).history(null, 100).stream()
        .map(RecordedChoice::choice)
        .toList();
  }

  EffectState effect(RightsRequest file, int item) {
    return requests().get(file.number()).item(item).orElseThrow().effect().orElseThrow().state();
  }

  ItemState state(RightsRequest file, int item) {
    return requests().get(file.number()).item(item).orElseThrow().state();
  }
}
