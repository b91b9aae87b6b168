package fi.rekisteri.core;

import static fi.rekisteri.core.ListRegister.DIRECTORY;
import static fi.rekisteri.core.ListRegister.HOME;
import static fi.rekisteri.core.ListRegister.LABELS;
import static fi.rekisteri.core.TestRegister.OWN;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.consent.AgePolicy;
import fi.rekisteri.consent.Asked;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Minor;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Affiliation;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.EndReason;
import fi.rekisteri.customer.NameAndPostalCode;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.PersonalIdentityCode;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.ProhibitedUse;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.processing.SafetyBan;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.publication.Exclusion;
import fi.rekisteri.publication.ReleasedList;
import fi.rekisteri.text.Language;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who stands on a list, and by which reason others do not. */
class ListEligibilityTest {
  private final ListRegister test = new ListRegister();
  private final CustomerId open = test.customer("Avoin");

  private static Stream<Arguments> closings() {
    return Stream.of(
        Arguments.of(LABELS, prohibition(ProhibitionScope.DIRECT_MARKETING), Exclusion.PROHIBITED),
        Arguments.of(LABELS, prohibition(ProhibitionScope.PUBLICATION), Exclusion.PROHIBITED),
        Arguments.of(
            LABELS, prohibition(ProhibitionScope.DIRECT_ADVERTISING), Exclusion.PROHIBITED),
        Arguments.of(DIRECTORY, prohibition(ProhibitionScope.PUBLICATION), Exclusion.PROHIBITED),
        Arguments.of(DIRECTORY, disclosing(ProhibitionScope.PUBLICATION), Exclusion.PROHIBITED),
        Arguments.of(LABELS, objection(Purpose.DIRECT_MARKETING), Exclusion.PROHIBITED),
        Arguments.of(DIRECTORY, objection(Purpose.PUBLICATION), Exclusion.PROHIBITED),
        Arguments.of(LABELS, restriction("postalAddress"), Exclusion.RESTRICTED),
        Arguments.of(DIRECTORY, restriction("name"), Exclusion.RESTRICTED),
        Arguments.of(LABELS, restriction(), Exclusion.RESTRICTED),
        Arguments.of(LABELS, ban(), Exclusion.SAFETY_BAN),
        Arguments.of(DIRECTORY, ban(), Exclusion.SAFETY_BAN));
  }

  private static Choice prohibition(ProhibitionScope scope) {
    return new Choice.Prohibition(Set.of(scope), Set.of(), Closing.CALL);
  }

  private static Choice disclosing(ProhibitionScope scope) {
    return new Choice.Prohibition(Set.of(scope), Set.of(ProhibitedUse.DISCLOSURE), Closing.CALL);
  }

  private static Choice objection(Purpose purpose) {
    return new Choice.Objection(purpose, "", Closing.CALL);
  }

  private static Choice restriction(String... fields) {
    return new Choice.Restriction(Set.of(fields), RestrictionGround.SUBJECTS_CLAIM, Closing.CALL);
  }

  private static Choice ban() {
    SafetyBan ban = new SafetyBan(LocalDate.of(2020, 1, 1), Optional.empty());
    return new Choice.SafetyBanNotice(Optional.of(ban), Closing.CALL);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("closings")
  @DisplayName("S9.1, S10.2, S80, F23 whoever closed it is on no list, and counted by the reason")
  void whoeverClosedItIsLeftOut(String list, Choice choice, Exclusion reason) {
    CustomerId closed = test.customer("Suljettu");
    assertThat(ListRegister.people(test.released(list))).as("control").contains(closed);
    test.choicesOf(closed).record(choice);
    ReleasedList released = test.released(list);
    assertThat(ListRegister.people(released)).containsExactly(open);
    assertThat(released.run().counts().excluded()).isEqualTo(Map.of(reason, 1));
  }

  @Test
  @DisplayName("S10.2 a DIRECT_MARKETING prohibition without one of publication removes the label")
  void marketingProhibitionRemovesTheLabel() {
    CustomerId closed = test.customer("Suljettu");
    test.choicesOf(closed).record(prohibition(ProhibitionScope.MARKET_RESEARCH));
    assertThat(ListRegister.people(test.released(LABELS))).as("another scope").contains(closed);
    test.choicesOf(closed).record(prohibition(ProhibitionScope.DIRECT_MARKETING));
    assertThat(ListRegister.people(test.released(LABELS))).containsExactly(open);
  }

  @Test
  @DisplayName("S80 a restricted address: no label; a restricted field that no list shows: no harm")
  void onlyFieldsOfTheListCount() {
    CustomerId other = test.customer("Puhelin");
    test.choicesOf(other).record(restriction("phone"));
    assertThat(ListRegister.people(test.released(LABELS))).contains(other);
    test.choicesOf(other).record(restriction("postalAddress"));
    assertThat(ListRegister.people(test.released(LABELS))).doesNotContain(other);
  }

  @Test
  @DisplayName("S32 a held person, or a held field of the list: no line, and counted so")
  void heldPeopleStandOnNoList() {
    Held held = new Held(test.register);
    CustomerId other = test.customer("Puhelin");
    held.set(other, Held.vouchers("phone"));
    assertThat(ListRegister.people(test.released(LABELS))).as("control").contains(other);
    held.set(other, Held.vouchers("postalAddress"));
    held.set(test.customer("Lasku"), Held.everything());
    for (String list : List.of(LABELS, DIRECTORY)) {
      ReleasedList released = test.released(list);
      assertThat(ListRegister.people(released)).containsExactly(open);
      assertThat(released.run().counts().excluded())
          .isEqualTo(Map.of(Exclusion.HELD_FOR_OTHER_PURPOSE, 2));
    }
  }

  @Test
  @DisplayName("S9.1 no customership, no name or no address: no line, and counted so")
  void incompletePeopleAreCounted() {
    PersonName name = PersonName.of("Aino", "Osaton");
    test.registered(
        test.named(SubjectRole.CUSTOMER, name).collect(CustomerFields.POSTAL_ADDRESS, HOME, OWN));
    test.registered(
        test.named(SubjectRole.CUSTOMER, name).beginCustomership(LocalDate.of(2020, 1, 1)));
    test.registered(
        test.named(SubjectRole.CUSTOMER, name)
            .collect(CustomerFields.POSTAL_ADDRESS, HOME, OWN)
            .beginCustomership(LocalDate.of(2020, 1, 1))
            .endCustomership(LocalDate.of(2021, 1, 1), EndReason.ENDED_BY_CUSTOMER));
    test.registered(
        test.named(SubjectRole.PROSPECT, name).collect(CustomerFields.POSTAL_ADDRESS, HOME, OWN));
    ReleasedList released = test.released(LABELS);
    assertThat(ListRegister.people(released)).containsExactly(open);
    assertThat(released.run().counts().excluded())
        .isEqualTo(
            Map.of(
                Exclusion.NO_CUSTOMERSHIP, 2,
                Exclusion.NO_POSTAL_ADDRESS, 1,
                Exclusion.NO_LEGAL_BASIS, 1));
  }

  @Test
  @DisplayName("S9 a child is on no list: by identity code, or by a consent of theirs")
  void childrenAreLeftOut() {
    CustomerId byConsent = test.customer("Lapsi");
    Minor minor = new Minor(LocalDate.of(2012, 6, 1), Optional.of("huoltaja, puhelimitse"));
    test.choicesOf(byConsent)
        .record(
            new Choice.Consent(
                Purpose.DIRECT_MARKETING,
                new Asked("1", Language.FI),
                new Choice.ConsentTerms(Optional.empty(), Optional.of(minor)),
                Closing.CALL));
    test.registered(withCode("010610A1231"));
    CustomerId adult = test.registered(withCode("131052-308T"));
    ReleasedList released = test.released(LABELS);
    assertThat(ListRegister.people(released)).containsExactlyInAnyOrder(open, adult);
    assertThat(released.run().counts().excluded()).isEqualTo(Map.of(Exclusion.CHILD, 2));
  }

  @Test
  @DisplayName("S9 law 8: who is a child on a list, the ages of the definition say")
  void childrenAreOfTheDefinitionsAges() {
    AgePolicy younger = new AgePolicy(List.of(new AgePolicy.Ages(LocalDate.EPOCH, 13, 13, 16)));
    RegisterDefinition definition =
        ListRegister.definition().toBuilder()
            .change(changes -> changes.rightsPolicy(policy -> policy.with(younger)))
            .build();
    ListRegister other = new ListRegister(new InMemoryStorage(), definition);
    Customer youth = withCode("010610A1231");
    CustomerId there = other.registered(youth);
    test.registered(youth);
    assertThat(ListRegister.people(other.released(LABELS))).containsExactly(there);
    assertThat(ListRegister.people(test.released(LABELS))).as("control").containsExactly(open);
  }

  private Customer withCode(String code) {
    LocalDate today = LocalDate.ofInstant(TestRegister.NOW, ZoneOffset.UTC);
    return test.named(SubjectRole.CUSTOMER, PersonName.of("Aino", code.substring(7) + "nen"))
        .collect(CustomerFields.POSTAL_ADDRESS, HOME, OWN)
        .collect(CustomerFields.IDENTITY_CODE, PersonalIdentityCode.of(code, today), OWN)
        .beginCustomership(LocalDate.of(2020, 5, 15));
  }

  @Test
  @DisplayName("S84 a contact person stands for an organisation while they represent it")
  void contactPersonNeedsAnAffiliation() {
    Affiliation now = Affiliation.of("Esimerkki Oy", LocalDate.of(2024, 1, 1));
    CustomerId current = test.registered(contact(now));
    test.registered(contact(now.endOn(LocalDate.of(2024, 12, 31))));
    ReleasedList released = test.released(LABELS);
    assertThat(ListRegister.peopleOf(released)).isEqualTo(Set.of(open, current));
    assertThat(released.entries())
        .filteredOn(entry -> entry.people().get(0).id().equals(current))
        .singleElement()
        .matches(entry -> entry.organisation().equals(Optional.of("Esimerkki Oy")));
  }

  private Customer contact(Affiliation affiliation) {
    return test.named(SubjectRole.ORG_CONTACT_PERSON, PersonName.of("Pekka", "Koskinen"))
        .collect(CustomerFields.POSTAL_ADDRESS, HOME, OWN)
        .collect(CustomerFields.AFFILIATION, affiliation, OWN);
  }

  @ParameterizedTest
  @CsvSource({LABELS, DIRECTORY})
  @DisplayName("S70.4 whose name and postal code stand on the suppression list is on no list")
  void suppressedAddressIsLeftOut(String list) {
    CustomerId renamed = test.customer("Muu");
    test.register
        .actingAs(TestRegister.MAIJA)
        .prohibitByTerm(
            CustomerSearch.BY_NAME_AND_POSTAL_CODE,
            new NameAndPostalCode(PersonName.of("Aino", "Hiljainen"), "00530"),
            Choice.Prohibition.ofEverything(Closing.CALL));
    assertThat(ListRegister.people(test.released(list))).as("control").contains(renamed);
    test.rename(renamed, PersonName.of("Aino", "Hiljainen"));
    ReleasedList released = test.released(list);
    assertThat(ListRegister.people(released)).containsExactly(open);
    assertThat(released.run().counts().excluded()).isEqualTo(Map.of(Exclusion.SUPPRESSED, 1));
  }

  @Test
  @DisplayName("F20 the e-mail address stands on an electronic list of those who consented only")
  void mailNeedsConsent() {
    CustomerId silent = test.registered(test.withMail("Laine", EmailAddress.of("a@example.fi")));
    CustomerId consenting =
        test.registered(test.withMail("Virta", EmailAddress.of("b@example.fi")));
    test.consentToMarketing(consenting);
    ReleasedList released = test.released(DIRECTORY);
    assertThat(released.entries().stream().flatMap(entry -> entry.people().stream()))
        .filteredOn(person -> person.email().isPresent())
        .singleElement()
        .satisfies(
            person -> {
              assertThat(person.id()).isEqualTo(consenting);
              assertThat(person.email()).contains(EmailAddress.of("b@example.fi"));
            });
    assertThat(ListRegister.people(released)).contains(silent);
  }
}
