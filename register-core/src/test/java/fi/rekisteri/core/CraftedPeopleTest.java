package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.ANNA;
import static fi.rekisteri.core.TestRegister.ANNAS_MAIL;
import static fi.rekisteri.core.TestRegister.MAIJA;
import static fi.rekisteri.core.TestRegister.OWN;
import static fi.rekisteri.core.TestRegister.anna;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.CustomershipPeriod;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.EndReason;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.customer.Field;
import fi.rekisteri.customer.OrderSummary;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.FieldType;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.processing.Withholding;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Laws 1 to 4: somebody put together with {@code Customer.of}, past the aggregate's own verbs, gets
 * no further than an honest edit.
 */
class CraftedPeopleTest {
  private static final EmailAddress SECOND = EmailAddress.of("second@example.fi");
  private static final LocalDate LAST_DAY = LocalDate.of(2021, 1, 1);

  private final TestRegister test = new TestRegister();
  private final CustomerAccess maintenance = test.maintenance();
  private final Customer anna =
      maintenance.register(anna().collect(CustomerFields.EMAIL, SECOND, OWN));

  @Test
  @DisplayName("law 4: an edit takes no field away")
  void editTakesNoFieldAway() {
    refusesEdit(c -> with(c, CustomerFields.PHONE, new Field.NoneHeld<>()));
    refusesEdit(
        c -> {
          Map<FieldKey<?>, Field<?>> less = new LinkedHashMap<>(c.fields());
          less.remove(CustomerFields.PHONE);
          return Customer.of(c.facts(), less);
        });
  }

  @Test
  @DisplayName("law 4: an edit takes none of several values away; control: it adds one")
  void editTakesNoneOfSeveralValuesAway() {
    refusesEdit(c -> with(c, CustomerFields.EMAIL, new Field.Held<>(emails(c).subList(0, 1))));
    refusesEdit(c -> with(c, CustomerFields.EMAIL, new Field.Held<>(emails(c).subList(1, 2))));
    maintenance.change(anna.id(), c -> with(c, CustomerFields.EMAIL, emailsAnd(c, "ff")));
    assertThat(maintenance.get(anna.id()).values(CustomerFields.EMAIL)).hasSize(3);
  }

  @ParameterizedTest
  @MethodSource("forgeries")
  @DisplayName("law 4: an edit forges no customerships, which retention counts from")
  void editForgesNoCustomerships(List<CustomershipPeriod> forged) {
    refusesEdit(
        c ->
            Customer.of(
                new CustomerFacts(c.id(), c.version(), c.facts().role(), forged), c.fields()));
  }

  private static Stream<List<CustomershipPeriod>> forgeries() {
    CustomershipPeriod real = CustomershipPeriod.from(LocalDate.of(2020, 5, 15));
    CustomershipPeriod later = CustomershipPeriod.from(LocalDate.of(2022, 1, 1));
    CustomershipPeriod earlier =
        CustomershipPeriod.from(LocalDate.of(2010, 1, 1)).endedOn(LAST_DAY, EndReason.OTHER);
    return Stream.of(
        List.of(),
        List.of(later),
        List.of(earlier),
        List.of(
            CustomershipPeriod.from(LocalDate.of(2010, 1, 1))
                .endedOn(LocalDate.of(2011, 1, 1), EndReason.OTHER),
            real));
  }

  @Test
  @DisplayName("law 4: a customership that has ended stays so; control: it ends, and one begins")
  void endedCustomershipStaysEnded() {
    maintenance.change(anna.id(), c -> c.endCustomership(LAST_DAY, EndReason.OTHER));
    refusesEdit(
        c ->
            Customer.of(
                new CustomerFacts(
                    c.id(), c.version(), c.facts().role(), anna.facts().customerships()),
                c.fields()));
    Customer again = maintenance.change(anna.id(), c -> c.beginCustomership(LAST_DAY.plusYears(1)));
    assertThat(again.facts().customerships()).hasSize(2);
  }

  @Test
  @DisplayName("S3.2 a purpose that may not see who the person is does not end customerships")
  void purposeThatMayNotSeeThePersonEndsNothing() {
    UnaryOperator<Customer> end = c -> c.endCustomership(LAST_DAY, EndReason.OTHER);
    refuses(
        ErrorCode.PURPOSE_DENIED, () -> test.as(MAIJA, Purpose.SECURITY).change(anna.id(), end));
    assertThat(test.outcomes(AuditAction.CHANGE)).containsExactly(Outcome.DENIED);
    assertThat(stored().facts()).isEqualTo(anna.facts());
    test.as(MAIJA, Purpose.CUSTOMER_RELATIONSHIP).change(anna.id(), end);
    assertThat(stored().facts().customerships()).noneMatch(CustomershipPeriod::isOpen);
  }

  @ParameterizedTest
  @ValueSource(strings = {"salainen kanarialintu", "", "a#", "000000000", "FF"})
  @DisplayName(
      "law 3: what stands below the sealing floor as an element id is a short id, and no text")
  void elementIdIsNoFreeText(String element) {
    refusesEdit(c -> with(c, CustomerFields.EMAIL, emailsAnd(c, element)));
    assertThatThrownBy(() -> maintenance.register(withEmailAt(element)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(maintenance.page(null, 10).customers()).hasSize(1);
  }

  @Test
  @DisplayName("law 9: an element id stands once; control: another short id is taken")
  void elementIdStandsOnce() {
    refusesEdit(c -> with(c, CustomerFields.EMAIL, emailsAnd(c, emails(c).get(1).element())));
    Customer other = maintenance.register(withEmailAt("0"));
    assertThat(maintenance.get(other.id()).values(CustomerFields.EMAIL)).containsExactly(SECOND);
  }

  @Test
  @DisplayName("law 3: a field of one value has no element id, and a very long one is refused")
  void elementIdOfOneValueIsEmpty() {
    refusesEdit(c -> with(c, CustomerFields.EMAIL, emailsAnd(c, "f".repeat(70_000))));
    assertThatThrownBy(
            () ->
                maintenance.register(
                    with(anna(), CustomerFields.NAME, held(new Entry<>("1", ANNA, OWN)))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("law 2: nobody is registered with a field that says it is withheld")
  void withheldFieldIsNotRegistered() {
    Customer crafted =
        with(anna(), CustomerFields.WEB_ADDRESS, new Field.Withheld<>(Withholding.NOT_BOUND));
    assertThatThrownBy(() -> maintenance.register(crafted))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("webAddress");
  }

  @Test
  @DisplayName("law 1: the declared type writes a value, whatever type the caller's key names")
  void declaredTypeWritesTheValue() {
    FieldType<EmailAddress> prefixed =
        FieldType.of(EmailAddress.class, mail -> "mailto:" + mail.value(), EmailAddress::of);
    FieldKey<EmailAddress> mine = FieldKey.of("email", Cardinality.SEVERAL, prefixed);
    Customer crafted =
        Customer.newcomer(SubjectRole.CUSTOMER)
            .collect(CustomerFields.NAME, ANNA, OWN)
            .collect(mine, ANNAS_MAIL, OWN);
    Customer other = maintenance.register(crafted);
    assertThat(maintenance.get(other.id()).values(CustomerFields.EMAIL))
        .containsExactly(ANNAS_MAIL);
    assertThat(maintenance.find(CustomerSearch.BY_EMAIL, ANNAS_MAIL)).hasSize(2);
  }

  @Test
  @DisplayName("law 1: the declared type writes what is added to a collection too")
  void declaredTypeWritesAddition() {
    FieldKey<OrderSummary> mine =
        FieldKey.of(
            "order",
            Cardinality.COLLECTION,
            FieldType.of(OrderSummary.class, order -> "mine", text -> TestRegister.order("X")));
    CustomerAccess orders = test.as(MAIJA, Purpose.ORDER_MANAGEMENT);
    orders.change(anna.id(), c -> c.collect(mine, TestRegister.order("T-1"), OWN));
    assertThat(orders.collection(anna.id(), CustomerFields.ORDER, null, 10))
        .extracting(Entry::value)
        .containsExactly(TestRegister.order("T-1"));
  }

  /** The edit is refused by a caller's mistake, and the person is as they were. */
  private void refusesEdit(UnaryOperator<Customer> edit) {
    Customer before = stored();
    assertThatThrownBy(() -> maintenance.change(anna.id(), edit))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(stored().facts()).isEqualTo(before.facts());
    assertThat(stored().fields()).isEqualTo(before.fields());
    assertThat(new StoredBytes(test.storage).all(anna.id())).doesNotContain("kanarialintu");
  }

  private Customer stored() {
    return maintenance.get(anna.id());
  }

  private static <T> Customer with(Customer customer, FieldKey<T> key, Field<T> field) {
    Map<FieldKey<?>, Field<?>> fields = new LinkedHashMap<>(customer.fields());
    fields.put(key, field);
    return Customer.of(customer.facts(), fields);
  }

  private static List<Entry<EmailAddress>> emails(Customer customer) {
    return ((Field.Held<EmailAddress>) customer.field(CustomerFields.EMAIL)).entries();
  }

  private static Field<EmailAddress> emailsAnd(Customer customer, String element) {
    Entry<EmailAddress> third = new Entry<>(element, EmailAddress.of("third@example.fi"), OWN);
    return new Field.Held<>(Stream.concat(emails(customer).stream(), Stream.of(third)).toList());
  }

  private static Customer withEmailAt(String element) {
    CustomerFacts facts =
        new CustomerFacts(CustomerId.random(), 0, SubjectRole.CUSTOMER, List.of());
    Map<FieldKey<?>, Field<?>> fields =
        Map.of(
            CustomerFields.NAME,
            held(new Entry<>("", ANNA, OWN)),
            CustomerFields.EMAIL,
            held(new Entry<>(element, SECOND, OWN)));
    return Customer.of(facts, fields);
  }

  private static <T> Field<T> held(Entry<T> entry) {
    return new Field.Held<>(List.of(entry));
  }
}
