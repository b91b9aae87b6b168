package fi.rekisteri.definition;

import static fi.rekisteri.definition.SmallRegister.kept;
import static fi.rekisteri.definition.SmallRegister.problemsAfter;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionException;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.RetentionAnchor;
import fi.rekisteri.retention.RetentionRule;
import java.time.Period;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleEndCheckTest {
  private static void addRole(RegisterDefinitionBuilder builder, SubjectRole role) {
    builder.activity(
        SmallRegister.activity(
            Purpose.INVOICING, Map.of(role, new LegalBasis.Contract()), ActivityStatus.SUSPENDED));
  }

  @ParameterizedTest
  @CsvSource({
    "PROSPECT,           CUSTOMERSHIP_END, LAST_CONTACT",
    "PROSPECT,           AFFILIATION_END,  LAST_CONTACT",
    "VISITOR,            CUSTOMERSHIP_END, LAST_VISIT",
    "CUSTOMER,           LAST_CONTACT,     CUSTOMERSHIP_END",
    "CUSTOMER,           AFFILIATION_END,  CUSTOMERSHIP_END",
    "ORG_CONTACT_PERSON, LAST_CONTACT,     AFFILIATION_END",
    // a name is no order: it has neither a financial year nor a date
    "VISITOR,            FINANCIAL_YEAR_END, LAST_VISIT",
    "VISITOR,            DOCUMENT_DATE,      LAST_VISIT"
  })
  @DisplayName("S33, G5.1e whoever is processed has an end that comes to people in that role")
  void roleWithoutAnEndIsRefused(SubjectRole role, RetentionAnchor only, RetentionAnchor usual) {
    assertThat(
            problemsAfter(
                builder -> {
                  addRole(builder, role);
                  builder.change(
                      changes ->
                          changes
                              .withoutActivity(Purpose.ORDER_MANAGEMENT)
                              .withoutField("email")
                              .retention(
                                  DataCategory.NAME,
                                  new RetentionRule(DataCategory.NAME, only, Period.ofYears(1))));
                }))
        .filteredOn(problem -> problem.contains("that ends for"))
        .containsExactly(
            "fields[name].category: NAME has no retention rule that ends for "
                + role
                + "; add one counted from "
                + usual
                + " (S33, G5.1e)");
  }

  @ParameterizedTest
  @CsvSource({
    "PROSPECT,           LAST_CONTACT",
    "PROSPECT,           OBSERVATION",
    "VISITOR,            LAST_CONTACT",
    "VISITOR,            LAST_VISIT",
    "VISITOR,            OBSERVATION",
    "CUSTOMER,           CUSTOMERSHIP_END",
    "ORG_CONTACT_PERSON, CUSTOMERSHIP_END",
    "ORG_CONTACT_PERSON, AFFILIATION_END"
  })
  @DisplayName("S33 control: an event that comes to the role is accepted")
  void roleWithAnEndIsAccepted(SubjectRole role, RetentionAnchor anchor) {
    assertThat(
            problemsAfter(
                builder -> {
                  addRole(builder, role);
                  builder.change(
                      changes ->
                          changes.retention(
                              DataCategory.NAME,
                              kept(DataCategory.NAME, Period.ofYears(10)),
                              new RetentionRule(
                                  DataCategory.NAME,
                                  anchor,
                                  Period.ofYears(
                                      anchor == RetentionAnchor.CUSTOMERSHIP_END ? 9 : 1))));
                }))
        .noneMatch(problem -> problem.contains("that ends for"));
  }

  @Test
  @DisplayName("S33 orders may end with their financial year or their own date")
  void ordersEndByThemselves() {
    assertThat(
            problemsAfter(
                builder ->
                    builder
                        .field(
                            FieldSchema.optional(
                                CustomerFields.ORDER,
                                DataCategory.ORDER_HISTORY,
                                SmallRegister.TEXT))
                        .retention(
                            new RetentionRule(
                                DataCategory.ORDER_HISTORY,
                                RetentionAnchor.FINANCIAL_YEAR_END,
                                Period.ofYears(6)))
                        .change(
                            changes ->
                                changes
                                    .bind(CustomerFields.ORDER, Purpose.ORDER_MANAGEMENT)
                                    .supply(
                                        DataCategory.ORDER_HISTORY,
                                        fi.rekisteri.customer.SourceKind.DATA_SUBJECT))))
        .isEmpty();
  }

  @Test
  @DisplayName("S33 answering a person is no reason to hold anything, so RIGHTS asks for no end")
  void rightsAskForNoEnd() {
    assertThat(
            problemsAfter(
                builder ->
                    builder.activity(
                        SmallRegister.activity(
                                Purpose.RIGHTS,
                                Map.of(
                                    SubjectRole.VISITOR,
                                    new LegalBasis.LegalObligation("Art. 12-22")),
                                ActivityStatus.ACTIVE)
                            .withFields(Set.of(SmallRegister.NAME, SmallRegister.EMAIL))
                            .evenRestricted(RestrictionException.OWN_RIGHTS))))
        .isEmpty();
  }
}
