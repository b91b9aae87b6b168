package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.ANNAS_MAIL;
import static fi.rekisteri.core.TestRegister.MAIJA;
import static fi.rekisteri.core.TestRegister.OWN;
import static fi.rekisteri.core.TestRegister.READER;
import static fi.rekisteri.core.TestRegister.anna;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.CustomerPage;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.Field;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.PhoneNumber;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.Withholding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Law 2: no plaintext without a purpose, and only the fields that are bound to it. */
class PurposeBoundAccessTest {
  private final TestRegister test = new TestRegister();
  private final CustomerAccess maintenance = test.maintenance();
  private final Customer anna = maintenance.register(anna());

  @Test
  @DisplayName("S3.2 the fields of the purpose come back as they were stored")
  void fieldsOfThePurposeComeBack() {
    Customer seen = maintenance.get(anna.id());
    assertThat(seen.value(CustomerFields.EMAIL)).contains(ANNAS_MAIL);
    assertThat(seen.value(CustomerFields.NAME)).contains(TestRegister.ANNA);
    assertThat(seen.version()).isEqualTo(1);
    assertThat(seen.facts()).isEqualTo(anna.facts());
    assertThat(seen.fields()).containsAllEntriesOf(anna.fields());
  }

  @Test
  @DisplayName("S3.2 other fields are withheld with the reason, held or not")
  void otherFieldsAreWithheldWithTheReason() {
    Customer seen = test.as(READER, Purpose.INVOICING).get(anna.id());
    Field<EmailAddress> held = seen.field(CustomerFields.EMAIL);
    assertThat(held).isEqualTo(new Field.Withheld<>(Withholding.NOT_BOUND));
    assertThat(seen.field(CustomerFields.WEB_ADDRESS)).isEqualTo(held);
    assertThat(seen.value(CustomerFields.NAME)).contains(TestRegister.ANNA);
    refuses(ErrorCode.FIELD_WITHHELD, () -> seen.value(CustomerFields.EMAIL));
  }

  @Test
  @DisplayName("S3.2 S5.1 an undeclared purpose and an inactive one are refused")
  void undeclaredAndInactivePurposesAreRefused() {
    refuses(
        ErrorCode.UNKNOWN_PURPOSE, () -> test.as(READER, new Purpose("WHATEVER")).get(anna.id()));
    refuses(
        ErrorCode.PURPOSE_DENIED, () -> test.as(READER, Purpose.DIRECT_MARKETING).get(anna.id()));
  }

  @Test
  @DisplayName("S41.1 an actor who may read may not change")
  void readerMayNotChange() {
    CustomerAccess reader = test.as(READER, Purpose.REGISTER_MAINTENANCE);
    assertThat(reader.get(anna.id()).version()).isEqualTo(1);
    refuses(ErrorCode.NOT_DESIGNATED, () -> reader.change(anna.id(), c -> c));
    refuses(ErrorCode.NOT_DESIGNATED, () -> reader.register(anna()));
  }

  @Test
  @DisplayName("S45.3 people are found by e-mail, phone, name, customer number and business id")
  void peopleAreFoundByExactTerms() {
    Customer pekka = maintenance.register(TestRegister.contactPerson());
    assertThat(maintenance.find(CustomerSearch.BY_EMAIL, EmailAddress.of("anna.virta@EXAMPLE.fi")))
        .extracting(Customer::id)
        .containsExactly(anna.id());
    assertThat(maintenance.find(CustomerSearch.BY_PHONE, new PhoneNumber("+358401234567")))
        .hasSize(1);
    assertThat(maintenance.find(CustomerSearch.BY_NAME, PersonName.of("ANNA", "virtaläinen")))
        .hasSize(1);
    assertThat(maintenance.find(CustomerSearch.BY_NAME, PersonName.of("Anna", "Virtalainen")))
        .as("ä and a are different letters")
        .isEmpty();
    assertThat(maintenance.find(CustomerSearch.BY_CUSTOMER_NUMBER, CustomerNumber.of("a-1001")))
        .hasSize(1);
    assertThat(maintenance.find(CustomerSearch.BY_BUSINESS_ID, TestRegister.COMPANY))
        .extracting(Customer::id)
        .containsExactly(pekka.id());
  }

  @Test
  @DisplayName("S3.2 a purpose does not search by a field that it may not see")
  void purposeDoesNotSearchByWithheldField() {
    refuses(
        ErrorCode.PURPOSE_DENIED,
        () -> test.as(READER, Purpose.INVOICING).find(CustomerSearch.BY_EMAIL, ANNAS_MAIL));
  }

  @Test
  @DisplayName("S45.3 a rectified value is found by its new form, and no longer by its old")
  void rectifiedValueIsFoundByItsNewForm() {
    EmailAddress right = EmailAddress.of("anna@example.org");
    Customer changed =
        maintenance.change(anna.id(), c -> c.rectify(CustomerFields.EMAIL, right, OWN));
    assertThat(changed.version()).isEqualTo(2);
    assertThat(maintenance.find(CustomerSearch.BY_EMAIL, ANNAS_MAIL)).isEmpty();
    assertThat(maintenance.find(CustomerSearch.BY_EMAIL, right)).hasSize(1);
    assertThat(maintenance.get(anna.id()).value(CustomerFields.NAME)).contains(TestRegister.ANNA);
  }

  @Test
  @DisplayName("a form that shows an older version is refused, and changes nothing")
  void staleFormIsRefused() {
    Customer shown = maintenance.get(anna.id());
    maintenance.change(
        anna.id(), c -> c.rectify(CustomerFields.NAME, PersonName.single("Anna"), OWN));
    refuses(
        ErrorCode.VERSION_CONFLICT,
        () -> maintenance.change(shown, c -> c.rectify(CustomerFields.EMAIL, ANNAS_MAIL, OWN)));
    assertThat(maintenance.get(anna.id()).version()).isEqualTo(2);
  }

  @Test
  @DisplayName("law 2: a withheld field is not changed by a crafted person either")
  void craftedPersonDoesNotChangeWithheldField() {
    CustomerAccess invoicing = test.as(MAIJA, Purpose.INVOICING);
    refuses(
        ErrorCode.PURPOSE_DENIED,
        () -> invoicing.change(anna.id(), seen -> Customer.of(seen.facts(), anna.fields())));
    assertThat(maintenance.get(anna.id()).version()).isEqualTo(1);
  }

  @Test
  @DisplayName("A8 pages show everybody once, with the fields of the purpose")
  void pagesShowEverybodyOnce() {
    for (int i = 0; i < 7; i++) {
      maintenance.register(
          Customer.newcomer(anna.facts().role())
              .collect(CustomerFields.NAME, PersonName.single("Nimi " + (char) ('a' + i)), OWN));
    }
    List<CustomerId> seen = new ArrayList<>();
    CustomerId after = null;
    Optional<CustomerId> next;
    do {
      CustomerPage page = maintenance.page(after, 3);
      page.customers().forEach(c -> seen.add(c.id()));
      next = page.next();
      after = next.orElse(null);
    } while (next.isPresent());
    assertThat(seen).hasSize(8).doesNotHaveDuplicates().contains(anna.id());
  }

  @Test
  void unknownIdIsNotFound() {
    assertThat(maintenance.find(CustomerId.random())).isEmpty();
    refuses(ErrorCode.CUSTOMER_NOT_FOUND, () -> maintenance.get(CustomerId.random()));
    refuses(ErrorCode.CUSTOMER_NOT_FOUND, () -> maintenance.change(CustomerId.random(), c -> c));
  }
}
