package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CarriedOut;
import fi.rekisteri.CustomerRegister;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.consent.RecordedChoice;
import fi.rekisteri.core.EmbeddedRegister;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.core.ledger.InMemoryErasureLedger;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.PhoneNumber;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.identity.IdentityEvidence;
import fi.rekisteri.identity.IdentityFactor;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.request.Arrival;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.Correction;
import fi.rekisteri.request.Decision;
import fi.rekisteri.request.ReceivedRequest;
import fi.rekisteri.request.RequestItem;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.request.Telling;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import fi.rekisteri.store.RegisterStorage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One letter with every right in it, on each storage: the same story, and the same end. */
class RequestStoriesTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Provenance OWN = Provenance.fromSubject(Channel.WEB, NOW).underNotice("1");
  private static final Actor OFFICER = Actor.person("officer", NOW, "password+otp", "back-office");
  private static final EmailAddress RIGHT = EmailAddress.of("oikea@example.fi");

  @Test
  @DisplayName("S67 to S88 in memory: a letter with all rights is carried out and closed")
  void storyInMemory() {
    tell(new InMemoryStorage());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S67 to S88 on rows: a letter with all rights is carried out and closed")
  void storyOnRows(Product product) {
    tell(JdbcStorage.on(product.migrated()));
  }

  private static void tell(RegisterStorage storage) {
    try (CustomerRegister register = open(storage)) {
      RegisterDesk desk = register.actingAs(OFFICER);
      CustomerId anna = desk.forPurpose(Purpose.RIGHTS).register(anna()).id();
      long first = received(desk, anna, living());
      assertThat(desk.choicesOf(anna).standing().restrictions()).as("S81").hasSize(1);
      assertThat(desk.choicesOf(anna).standing().objections()).as("S82").hasSize(1);
      carriedOut(desk, first);
      assertThat(seen(desk, anna).value(CustomerFields.EMAIL)).contains(RIGHT);
      assertThat(kinds(desk, anna))
          .containsExactlyInAnyOrder(
              "Restriction",
              "Objection",
              "Prohibition",
              "SupplementaryStatement",
              "ObjectionDecision");
      assertThat(told(desk, first).isOpen()).isFalse();
      long last = received(desk, anna, List.of(new Claim.Forgetting()));
      carriedOut(desk, last);
      assertThat(told(desk, last).isOpen()).isFalse();
      assertThat(desk.forPurpose(Purpose.RIGHTS).find(CustomerSearch.BY_EMAIL, RIGHT)).isEmpty();
      assertThat(desk.requests().of(anna))
          .extracting(RightsRequest::number)
          .containsExactly(first, last);
    }
  }

  private static List<Claim> living() {
    Correction mail =
        Correction.of("email", Map.of("address", RIGHT.value()), "it is another")
            .stating("It never was the old one.");
    return List.of(
        new Claim.Access(),
        new Claim.Porting(Optional.empty()),
        new Claim.Rectification(List.of(mail)),
        new Claim.Restricting(RestrictionGround.SUBJECTS_CLAIM, Set.of("phone")),
        new Claim.Objecting(Purpose.STATISTICS, "my own reasons"),
        new Claim.ForbiddingMarketing(Set.of(), Set.of()),
        new Claim.Reviewing("decision 7", ""));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("law 5: an item that four threads carry out at once is done once")
  void threadsDoItOnce(Product product) throws Exception {
    try (CustomerRegister register = open(JdbcStorage.on(product.migrated()))) {
      RegisterDesk desk = register.actingAs(OFFICER);
      CustomerId anna = desk.forPurpose(Purpose.RIGHTS).register(anna()).id();
      Claim erasing = new Claim.Erasure(ErasureCause.PROMISED, Set.of("phone"));
      Claim objecting = new Claim.Objecting(Purpose.STATISTICS, "");
      long number = received(desk, anna, List.of(erasing, objecting));
      desk.requests().decide(number, 1, Decision.granted());
      desk.requests().decide(number, 2, Decision.granted());
      ExecutorService threads = Executors.newFixedThreadPool(4);
      List<Callable<CarriedOut>> all = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        int item = 1 + i % 2;
        all.add(() -> desk.requests().carryOut(number, item));
      }
      for (Future<CarriedOut> one : threads.invokeAll(all)) {
        one.get(60, TimeUnit.SECONDS);
      }
      threads.shutdown();
      assertThat(kinds(desk, anna)).containsExactly("Objection", "ObjectionDecision");
      assertThat(desk.retentionOf(anna).demands()).hasSize(1);
      assertThat(told(desk, number).isOpen()).isFalse();
    }
  }

  private static long received(RegisterDesk desk, CustomerId subject, List<Claim> claims) {
    Arrival arrival = new Arrival(NOW, Channel.POST, ContactRole.CUSTOMER_SERVICE);
    ReceivedRequest letter =
        ReceivedRequest.letter(arrival, "letter 7", claims.toArray(Claim[]::new)).in("fi");
    long number = desk.requests().receive(letter).number();
    desk.requests().concerns(number, subject);
    desk.requests()
        .identified(
            number, IdentityEvidence.nothing().and(IdentityFactor.STRONG_AUTHENTICATION, NOW));
    return number;
  }

  private static void carriedOut(RegisterDesk desk, long number) {
    for (RequestItem item : desk.requests().get(number).items()) {
      if (item.decision().isEmpty()) {
        desk.requests().decide(number, item.number(), Decision.granted());
      }
      desk.requests().carryOut(number, item.number());
    }
  }

  private static RightsRequest told(RegisterDesk desk, long number) {
    Telling telling =
        new Telling(Telling.Kind.ANSWER, NOW, Channel.POST, Optional.of("ab".repeat(32)));
    return desk.requests().told(number, Set.of(), telling);
  }

  private static Customer seen(RegisterDesk desk, CustomerId id) {
    return desk.forPurpose(Purpose.RIGHTS).get(id);
  }

  private static List<String> kinds(RegisterDesk desk, CustomerId id) {
    return desk.choicesOf(id).history(null, 100).stream()
        .map(RecordedChoice::choice)
        .map(one -> one.getClass().getSimpleName())
        .toList();
  }

  private static Customer anna() {
    return Customer.newcomer(SubjectRole.CUSTOMER)
        .collect(CustomerFields.NAME, PersonName.of("Anna", "Virtaläinen"), OWN)
        .collect(CustomerFields.EMAIL, EmailAddress.of("anna@example.fi"), OWN)
        .collect(CustomerFields.PHONE, new PhoneNumber("+358401234567"), OWN)
        .beginCustomership(LocalDate.of(2020, 1, 1));
  }

  private static CustomerRegister open(RegisterStorage storage) {
    Instant from = NOW.minusSeconds(1);
    return EmbeddedRegister.builder()
        .definition(
            CustomerRegisterNotice.definition(
                Controller.of(
                    "Esimerkkikauppa Oy",
                    ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "palvelu@example.fi"))))
        .storage(storage)
        .keys(InMemoryKeys.random())
        .erasureLedger(new InMemoryErasureLedger())
        .staff(
            StaffSource.of(
                StaffMember.of("officer", from, Operation.READ, Operation.MAINTAIN, Operation.ERASE)
                    .signed("1", from)))
        .clock(Clock.fixed(NOW, ZoneOffset.UTC))
        .build();
  }
}
