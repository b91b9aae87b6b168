package fi.rekisteri.core.definition;

import static fi.rekisteri.core.definition.Shipped.CONTROLLER;
import static fi.rekisteri.core.definition.Shipped.DEFINITION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.TextFields;
import fi.rekisteri.definition.Declared;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.Provision;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.RegisterDefinitionBuilder;
import fi.rekisteri.error.DefinitionException;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.text.LocalizedText;
import fi.rekisteri.visit.VisitFields;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CustomerRegisterNoticeTest {
  @Test
  @DisplayName("S1, L13, L27 the register has its name, its controller, a version and a first day")
  void headingIsThere() {
    assertThat(DEFINITION.name())
        .isEqualTo(LocalizedText.of("Asiakasrekisteri", "Kundregister", "Customer register"));
    assertThat(DEFINITION.controller()).isEqualTo(CONTROLLER);
    assertThat(DEFINITION).hasToString("RegisterDefinition[asiakasrekisteri, version 1]");
    assertThat(DEFINITION.validFrom()).isEqualTo(CustomerRegisterNotice.WRITTEN_ON);
  }

  @Test
  @DisplayName(
      "S16, S53.1, F04 the notice's fields are declared; identity code and guesses are not")
  void fieldsOfTheNoticeAreDeclared() {
    Set<FieldKey<?>> declared =
        DEFINITION.fields().stream().map(FieldSchema::key).collect(Collectors.toSet());
    Set<FieldKey<?>> expected = new HashSet<>(CustomerFields.ALL);
    expected.remove(CustomerFields.IDENTITY_CODE);
    expected.addAll(Set.of(VisitFields.VISIT, VisitFields.IDENTITY_LINK));
    assertThat(declared).isEqualTo(expected);
    assertThat(DEFINITION.field("identityCode")).isEmpty();
  }

  @Test
  @DisplayName("S13.1, L07 every field has a category, billing and orders included")
  void everyCategoryHasAField() {
    assertThat(DEFINITION.fields())
        .extracting(FieldSchema::category)
        .contains(
            DataCategory.NAME,
            DataCategory.REPRESENTED_ORGANISATION,
            DataCategory.CONTACT,
            DataCategory.BILLING,
            DataCategory.ORDER_HISTORY,
            DataCategory.ONLINE_IDENTIFIER,
            DataCategory.WEB_OBSERVATION,
            DataCategory.IDENTIFIER);
  }

  @Test
  @DisplayName("S45.3 customers are found by five keys")
  void searchKeysAreDeclared() {
    assertThat(DEFINITION.searchKeys())
        .isEqualTo(
            List.of(
                CustomerSearch.BY_EMAIL,
                CustomerSearch.BY_PHONE,
                CustomerSearch.BY_NAME,
                CustomerSearch.BY_BUSINESS_ID,
                CustomerSearch.BY_CUSTOMER_NUMBER));
  }

  @Test
  @DisplayName("S2.1, L01 each category says whether it must be given, and what follows if not")
  void everyCategoryIsAnsweredFor() {
    Map<DataCategory, Provision> answered = DEFINITION.provision().toOptional().orElseThrow();
    Set<DataCategory> held =
        DEFINITION.fields().stream().map(FieldSchema::category).collect(Collectors.toSet());
    assertThat(answered.keySet()).isEqualTo(held);
    assertThat(answered.values()).allMatch(provision -> provision.consequence().isPresent());
  }

  @Test
  @DisplayName(
      "L14 the officer is the one among the controller's contacts; without one, there is none")
  void officerIsAmongTheContacts() {
    ContactPoint officer =
        ContactPoint.byEmail(ContactRole.DATA_PROTECTION_OFFICER, "tietosuoja@example.fi");
    Controller watched =
        Controller.of(
            "Oy", ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "a@example.fi"), officer);
    assertThat(CustomerRegisterNotice.definition(watched).dataProtectionOfficer())
        .isEqualTo(Declared.value(officer));
    assertThat(DEFINITION.dataProtectionOfficer()).isEqualTo(Declared.noneDeclared());
  }

  @ParameterizedTest
  @EnumSource(names = {"CUSTOMER_SERVICE", "CONTACT_PERSON"})
  @DisplayName("S72 either of the two contacts that the notice always names is enough")
  void oneContactIsEnough(ContactRole role) {
    Controller small = Controller.of("Pieni Oy", ContactPoint.byEmail(role, "a@example.fi"));
    assertThat(CustomerRegisterNotice.definition(small).controller()).isEqualTo(small);
  }

  @Test
  @DisplayName("S72 a controller whose contacts handle no request is refused")
  void unreachableControllerIsRefused() {
    Controller remote =
        Controller.of("Oy", ContactPoint.byEmail(ContactRole.SERVICE_POINT, "a@example.fi"));
    assertThatThrownBy(() -> CustomerRegisterNotice.definition(remote))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining(
            "1 problem(s): controller.contacts: nobody can be reached for ACCESS, ")
        .hasMessageContaining("; add a CUSTOMER_SERVICE or CONTACT_PERSON contact")
        .hasMessageNotContaining("example.fi");
  }

  @Test
  @DisplayName("S67.1 a host's field that is not bound to RIGHTS as well is refused, and only that")
  void fieldOutsideRightsIsRefused() {
    FieldKey<String> size = FieldKey.of("shoeSize", Cardinality.ONE, TextFields.text(10));
    RegisterDefinitionBuilder builder =
        DEFINITION.toBuilder()
            .field(
                FieldSchema.optional(
                    size, DataCategory.ORDER_HISTORY, LocalizedText.finnish("Koko")))
            .change(changes -> changes.bind(size, Purpose.ORDER_MANAGEMENT));
    assertThatThrownBy(builder::build)
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("1 problem(s): fields[shoeSize]: is not bound to RIGHTS");
  }

  @Test
  @DisplayName("a host goes on from the shipped definition with a field and a purpose of its own")
  void hostGoesOnFromTheShipped() {
    FieldKey<String> size = FieldKey.of("shoeSize", Cardinality.ONE, TextFields.text(10));
    RegisterDefinition own =
        DEFINITION.toBuilder()
            .field(
                FieldSchema.optional(
                    size, DataCategory.ORDER_HISTORY, LocalizedText.finnish("Koko")))
            .change(
                changes ->
                    changes
                        .bind(size, Purpose.ORDER_MANAGEMENT, Purpose.RIGHTS)
                        .status(ActivityStatus.ACTIVE, Purpose.DIRECT_MARKETING)
                        .withoutField("webAddress"))
            .build();
    assertThat(own.activity(Purpose.ORDER_MANAGEMENT).orElseThrow().binds(size)).isTrue();
    assertThat(own.activity(Purpose.DIRECT_MARKETING).orElseThrow().status())
        .isEqualTo(ActivityStatus.ACTIVE);
    assertThat(own.field("webAddress")).isEmpty();
    assertThat(DEFINITION.field("webAddress")).isPresent();
  }
}
