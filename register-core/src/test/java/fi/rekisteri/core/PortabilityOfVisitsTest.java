package fi.rekisteri.core;

import static fi.rekisteri.processing.Purpose.MARKETING_TARGETING;
import static fi.rekisteri.processing.Purpose.SITE_ANALYTICS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.portability.Excluded;
import fi.rekisteri.portability.ExclusionReason;
import fi.rekisteri.portability.PortableData;
import fi.rekisteri.portability.PortableValue;
import fi.rekisteri.rights.DataNature;
import fi.rekisteri.visit.CookieObservation;
import fi.rekisteri.visit.VisitDatum;
import fi.rekisteri.visit.VisitorId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is observed of visitors goes on the consent for which it was observed. */
class PortabilityOfVisitsTest {
  private final VisitedSite site = new VisitedSite();

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  @DisplayName("S52.2 visits of a linked browser go with the customer, on the browser's consent")
  void visitsGoOnTheBrowsersConsent() {
    VisitorId visitor = site.consenting(SITE_ANALYTICS);
    CustomerId anna = site.customer("A-1");
    site.record(site.seen(visitor, "analytics", "/kori"));
    site.link(visitor, anna);
    PortableData data = site.desk().portability(anna);
    assertThat(data.values())
        .filteredOn(value -> value.place().path().equals("visit"))
        .singleElement()
        .satisfies(
            visit -> {
              assertThat(visit.nature()).isEqualTo(DataNature.OBSERVED);
              assertThat(visit.purposes()).containsExactly(SITE_ANALYTICS);
            });
    assertThat(PortabilityTest.reasons(data))
        .containsOnly(
            entry("identityLink", ExclusionReason.ASSIGNED),
            entry("customerNumber", ExclusionReason.ASSIGNED));
    assertThat(site.desk().portability(site.customer("A-2")).values())
        .extracting(PortableValue::place)
        .doesNotContain(PortableValue.Place.field("visit"));
  }

  @Test
  @DisplayName("S63 a guess stays, also where the person consented to guessing")
  void guessStays() {
    VisitorId visitor = site.consenting(MARKETING_TARGETING);
    CustomerId anna = site.customer("A-1");
    site.link(visitor, anna, MARKETING_TARGETING);
    CookieObservation.Guess guess =
        new CookieObservation.Guess(VisitDatum.AGE_RANGE, "25-34", 40, "ads");
    site.record(site.seen(visitor, VisitedSite.PROFILING, "/").guessing(guess));
    assertThat(PortabilityTest.reasons(site.desk().portability(anna)))
        .containsEntry("inferredAttribute", ExclusionReason.INFERRED);
  }

  @Test
  @DisplayName("S52, Art. 15(4) the package of a browser does not tell whose it turned out to be")
  void browserDoesNotTellWhose() {
    VisitorId visitor = site.consenting(SITE_ANALYTICS);
    CustomerId anna = site.customer("A-1");
    site.record(site.seen(visitor, "analytics", "/kori"));
    site.link(visitor, anna);
    PortableData data = site.desk().portability(visitor.subject());
    assertThat(data.values()).isEmpty();
    assertThat(data.excluded().toString()).doesNotContain(anna.toString());
    assertThat(data.excluded())
        .as("what it was seen to do while it was hers, without a number")
        .filteredOn(one -> one.reason() == ExclusionReason.CONCERNS_OTHERS)
        .isNotEmpty()
        .allMatch(Excluded::isWithheld);
    assertThat(data.outcome()).isEqualTo(PortableData.Outcome.NOT_APPLICABLE);
  }
}
