package fi.rekisteri.core;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.VisitReport;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.text.LocalizedText;
import fi.rekisteri.visit.CookieDefinition;
import fi.rekisteri.visit.CookieObservation;
import fi.rekisteri.visit.StorageTechnique;
import fi.rekisteri.visit.VisitDatum;
import fi.rekisteri.visit.VisitFields;
import fi.rekisteri.visit.VisitorId;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a strictly necessary cookie observes, whose purpose rests on no consent. */
class NecessaryCookieTest {
  private final VisitedSite site = new VisitedSite(definition());
  private final VisitorId visitor = VisitorId.random();

  private static RegisterDefinition definition() {
    CookieDefinition guard =
        new CookieDefinition(
            "guard",
            StorageTechnique.COOKIE,
            Optional.empty(),
            Purpose.SECURITY,
            Period.ZERO,
            true,
            Set.of(VisitDatum.IP_ADDRESS, VisitDatum.VISITED_AT),
            LocalizedText.of("Kirjautuminen.", "Inloggning.", "Signing in."),
            List.of());
    return VisitedSite.definition().toBuilder()
        .cookie(guard)
        .change(changes -> changes.bind(VisitFields.VISIT, Purpose.SECURITY))
        .build();
  }

  private CookieObservation guarded() {
    return CookieObservation.of(visitor, "guard", site.clock.instant()).from("192.0.2.7");
  }

  @Test
  @DisplayName("F22 a visitor whom nobody knows is registered by what is strictly necessary, once")
  void strangerIsRegistered() {
    assertThat(site.record(guarded(), guarded())).isEqualTo(new VisitReport(2, 2, Map.of()));
    assertThat(site.record(guarded()).added()).isEqualTo(1);
    assertThat(site.visitsOf(visitor)).hasSize(3);
    assertThat(site.desk().answerAccess(visitor.subject()).role()).contains(SubjectRole.VISITOR);
    assertThat(trail())
        .extracting(entry -> entry.act().action())
        .filteredOn(AuditAction.REGISTER::equals)
        .hasSize(1);
  }

  @Test
  @DisplayName("F22 beside it, what needs consent is refused, of the very same visitor")
  void consentIsStillAsked() {
    VisitReport report = site.record(guarded(), site.seen(visitor, "analytics", "/"));
    assertThat(report).isEqualTo(new VisitReport(1, 1, Map.of(ErrorCode.CONSENT_REQUIRED, 1L)));
  }

  @Test
  @DisplayName("law 7 an erased visitor does not come back by a necessary cookie")
  void erasedVisitorStaysErased() {
    site.record(guarded());
    site.storage.inTransaction(
        tx -> {
          AuditEntry entry = MarketingRegister.entry(visitor.subject());
          tx.customers()
              .erase(
                  new ErasureVerdict(visitor.subject(), MarketingRegister.RULE, TestRegister.NOW),
                  entry);
          return entry;
        });
    assertThat(site.refusal(guarded())).contains(ErrorCode.CUSTOMER_ERASED);
  }

  private List<AuditEntry> trail() {
    return site.storage.inTransaction(tx -> tx.audit().ofSubject(visitor.subject(), null, 100));
  }
}
