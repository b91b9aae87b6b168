package fi.rekisteri.core.intake;

import fi.rekisteri.ImportCandidate;
import fi.rekisteri.core.customer.FormProblem;
import fi.rekisteri.core.customer.PhoneNumbers;
import fi.rekisteri.customer.Affiliation;
import fi.rekisteri.customer.BusinessId;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerForm;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.PhoneNumber;
import fi.rekisteri.customer.WebAddress;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.text.Language;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One row of a file of customers, on its way to becoming a person. */
final class CustomerRow {
  private final RowReader<CustomerColumn> cells;
  private final IntakeTerms terms;

  CustomerRow(CsvRow.Cells row, ColumnNames<CustomerColumn> names, IntakeTerms terms) {
    this.cells = new RowReader<>(row, names, CustomerColumn.class);
    this.terms = terms;
  }

  /** The person with what is added last, or the first problem of the row. */
  ImportCandidate candidate(UnaryOperator<Customer> last) {
    checkForm();
    Customer newcomer = person();
    return cells
        .problem()
        .<ImportCandidate>map(
            problem -> new ImportCandidate.Unreadable(cells.row(), problem.code(), problem.place()))
        .orElseGet(() -> new ImportCandidate.Readable(cells.row(), last.apply(newcomer)));
  }

  private void checkForm() {
    refuseFormula(CustomerColumn.GIVEN_NAME);
    refuseFormula(CustomerColumn.FAMILY_NAME);
    for (FormProblem problem : terms.validation().check(form(), Language.EN)) {
      CustomerColumn column =
          CustomerColumn.ofBox(problem.field()).orElse(CustomerColumn.FAMILY_NAME);
      cells.refuse(column, problem.code());
    }
  }

  /** What a spreadsheet would take for a formula is no name (see the package's own text). */
  private void refuseFormula(CustomerColumn column) {
    cells
        .cell(column)
        .filter(text -> "=+-@".indexOf(text.charAt(0)) >= 0)
        .ifPresent(formula -> cells.refuse(column, ErrorCode.INVALID_NAME));
  }

  private CustomerForm form() {
    return new CustomerForm(
        text(CustomerColumn.CUSTOMER_NUMBER),
        text(CustomerColumn.GIVEN_NAME),
        text(CustomerColumn.FAMILY_NAME),
        text(CustomerColumn.EMAIL),
        text(CustomerColumn.PHONE),
        text(CustomerColumn.STREET),
        text(CustomerColumn.POSTAL_CODE),
        text(CustomerColumn.LOCALITY),
        text(CustomerColumn.COUNTRY),
        text(CustomerColumn.WEB_ADDRESS),
        text(CustomerColumn.ORGANISATION),
        text(CustomerColumn.BUSINESS_ID),
        text(CustomerColumn.ORGANISATION_ROLE));
  }

  private @Nullable String text(CustomerColumn column) {
    return cells.cell(column).orElse(null);
  }

  private Customer person() {
    boolean contact = cells.cell(CustomerColumn.ORGANISATION).isPresent();
    Optional<LocalDate> since = cells.required(CustomerColumn.CUSTOMER_SINCE, this::firstDay);
    Customer person =
        Customer.newcomer(contact ? SubjectRole.ORG_CONTACT_PERSON : SubjectRole.CUSTOMER);
    person = since.map(person::beginCustomership).orElse(person);
    person = with(person, CustomerFields.NAME, name());
    person =
        with(
            person,
            CustomerFields.CUSTOMER_NUMBER,
            cells.required(CustomerColumn.CUSTOMER_NUMBER, CustomerNumber::of));
    person = with(person, CustomerFields.EMAIL, email(contact));
    person = with(person, CustomerFields.PHONE, phone());
    person = with(person, CustomerFields.POSTAL_ADDRESS, AddressCells.address(cells));
    person =
        with(
            person,
            CustomerFields.WEB_ADDRESS,
            cells.optional(CustomerColumn.WEB_ADDRESS, WebAddress::new));
    return with(person, CustomerFields.AFFILIATION, affiliation(since));
  }

  private <T> Customer with(Customer person, FieldKey<T> field, Optional<T> value) {
    return value.map(v -> person.collect(field, v, terms.provenance())).orElse(person);
  }

  private LocalDate firstDay(String text) {
    LocalDate day = Dates.orRefuse(ErrorCode.INVALID_PERIOD).apply(text);
    if (day.isAfter(terms.today())) {
      throw new InvalidValueException(
          ErrorCode.INVALID_PERIOD,
          "a customership begins in the future",
          "take the person in when it has begun");
    }
    return day;
  }

  private Optional<PersonName> name() {
    boolean good = isGood(CustomerColumn.GIVEN_NAME) && isGood(CustomerColumn.FAMILY_NAME);
    return good
        ? Optional.of(
            new PersonName(
                cells.cell(CustomerColumn.GIVEN_NAME), cells.cell(CustomerColumn.FAMILY_NAME)))
        : Optional.empty();
  }

  private Optional<EmailAddress> email(boolean contact) {
    EmailAddress.Kind kind = contact ? EmailAddress.Kind.WORK_PERSONAL : EmailAddress.Kind.PERSONAL;
    return cells.optional(CustomerColumn.EMAIL, text -> new EmailAddress(text, kind));
  }

  private Optional<PhoneNumber> phone() {
    return cells.optional(
        CustomerColumn.PHONE, text -> PhoneNumbers.parse(text, terms.phoneCountry()));
  }

  private Optional<Affiliation> affiliation(Optional<LocalDate> since) {
    Optional<BusinessId> id = cells.optional(CustomerColumn.BUSINESS_ID, BusinessId::of);
    Optional<String> role = cells.optional(CustomerColumn.ORGANISATION_ROLE, text -> text);
    if (cells.cell(CustomerColumn.ORGANISATION).isEmpty()) {
      id.ifPresent(b -> cells.refuse(CustomerColumn.BUSINESS_ID, ErrorCode.INVALID_AFFILIATION));
      role.ifPresent(
          r -> cells.refuse(CustomerColumn.ORGANISATION_ROLE, ErrorCode.INVALID_AFFILIATION));
      return Optional.empty();
    }
    return since.flatMap(
        from ->
            cells.optional(
                CustomerColumn.ORGANISATION,
                text -> new Affiliation(text, id, role, from, Optional.empty())));
  }

  private boolean isGood(CustomerColumn column) {
    return cells.isGood(column);
  }
}
