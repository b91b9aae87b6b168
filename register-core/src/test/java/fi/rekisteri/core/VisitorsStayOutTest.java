package fi.rekisteri.core;

import static fi.rekisteri.core.LinkedRegister.CLUB;
import static fi.rekisteri.core.TestRegister.MAIJA;
import static fi.rekisteri.processing.Purpose.DIRECT_MARKETING;
import static fi.rekisteri.processing.Purpose.MARKETING_TARGETING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.rekisteri.Segment;
import fi.rekisteri.SharedPage;
import fi.rekisteri.SharedPerson;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.publication.ReleasedList;
import fi.rekisteri.visit.CookieChoice;
import fi.rekisteri.visit.CookieConsent;
import fi.rekisteri.visit.VisitorId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Nobody knows who a visitor of the site is, so they go nowhere and stand on nothing (S51). */
class VisitorsStayOutTest {
  @Test
  @DisplayName("S6, S51 a visitor is shared with no register, whatever cookies they agreed to")
  void visitorIsNotShared() {
    try (VisitedSite site = new VisitedSite(sharing())) {
      VisitorId visitor = site.consenting(MARKETING_TARGETING);
      CustomerId anna = site.customer("A-1");
      site.desk()
          .choicesOf(anna)
          .record(Choice.Consent.of(MARKETING_TARGETING, VisitedSite.ASKED, site.click()));
      SharedPage page =
          site.desk().ownRegisters().share(Segment.everybody(CLUB, MARKETING_TARGETING), null, 10);
      assertThat(page.people()).extracting(SharedPerson::id).containsExactly(anna);
      assertThat(page.leftOut()).isEmpty();
      List<AuditEntry> trail =
          site.storage.inTransaction(tx -> tx.audit().ofSubject(visitor.subject(), null, 10));
      assertThat(trail).isNotEmpty().noneMatch(entry -> entry.act().action() == AuditAction.SHARE);
    }
  }

  @Test
  @DisplayName("S6, S51 nobody can ask for visitors to be shared")
  void segmentOfVisitorsIsRefused() {
    Segment everybody = Segment.everybody(CLUB, MARKETING_TARGETING);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> everybody.in(SubjectRole.CUSTOMER, SubjectRole.VISITOR));
    assertThat(everybody.roles())
        .containsExactlyInAnyOrder(
            SubjectRole.CUSTOMER, SubjectRole.ORG_CONTACT_PERSON, SubjectRole.PROSPECT);
  }

  @Test
  @DisplayName("S9.1, S51 a visitor stands on no list, and is nobody whom it leaves out")
  void visitorStandsOnNoList() {
    ListRegister test = new ListRegister(new InMemoryStorage(), listing());
    CustomerId aino = test.customer("Virta");
    VisitorId visitor = VisitorId.random();
    test.register
        .actingAs(MAIJA)
        .visits()
        .choose(
            new CookieConsent(
                visitor,
                List.of(CookieChoice.accepted(VisitedSite.ASKED, MARKETING_TARGETING)),
                test.receipt()));
    assertThat(roles(test)).contains(SubjectRole.VISITOR);
    ReleasedList released = test.released(ListRegister.LABELS);
    assertThat(ListRegister.people(released)).containsExactly(aino);
    assertThat(released.run().counts().excluded()).isEmpty();
  }

  private static List<SubjectRole> roles(ListRegister test) {
    return test.storage.inTransaction(
        tx -> tx.customers().page(null, 10).stream().map(one -> one.facts().role()).toList());
  }

  private static RegisterDefinition sharing() {
    return LinkedRegister.linked(
        VisitedSite.definition().toBuilder()
            .change(changes -> changes.bind(CustomerFields.CUSTOMER_NUMBER, MARKETING_TARGETING))
            .build(),
        MARKETING_TARGETING);
  }

  /** A register whose list would have a basis for visitors as well. */
  private static RegisterDefinition listing() {
    return ListRegister.definition().toBuilder()
        .change(
            changes ->
                changes
                    .status(ActivityStatus.ACTIVE, MARKETING_TARGETING)
                    .activity(DIRECT_MARKETING, VisitorsStayOutTest::alsoOfVisitors))
        .build();
  }

  private static ProcessingActivity alsoOfVisitors(ProcessingActivity activity) {
    Map<SubjectRole, LegalBasis> bases = new HashMap<>(activity.bases());
    bases.put(SubjectRole.VISITOR, bases.get(SubjectRole.CUSTOMER));
    return new ProcessingActivity(
        activity.purpose(),
        activity.description(),
        activity.status(),
        bases,
        activity.fields(),
        activity.traits());
  }
}
