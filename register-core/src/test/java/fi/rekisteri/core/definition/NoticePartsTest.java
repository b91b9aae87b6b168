package fi.rekisteri.core.definition;

import static fi.rekisteri.core.definition.Shipped.DEFINITION;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.definition.SecurityMeasure;
import fi.rekisteri.definition.SourceDeclaration;
import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.disclosure.DisclosureRule.Evidence;
import fi.rekisteri.party.AuthorityContact;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.retention.RetentionAnchor;
import fi.rekisteri.retention.RetentionRule;
import fi.rekisteri.visit.CookieDefinition;
import fi.rekisteri.visit.VisitDatum;
import java.time.Period;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NoticePartsTest {
  @Test
  @DisplayName("S25 to S28 every kind of source is declared, and no party of any is known yet")
  void everySourceIsDeclared() {
    assertThat(DEFINITION.sources())
        .extracting(SourceDeclaration::kind)
        .containsExactlyInAnyOrder(SourceKind.values());
    assertThat(DEFINITION.sources()).allMatch(source -> source.parties().isEmpty());
  }

  @Test
  @DisplayName("S14.2 financial administration may not see the phone number")
  void financePartnerSeesNoPhone() {
    Recipient finance = DEFINITION.recipient(CustomerRegisterNotice.FINANCE_PARTNER).orElseThrow();
    assertThat(finance.fields())
        .containsExactlyInAnyOrder(
            CustomerFields.NAME,
            CustomerFields.BILLING_ADDRESS,
            CustomerFields.POSTAL_ADDRESS,
            CustomerFields.ORDER);
  }

  @Test
  @DisplayName("L10, L12 seven recipients, none named and none outside the economic area")
  void recipientsAreCategories() {
    assertThat(DEFINITION.recipients()).hasSize(7).allMatch(r -> r.party().isEmpty());
    assertThat(DEFINITION.transfers()).isEmpty();
  }

  @Test
  @DisplayName("S7, S29.1, S30.1 the grounds are the closed list, and a duty names its statute")
  void groundsAreTheClosedList() {
    assertThat(DEFINITION.disclosureRules())
        .extracting(DisclosureRule::ground)
        .containsExactlyInAnyOrder(
            DisclosureGround.TECHNICAL_OPERATION,
            DisclosureGround.VALUE_ADDED_SERVICE,
            DisclosureGround.CREDIT_DECISION_SUPPORT,
            DisclosureGround.CREDIT_APPLICATION,
            DisclosureGround.DEBT_COLLECTION,
            DisclosureGround.INVOICING,
            DisclosureGround.LEGAL_DUTY);
    assertThat(DEFINITION.disclosureRules())
        .filteredOn(rule -> rule.evidence() == Evidence.STATUTE)
        .extracting(DisclosureRule::ground)
        .containsExactly(DisclosureGround.LEGAL_DUTY);
  }

  @Test
  @DisplayName("S30.3 no disclosure goes beyond the scope of its recipients or its purpose")
  void disclosuresStayInScope() {
    for (DisclosureRule rule : DEFINITION.disclosureRules()) {
      for (String code : rule.recipients()) {
        assertThat(DEFINITION.recipient(code).orElseThrow().fields())
            .as(rule.ground().code())
            .containsAll(rule.fields());
      }
    }
  }

  @Test
  @DisplayName("S33, L24 ten years after the customership, and thirty days for IP addresses")
  void retentionIsAsPromised() {
    assertThat(DEFINITION.retention())
        .contains(
            new RetentionRule(
                DataCategory.NAME, RetentionAnchor.CUSTOMERSHIP_END, Period.ofYears(10)));
    assertThat(DEFINITION.retention())
        .filteredOn(rule -> rule.category().equals(DataCategory.ONLINE_IDENTIFIER))
        .containsExactly(
            new RetentionRule(
                DataCategory.ONLINE_IDENTIFIER, RetentionAnchor.OBSERVATION, Period.ofDays(30)));
  }

  @Test
  @DisplayName("S87, L21, F30 the authority's address is the current one, not the notice's")
  void authorityIsCurrent() {
    AuthorityContact contact =
        DEFINITION.authority().contactOn(DEFINITION.validFrom()).orElseThrow();
    assertThat(contact.visitingAddress().texts().values()).noneMatch(s -> s.contains("Ratapiha"));
    assertThat(contact.postalAddress().texts().values()).allMatch(s -> s.contains("00531"));
    assertThat(contact.phone()).isEqualTo("029 566 6700");
  }

  @Test
  @DisplayName("S53.1, L23, S60.1 cookies collect the notice's list only, and one is necessary")
  void cookiesCollectTheClosedList() {
    assertThat(DEFINITION.cookies())
        .flatExtracting(CookieDefinition::collects)
        .noneMatch(VisitDatum::isInferred);
    assertThat(DEFINITION.cookies())
        .filteredOn(CookieDefinition::strictlyNecessary)
        .extracting(CookieDefinition::name)
        .containsExactly("session");
  }

  @Test
  @DisplayName("S38 to S45 paper and electronic data are protected, the firewall included")
  void measuresAreDeclared() {
    assertThat(DEFINITION.measures())
        .extracting(SecurityMeasure::kind)
        .contains(SecurityMeasure.Kind.values());
    assertThat(DEFINITION.measures())
        .extracting(SecurityMeasure::material)
        .contains(SecurityMeasure.Material.values());
  }
}
