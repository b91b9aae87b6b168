package fi.rekisteri.core.intake;

import static fi.rekisteri.core.intake.CustomerFiles.addressed;
import static fi.rekisteri.core.intake.CustomerFiles.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.rekisteri.ImportCandidate;
import fi.rekisteri.customer.Affiliation;
import fi.rekisteri.customer.BusinessId;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.customer.OrderSummary;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.PhoneNumber;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.customer.WebAddress;
import fi.rekisteri.processing.SubjectRole;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerCsvTest {
  private static final LocalDate SINCE = LocalDate.of(2020, 5, 15);

  @Test
  @DisplayName("S17, S33 a row of number, name and first day becomes a customer")
  void smallestRowBecomesACustomer() {
    Customer person = person(row());

    assertThat(person.version()).isZero();
    assertThat(person.facts().role()).isEqualTo(SubjectRole.CUSTOMER);
    assertThat(person.facts().customerships())
        .singleElement()
        .matches(p -> p.start().equals(SINCE));
    assertThat(person.value(CustomerFields.NAME)).contains(PersonName.of("Aino", "Esimerkki"));
    assertThat(person.value(CustomerFields.CUSTOMER_NUMBER)).contains(CustomerNumber.of("A-1"));
    assertThat(person.fields()).hasSize(2);
    assertThat(person.additions()).isEmpty();
  }

  @Test
  @DisplayName("S19 to S22 contact data becomes values in canonical form")
  void contactDataBecomesValues() {
    Customer person =
        person(
            addressed()
                .with(CustomerColumn.EMAIL, " A.B@Example.FI ")
                .with(CustomerColumn.PHONE, "029 566 6700")
                .with(CustomerColumn.WEB_ADDRESS, "https://example.fi#me"));

    assertThat(person.value(CustomerFields.EMAIL)).contains(EmailAddress.of("A.B@example.fi"));
    assertThat(person.value(CustomerFields.PHONE)).contains(new PhoneNumber("+358295666700"));
    assertThat(person.value(CustomerFields.POSTAL_ADDRESS))
        .contains(PostalAddress.of("Keksittykuja 1 A 2", "00530", "Helsinki", "FI"));
    assertThat(person.value(CustomerFields.WEB_ADDRESS))
        .contains(new WebAddress("https://example.fi/"));
  }

  @Test
  @DisplayName("S18, S84 somebody with an organisation is its contact person")
  void somebodyWithAnOrganisationIsItsContactPerson() {
    Customer person =
        person(
            row()
                .with(CustomerColumn.EMAIL, "aino@example.com")
                .with(CustomerColumn.ORGANISATION, "Keksitty Oy")
                .with(CustomerColumn.BUSINESS_ID, "0245974-7")
                .with(CustomerColumn.ORGANISATION_ROLE, "ostaja"));

    assertThat(person.facts().role()).isEqualTo(SubjectRole.ORG_CONTACT_PERSON);
    assertThat(person.value(CustomerFields.EMAIL))
        .contains(new EmailAddress("aino@example.com", EmailAddress.Kind.WORK_PERSONAL));
    assertThat(person.value(CustomerFields.AFFILIATION))
        .contains(
            Affiliation.of("Keksitty Oy", SINCE)
                .withBusinessId(BusinessId.of("0245974-7"))
                .withRole("ostaja"));
  }

  @Test
  @DisplayName(
      "S25.1, S25.2 each value has its origin and the notice version; orders are our own record")
  void eachValueHasItsOrigin() {
    OrderSummary order = order();
    CustomerCsv file =
        CustomerFiles.open(row().file())
            .withOrders(n -> n.equals(CustomerNumber.of("a-1")) ? List.of(order) : List.of());
    Customer person = ((ImportCandidate.Readable) file.next()).newcomer();

    assertThat(
            person
                .field(CustomerFields.NAME)
                .<List<Entry<PersonName>>>fold(e -> e, List::of, w -> List.of()))
        .extracting(Entry::provenance)
        .containsExactly(CustomerFiles.GIVEN);
    assertThat(person.additions()).hasSize(1);
    assertThat(person.additions().get(0).value()).isEqualTo(order);
    assertThat(person.additions().get(0).provenance().source()).isEqualTo(SourceKind.CONTROLLER);
  }

  @Test
  @DisplayName("S33 the first day may be written the Finnish way")
  void firstDayMayBeWrittenTheFinnishWay() {
    Customer person = person(row().with(CustomerColumn.CUSTOMER_SINCE, "15.5.2020"));

    assertThat(person.facts().customerships().get(0).start()).isEqualTo(SINCE);
  }

  @Test
  @DisplayName("S17 somebody may have one name only")
  void somebodyMayHaveOneName() {
    assertThat(person(row().with(CustomerColumn.GIVEN_NAME, "")).value(CustomerFields.NAME))
        .contains(PersonName.single("Esimerkki"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "=cmd|'/C calc'!A0", "+358 Oy", "-Oy", "@Koti Oy"})
  @DisplayName("Bad input: a formula in the name of an organisation is kept as text")
  void formulaInTheNameOfAnOrganisationIsText(String formula) {
    Customer person = person(row().with(CustomerColumn.ORGANISATION, formula));

    assertThat(person.value(CustomerFields.AFFILIATION).map(Affiliation::organisation))
        .contains(formula);
  }

  @Test
  void columnsMayStandUnderOtherNames() {
    ColumnNames<CustomerColumn> names =
        ColumnNames.finnish(CustomerColumn.class)
            .with(CustomerColumn.CUSTOMER_NUMBER, "Id")
            .with(CustomerColumn.FAMILY_NAME, "Name")
            .with(CustomerColumn.CUSTOMER_SINCE, "Since");

    assertThat(names.of(CustomerColumn.CUSTOMER_NUMBER)).isEqualTo("id");
    assertThat(names.expected().header(List.of("since", "ID", "Name"))).hasSize(3);
    assertThatIllegalArgumentException().isThrownBy(() -> names.with(CustomerColumn.EMAIL, "ID"));
    assertThatIllegalArgumentException().isThrownBy(() -> names.with(CustomerColumn.EMAIL, " "));
  }

  private static Customer person(CustomerFiles row) {
    ImportCandidate candidate = row.read();
    assertThat(candidate).isInstanceOf(ImportCandidate.Readable.class);
    assertThat(candidate.row()).isEqualTo(2);
    return ((ImportCandidate.Readable) candidate).newcomer();
  }

  private static OrderSummary order() {
    return new OrderSummary(
        "T-1",
        SINCE,
        new BigDecimal("12.50"),
        Currency.getInstance("EUR"),
        OrderSummary.Status.PAID,
        Optional.empty(),
        Optional.empty());
  }
}
