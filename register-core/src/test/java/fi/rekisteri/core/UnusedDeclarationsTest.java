package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.ADMIN;
import static fi.rekisteri.core.TestRegister.MAIJA;
import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.OWN;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.notice.NoticeComparison;
import fi.rekisteri.notice.PracticeFinding;
import fi.rekisteri.notice.PracticeFinding.Deviation;
import fi.rekisteri.notice.PracticePart;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a notice declares in vain. */
class UnusedDeclarationsTest {
  private final TestRegister test = new TestRegister();

  private NoticeComparison compared() {
    return test.register.actingAs(ADMIN).privacyNotices().compare(LocalDate.of(2026, 11, 15));
  }

  private void anna() {
    test.maintenance().register(TestRegister.anna());
  }

  @Test
  @DisplayName("Art. 5(1)(c) what is declared in vain is told once, at the widest part")
  void unusedDeclarationsAreFound() {
    anna();
    List<PracticeFinding> unused = compared().of(Deviation.NEVER_USED);
    assertThat(unused)
        .filteredOn(one -> one.part() == PracticePart.PURPOSE)
        .extracting(PracticeFinding::code)
        .contains("INVOICING")
        .doesNotContain("REGISTER_MAINTENANCE", "RIGHTS");
    assertThat(unused)
        .filteredOn(one -> one.part() == PracticePart.FIELD)
        .extracting(PracticeFinding::code)
        .contains("webAddress")
        .doesNotContain("name");
    assertThat(unused)
        .filteredOn(one -> one.part() == PracticePart.SOURCE)
        .extracting(PracticeFinding::code)
        .contains("COMPANY_UPDATE_SERVICE")
        .doesNotContain("DATA_SUBJECT");
    assertThat(unused).filteredOn(one -> one.part() == PracticePart.RECIPIENT).isNotEmpty();
    assertThat(unused)
        .filteredOn(one -> one.part() == PracticePart.BINDING)
        .as("an unused purpose and field are not told again")
        .noneMatch(one -> one.within().orElseThrow().equals("INVOICING"))
        .noneMatch(one -> one.code().equals("webAddress"));
    assertThat(compared().of(Deviation.WRITTEN_ONLY))
        .extracting(PracticeFinding::code)
        .contains("phone");
  }

  @Test
  @DisplayName("Art. 5(1)(c) what waits for a purpose that is not in use is not missed")
  void whatWaitsIsNotMissed() {
    anna();
    assertThat(unused(compared(), PracticePart.FIELD))
        .contains("ipObservation")
        .doesNotContain("visit");
    assertThat(unused(compared(), PracticePart.RECIPIENT)).contains("COLLECTION_AGENCY");
    TestRegister other =
        new TestRegister(
            new InMemoryStorage(),
            TestRegister.definition().toBuilder()
                .change(c -> c.status(ActivityStatus.SUSPENDED, Purpose.DEBT_COLLECTION))
                .build());
    NoticeComparison found =
        other.register.actingAs(ADMIN).privacyNotices().compare(LocalDate.of(2026, 11, 15));
    assertThat(unused(found, PracticePart.RECIPIENT))
        .contains("FINANCE_PARTNER", "CREDIT_INFORMATION_PROVIDER")
        .doesNotContain("COLLECTION_AGENCY");
  }

  private static List<String> unused(NoticeComparison found, PracticePart part) {
    return found.of(Deviation.NEVER_USED).stream()
        .filter(one -> one.part() == part)
        .map(PracticeFinding::code)
        .toList();
  }

  @Test
  @DisplayName("Art. 5(2) of a source of collections that were used nobody says it was never used")
  void sourceOfCollectionsIsLeftOpen() {
    anna();
    assertThat(compared().of(Deviation.NEVER_USED))
        .extracting(PracticeFinding::code)
        .contains("CONTROLLER");
    test.as(MAIJA, Purpose.RIGHTS)
        .register(
            Customer.newcomer(SubjectRole.CUSTOMER)
                .collect(CustomerFields.NAME, TestRegister.ANNA, OWN)
                .collect(CustomerFields.CUSTOMER_NUMBER, CustomerNumber.of("A-7"), OWN)
                .collect(
                    CustomerFields.ORDER,
                    TestRegister.order("T-1"),
                    Provenance.fromController(NOW)));
    assertThat(compared().of(Deviation.NEVER_USED))
        .extracting(PracticeFinding::code)
        .doesNotContain("CONTROLLER");
  }
}
