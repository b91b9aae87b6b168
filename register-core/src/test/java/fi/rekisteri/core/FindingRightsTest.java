package fi.rekisteri.core;

import static fi.rekisteri.core.FoundRegister.CONSENTED;
import static fi.rekisteri.core.FoundRegister.DEVELOPMENT;
import static fi.rekisteri.core.FoundRegister.TODAY;
import static fi.rekisteri.core.TestRegister.MAIJA;
import static fi.rekisteri.core.TestRegister.WRITER;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.Criterion;
import fi.rekisteri.People;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.PhoneNumber;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may ask who is what, for which purpose, and what the trail tells of it. */
class FindingRightsTest {
  private final FoundRegister at = new FoundRegister(new InMemoryStorage());

  private static Stream<Consumer<People>> forms() {
    return Stream.of(
        people -> people.page(null, 10),
        people -> people.ids(null, 10),
        People::count,
        people -> people.each(null, one -> {}));
  }

  private static Stream<Arguments> nobodysBusiness() {
    return Stream.of(
        Arguments.of(Purpose.ORDER_MANAGEMENT, new Criterion.Consenting(CONSENTED)),
        Arguments.of(CONSENTED, new Criterion.Objecting(DEVELOPMENT)),
        Arguments.of(Purpose.ORDER_MANAGEMENT, new Criterion.Withdrawn(CONSENTED)),
        Arguments.of(
            Purpose.DIRECT_MARKETING, new Criterion.Prohibiting(ProhibitionScope.DIRECT_MARKETING)),
        Arguments.of(Purpose.ORDER_MANAGEMENT, new Criterion.Restricted()),
        Arguments.of(Purpose.ORDER_MANAGEMENT, new Criterion.DueBy(TODAY)),
        Arguments.of(Purpose.ORDER_MANAGEMENT, new Criterion.Ungrounded()),
        Arguments.of(Purpose.ORDER_MANAGEMENT, new Criterion.InactiveSince(TODAY)),
        Arguments.of(
            Purpose.PUBLICATION,
            new Criterion.Term<>(CustomerSearch.BY_PHONE, new PhoneNumber("+358401234567"))));
  }

  @ParameterizedTest(name = "{1} for {0}")
  @MethodSource("nobodysBusiness")
  @DisplayName("law 2: a purpose is told of choices on itself alone, and of no other fact")
  void otherPurposesAreRefused(Purpose purpose, Criterion criterion) {
    at.add("1001", at.consent());
    forms()
        .forEach(
            form ->
                refuses(
                    ErrorCode.PURPOSE_DENIED, () -> form.accept(at.people(purpose, criterion))));
    List<AuditEntry> trail = at.storage.inTransaction(tx -> tx.audit().inOrder(null, 99));
    assertThat(trail)
        .extracting(entry -> entry.act().outcome())
        .filteredOn(Outcome.DENIED::equals)
        .as("each refusal is recorded")
        .hasSize(4);
  }

  @Test
  @DisplayName("control: the purpose itself, RIGHTS and REGISTER_MAINTENANCE are told")
  void ownAndKeepingPurposesAreTold() {
    at.add("1001", at.consent());
    Criterion consenting = new Criterion.Consenting(CONSENTED);
    for (Purpose purpose : List.of(CONSENTED, Purpose.RIGHTS, Purpose.REGISTER_MAINTENANCE)) {
      assertThat(at.people(purpose, consenting).ids(null, 10).found()).hasSize(1);
      assertThat(at.people(purpose, consenting).count()).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("S3.2 choices on a purpose that is not declared are refused, and never nobody's")
  void undeclaredPurposeIsRefused() {
    Purpose unknown = new Purpose("NEVER_DECLARED");
    for (Criterion criterion :
        List.of(
            new Criterion.Consenting(unknown),
            new Criterion.Withdrawn(unknown),
            new Criterion.Objecting(unknown))) {
      forms()
          .forEach(
              form -> refuses(ErrorCode.UNKNOWN_PURPOSE, () -> form.accept(at.people(criterion))));
    }
    assertThat(at.entries(AuditAction.FIND))
        .as("each refusal of ids and counts is recorded")
        .extracting(entry -> entry.act().code())
        .hasSize(6)
        .containsOnly(Optional.of(ErrorCode.UNKNOWN_PURPOSE));
  }

  @Test
  @DisplayName("law 2: a count by a term tells no business purpose, and by a unique key nobody")
  void countByTermIsGuarded() {
    CustomerId one = at.add("1001");
    Criterion mail =
        new Criterion.Term<>(
            CustomerSearch.BY_EMAIL, EmailAddress.of(RotatingRegister.mail("1001")));
    assertThat(at.people(DEVELOPMENT, mail).ids(null, 10).found())
        .as("control: the purpose may search by it")
        .containsExactly(one);
    refuses(ErrorCode.PURPOSE_DENIED, () -> at.people(DEVELOPMENT, mail).count());
    Criterion number =
        new Criterion.Term<>(CustomerSearch.BY_CUSTOMER_NUMBER, CustomerNumber.of("1001"));
    for (Purpose keeping : List.of(Purpose.RIGHTS, Purpose.REGISTER_MAINTENANCE)) {
      assertThat(at.people(keeping, mail).count()).isEqualTo(1);
      assertThat(at.people(keeping, number).ids(null, 10).found()).containsExactly(one);
      refuses(ErrorCode.PURPOSE_DENIED, () -> at.people(keeping, number).count());
    }
    assertThat(at.entries(AuditAction.FIND))
        .extracting(entry -> entry.act().code())
        .filteredOn(Optional.of(ErrorCode.PURPOSE_DENIED)::equals)
        .hasSize(3);
  }

  @Test
  @DisplayName("S41 nobody without the designation READ is told, nor a breaker of glass")
  void actorIsJudged() {
    Criterion consenting = new Criterion.Consenting(CONSENTED);
    People writers = at.register.actingAs(WRITER).forPurpose(Purpose.RIGHTS).people(consenting);
    People emergency =
        at.register
            .actingAs(MAIJA)
            .breakingGlass("fire")
            .forPurpose(Purpose.RIGHTS)
            .people(consenting);
    forms().forEach(form -> refuses(ErrorCode.NOT_DESIGNATED, () -> form.accept(writers)));
    forms().forEach(form -> refuses(ErrorCode.NOT_DESIGNATED, () -> form.accept(emergency)));
  }

  @Test
  @DisplayName("Art. 5(2) an id with its criterion is a look, and a count is one entry of nobody")
  void looksAreRecorded() {
    CustomerId one = at.add("1001", at.consent());
    Criterion consenting = new Criterion.Consenting(CONSENTED);
    at.people(consenting).ids(null, 10);
    assertThat(found())
        .containsExactlyInAnyOrder(
            "Optional.empty [consent=" + CONSENTED + "]",
            Optional.of(one) + " [consent=" + CONSENTED + "]");
    at.people(consenting).count();
    assertThat(found()).hasSize(3).contains("Optional.empty [consent=" + CONSENTED + ", count]");
    at.people(consenting).page(null, 10);
    assertThat(found()).hasSize(4);
    assertThat(at.entries(AuditAction.PAGE))
        .extracting(entry -> entry.act().subject())
        .containsExactly(Optional.of(one));
  }

  private List<String> found() {
    return at.entries(AuditAction.FIND).stream()
        .map(AuditEntry::act)
        .map(act -> act.subject() + " " + act.fields())
        .toList();
  }

  @Test
  @DisplayName("law 2: whom the purpose may not process is left out, recorded, and counted")
  void closedPersonIsLeftOut() {
    CustomerId one = at.add("1001");
    at.choose(one, at.objection());
    Criterion objecting = new Criterion.Objecting(DEVELOPMENT);
    assertThat(at.people(DEVELOPMENT, objecting).page(null, 10).found()).isEmpty();
    assertThat(at.people(DEVELOPMENT, objecting).ids(null, 10).found()).isEmpty();
    assertThat(at.people(DEVELOPMENT, objecting).count()).isEqualTo(1);
    assertThat(at.entries(AuditAction.FIND))
        .filteredOn(entry -> entry.act().outcome() == Outcome.DENIED)
        .extracting(entry -> entry.act().code())
        .containsExactly(Optional.of(ErrorCode.OBJECTED));
    assertThat(at.ids(objecting)).as("control: for the rights of the person").containsExactly(one);
  }
}
