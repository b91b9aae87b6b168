package fi.rekisteri.core.definition;

import static fi.rekisteri.core.definition.Shipped.DEFINITION;
import static fi.rekisteri.core.definition.Shipped.activity;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NoticeActivitiesTest {
  @Test
  @DisplayName("S3, S4, S6, S9, S10, S30, S49, S50 every purpose of the notice is declared")
  void everyPurposeIsDeclared() {
    assertThat(DEFINITION.activities())
        .extracting(ProcessingActivity::purpose)
        .containsExactlyInAnyOrder(
            Purpose.REGISTER_MAINTENANCE,
            Purpose.ORDER_MANAGEMENT,
            Purpose.ORDER_ARCHIVING,
            Purpose.CUSTOMER_RELATIONSHIP,
            Purpose.INVOICING,
            Purpose.CREDIT_APPLICATION,
            Purpose.DEBT_COLLECTION,
            Purpose.RIGHTS,
            Purpose.LEGAL_DUTY,
            Purpose.SECURITY,
            Purpose.BUSINESS_DEVELOPMENT,
            Purpose.STATISTICS,
            Purpose.PERSONALISED_CONTENT,
            Purpose.AD_TARGETING_OWN,
            Purpose.DIRECT_MARKETING,
            Purpose.PUBLICATION,
            Purpose.SITE_ANALYTICS,
            Purpose.UX_ADAPTATION,
            Purpose.MARKETING_TARGETING,
            CustomerRegisterNotice.CAMPAIGN_OPTIMISATION);
  }

  @Test
  @DisplayName("S9.2, G25 publication, marketing, profiling and what needs consent is shipped off")
  void whatAddressesOrProfilesIsOff() {
    assertThat(DEFINITION.activities())
        .filteredOn(activity -> activity.status() != ActivityStatus.ACTIVE)
        .extracting(ProcessingActivity::purpose)
        .containsExactlyInAnyOrder(
            Purpose.PERSONALISED_CONTENT,
            Purpose.AD_TARGETING_OWN,
            Purpose.DIRECT_MARKETING,
            Purpose.PUBLICATION,
            Purpose.SITE_ANALYTICS,
            Purpose.UX_ADAPTATION,
            Purpose.MARKETING_TARGETING,
            CustomerRegisterNotice.CAMPAIGN_OPTIMISATION);
  }

  @Test
  @DisplayName("L06, S84 a contact person is never processed on the contract")
  void contactPersonsAreNotOnTheContract() {
    for (ProcessingActivity activity : DEFINITION.activities()) {
      assertThat(activity.basisFor(SubjectRole.ORG_CONTACT_PERSON))
          .as(activity.purpose().code())
          .isNotEqualTo(Optional.of(new LegalBasis.Contract()));
    }
    assertThat(activity(Purpose.ORDER_MANAGEMENT).basisFor(SubjectRole.ORG_CONTACT_PERSON))
        .containsInstanceOf(LegalBasis.LegitimateInterest.class);
    assertThat(activity(Purpose.ORDER_MANAGEMENT).basisFor(SubjectRole.CUSTOMER))
        .containsInstanceOf(LegalBasis.Contract.class);
  }

  @Test
  @DisplayName(
      "L03, L04 development, statistics and targeting rest on an interest weighed that day")
  void ownUseRestsOnWeighedInterest() {
    LocalDate adopted = LocalDate.of(2027, 3, 1);
    RegisterDefinition definition = CustomerRegisterNotice.definition(Shipped.CONTROLLER, adopted);
    for (Purpose purpose :
        Set.of(Purpose.BUSINESS_DEVELOPMENT, Purpose.STATISTICS, Purpose.AD_TARGETING_OWN)) {
      assertThat(definition.activity(purpose).orElseThrow().basisFor(SubjectRole.CUSTOMER))
          .as(purpose.code())
          .get()
          .isInstanceOfSatisfying(
              LegalBasis.LegitimateInterest.class,
              interest -> {
                assertThat(interest.balancing().carriedOut()).isEqualTo(adopted);
                assertThat(interest.balancing().reviewBy()).isEqualTo(adopted.plusYears(2));
              });
    }
  }

  @Test
  @DisplayName("S9.3, S30, S4.2 each purpose sees its own fields and not others'")
  void purposesSeeTheirOwnFields() {
    assertThat(activity(Purpose.INVOICING).fields())
        .doesNotContain(CustomerFields.PHONE, CustomerFields.EMAIL)
        .contains(CustomerFields.BILLING_ADDRESS, CustomerFields.ORDER);
    assertThat(activity(Purpose.PUBLICATION).fields())
        .containsExactlyInAnyOrder(
            CustomerFields.NAME, CustomerFields.AFFILIATION, CustomerFields.POSTAL_ADDRESS);
    assertThat(activity(Purpose.STATISTICS).fields()).isEmpty();
    assertThat(activity(Purpose.SECURITY).fields()).containsExactly(CustomerFields.IP_OBSERVATION);
    assertThat(activity(Purpose.REGISTER_MAINTENANCE).fields())
        .doesNotContain(CustomerFields.IP_OBSERVATION, CustomerFields.ORDER);
  }

  @Test
  @DisplayName("S67 whoever answers requests sees every field, and serves every role")
  void rightsSeeEverything() {
    assertThat(activity(Purpose.RIGHTS).fields()).hasSize(DEFINITION.fields().size());
    assertThat(activity(Purpose.RIGHTS).bases()).containsOnlyKeys(SubjectRole.values());
  }
}
