package fi.rekisteri.core;

import static fi.rekisteri.core.StaffedRegister.CARRIER;
import static fi.rekisteri.core.StaffedRegister.member;
import static fi.rekisteri.core.TestRegister.ANNA;
import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.OWN;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.UpdateBatch;
import fi.rekisteri.UpdateItem;
import fi.rekisteri.UpdateListener;
import fi.rekisteri.UpdateReport;
import fi.rekisteri.UpdateSubject;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.Field;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.FieldScope;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.processing.Withholding;
import fi.rekisteri.staff.Designation;
import fi.rekisteri.staff.Employer;
import fi.rekisteri.staff.StaffId;
import fi.rekisteri.staff.StaffMember;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whoever may touch some fields only sees the others withheld, with the rule, and writes none. */
class ProcessorScopeTest {
  private final StaffedRegister test = new StaffedRegister();
  private final Customer anna = test.anna();

  ProcessorScopeTest() {
    test.staff.add(
        StaffMember.newcomer(
                StaffId.of("driver"), NOW.minusSeconds(60), Employer.processor(CARRIER))
            .designated(
                Designation.of(
                    NOW.minusSeconds(60), Operation.READ, Operation.MAINTAIN, Operation.ADMIN))
            .signed("1", NOW.minusSeconds(60)));
  }

  private CustomerAccess driver() {
    return test.as("driver");
  }

  @Test
  @DisplayName("S41.2 fields outside a processor's scope are withheld by that rule, not missing")
  void fieldsOutsideAreWithheld() {
    Customer seen = driver().get(anna.id());
    assertThat(seen.value(CustomerFields.NAME)).contains(ANNA);
    assertThat(seen.field(CustomerFields.EMAIL))
        .isEqualTo(new Field.Withheld<>(Withholding.OUT_OF_SCOPE));
    assertThat(driver().page(null, 10).customers().get(0).field(CustomerFields.EMAIL))
        .isInstanceOf(Field.Withheld.class);
    assertThat(test.lastEntry().act().fields()).containsExactlyInAnyOrder("name", "postalAddress");
    test.staff.add(member("maija", Operation.READ));
    assertThat(test.as("maija").get(anna.id()).value(CustomerFields.EMAIL))
        .as("control")
        .isPresent();
  }

  @Test
  @DisplayName("S41.2 a purpose that does not bind a field withholds it first, whatever the scope")
  void purposeStillDecides() {
    Customer invoiced = test.desk("driver").forPurpose(Purpose.INVOICING).get(anna.id());
    assertThat(invoiced.field(CustomerFields.EMAIL))
        .isEqualTo(new Field.Withheld<>(Withholding.NOT_BOUND));
  }

  @Test
  @DisplayName("S41.2 nothing outside the scope is written, searched by, updated or collected")
  void nothingOutsideIsTouched() {
    refuses(
        ErrorCode.FIELD_OUT_OF_SCOPE,
        () -> driver().find(CustomerSearch.BY_EMAIL, TestRegister.ANNAS_MAIL));
    refuses(ErrorCode.FIELD_OUT_OF_SCOPE, () -> driver().register(TestRegister.contactPerson()));
    refuses(
        ErrorCode.FIELD_WITHHELD,
        () ->
            driver()
                .change(
                    anna.id(),
                    one ->
                        one.rectify(CustomerFields.EMAIL, EmailAddress.of("x@example.fi"), OWN)));
    refuses(
        ErrorCode.FIELD_OUT_OF_SCOPE,
        () ->
            test.desk("driver")
                .forPurpose(Purpose.RIGHTS)
                .collection(anna.id(), CustomerFields.ORDER, null, 10));
    PersonName renamed = PersonName.of("Anna", "Virta");
    driver().change(anna.id(), one -> one.rectify(CustomerFields.NAME, renamed, OWN));
    assertThat(driver().get(anna.id()).value(CustomerFields.NAME)).as("inside").contains(renamed);
  }

  @Test
  @DisplayName("S41.2 an update of a field outside the scope is refused by that code")
  void updatesStayInside() {
    UpdateReport report =
        driver()
            .applyUpdates(
                new UpdateBatch(
                    "x",
                    UpdateService.KIND,
                    NOW,
                    List.of(
                        new UpdateItem.NewValue<>(
                            1,
                            new UpdateSubject.ById(anna.id()),
                            CustomerFields.EMAIL,
                            EmailAddress.of("x@example.fi"),
                            NOW))),
                UpdateListener.SILENT);
    assertThat(report.remarks().get(0).code()).contains(ErrorCode.FIELD_OUT_OF_SCOPE);
  }

  @Test
  @DisplayName("S41.2 what belongs to no field, and a whole answer, need every field")
  void wholeThingsNeedEveryField() {
    RegisterDesk desk = test.desk("driver");
    refuses(ErrorCode.FIELD_OUT_OF_SCOPE, () -> desk.answerAccess(anna.id()));
    refuses(ErrorCode.FIELD_OUT_OF_SCOPE, () -> desk.choicesOf(anna.id()).standing());
    refuses(ErrorCode.FIELD_OUT_OF_SCOPE, () -> desk.audit().ofSubject(anna.id(), null, 10));
    refuses(ErrorCode.FIELD_OUT_OF_SCOPE, () -> desk.staff().membersOf("maija"));
    Choice.Prohibition no = Choice.Prohibition.ofEverything(Closing.CALL);
    refuses(
        ErrorCode.FIELD_OUT_OF_SCOPE,
        () -> desk.prohibitByTerm(CustomerSearch.BY_EMAIL, TestRegister.ANNAS_MAIL, no));
    assertThat(test.lastEntry().act().code()).contains(ErrorCode.FIELD_OUT_OF_SCOPE);
  }

  @Test
  @DisplayName("S41.2 several designations add up, and a restriction still takes away from them")
  void designationsAddUp() {
    StaffMember half =
        StaffMember.newcomer(StaffId.of("half"), NOW.minusSeconds(60), Employer.CONTROLLER)
            .signed("1", NOW.minusSeconds(60));
    for (String path : List.of("name", "email")) {
      half =
          half.designated(
              Designation.of(NOW.minusSeconds(60), Operation.READ)
                  .within(FieldScope.ofPaths(Set.of(path))));
    }
    test.staff.add(half);
    test.staff.add(member("maija", Operation.READ, Operation.MAINTAIN));
    test.desk("maija")
        .choicesOf(anna.id())
        .record(
            new Choice.Restriction(
                Set.of("name"), RestrictionGround.ACCURACY_CONTESTED, Closing.CALL));
    Customer seen = test.as("half").get(anna.id());
    assertThat(seen.value(CustomerFields.EMAIL)).isPresent();
    assertThat(code(seen.field(CustomerFields.NAME))).isEqualTo(ErrorCode.RESTRICTED);
    assertThat(code(seen.field(CustomerFields.PHONE))).isEqualTo(ErrorCode.FIELD_OUT_OF_SCOPE);
  }

  private static ErrorCode code(Field<?> field) {
    return ((Field.Withheld<?>) field).reason().code();
  }
}
