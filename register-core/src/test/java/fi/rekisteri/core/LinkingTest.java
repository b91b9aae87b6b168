package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.READER;
import static fi.rekisteri.core.TestRegister.refuses;
import static fi.rekisteri.core.VisitedSite.pages;
import static fi.rekisteri.processing.Purpose.MARKETING_TARGETING;
import static fi.rekisteri.processing.Purpose.SITE_ANALYTICS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.visit.CookieObservation;
import fi.rekisteri.visit.IdentityLink;
import fi.rekisteri.visit.LinkRequest;
import fi.rekisteri.visit.LinkedBy;
import fi.rekisteri.visit.VisitDatum;
import fi.rekisteri.visit.VisitFields;
import fi.rekisteri.visit.VisitorId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who turned out to be whom, and what that changes. */
class LinkingTest {
  private final VisitedSite site = new VisitedSite();

  @Test
  @DisplayName("S52.1 a link tells by what, on which consent, basis and notice it rests")
  void linkTellsItsGround() {
    VisitorId visitor = site.consenting(SITE_ANALYTICS);
    CustomerId anna = site.customer("A-1");
    IdentityLink link = site.link(visitor, anna);
    assertThat(link.visitor()).isEqualTo(visitor.subject());
    assertThat(link.customer()).isEqualTo(anna);
    assertThat(link.by()).isEqualTo(LinkedBy.SIGN_IN);
    assertThat(link.basis()).isEqualTo(new RuleId("Art. 6(1)(a)"));
    assertThat(link.consentGivenAt()).contains(TestRegister.NOW);
    assertThat(link.isOpen()).isTrue();
    assertThat(site.link(visitor, anna)).as("the same once more").isEqualTo(link);
    for (CustomerId subject : List.of(anna, visitor.subject())) {
      assertThat(trailOf(subject))
          .extracting(entry -> entry.act().action())
          .contains(AuditAction.LINK_VISITOR);
    }
  }

  @Test
  @DisplayName("S52 a link without consent, or without a notice that told of it, is refused")
  void linkWithoutConsentIsRefused() {
    CustomerId anna = site.customer("A-1");
    VisitorId stranger = VisitorId.random();
    refuses(ErrorCode.CONSENT_REQUIRED, () -> site.link(stranger, anna));
    VisitorId visitor = site.consenting(SITE_ANALYTICS);
    site.refuse(visitor, SITE_ANALYTICS);
    refuses(ErrorCode.CONSENT_REQUIRED, () -> site.link(visitor, anna));
    refuses(
        ErrorCode.PURPOSE_DENIED,
        () -> site.link(visitor, anna, new Purpose("CAMPAIGN_OPTIMISATION")));
    assertThat(VisitedSite.paths(site.desk().answerAccess(anna))).doesNotContain("identityLink");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LinkRequest(visitor, anna, LinkedBy.FORM, SITE_ANALYTICS, " "));
  }

  @Test
  @DisplayName("S52.2 past and future observations are the customer's, and nobody else's")
  void pastAndFutureAreTheCustomers() {
    VisitorId visitor = site.consenting(SITE_ANALYTICS);
    CustomerId anna = site.customer("A-1");
    site.record(site.seen(visitor, "analytics", "/ennen"));
    site.clock.pass(Duration.ofMinutes(5));
    site.link(visitor, anna);
    site.clock.pass(Duration.ofMinutes(5));
    site.record(site.seen(visitor, "analytics", "/sitten"));
    assertThat(pages(site.desk().answerAccess(anna)))
        .containsExactly("/ennen PT12S", "/sitten PT12S");
    assertThat(pages(site.desk().answerAccess(visitor.subject()))).isEmpty();
    assertThat(pages(site.desk().answerAccess(site.customer("A-2")))).isEmpty();
  }

  @Test
  @DisplayName("S63 the answer of a linked customer lists what was inferred, as inferred")
  void answerListsWhatWasInferred() {
    VisitorId visitor = site.consenting(MARKETING_TARGETING);
    CustomerId anna = site.customer("A-1");
    site.link(visitor, anna, MARKETING_TARGETING);
    CookieObservation.Guess guess =
        new CookieObservation.Guess(VisitDatum.AGE_RANGE, "25-34", 40, "ads");
    site.record(site.seen(visitor, VisitedSite.PROFILING, "/").guessing(guess));
    assertThat(site.desk().answerAccess(anna).data())
        .filteredOn(value -> value.path().equals(VisitFields.INFERRED.path()))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.category().code()).isEqualTo("INFERRED_PROFILE");
              assertThat(told.parts())
                  .containsEntry("value", "25-34")
                  .containsEntry("confidencePercent", "40");
            });
    assertThat(site.register.definition().field("inferredAttribute").orElseThrow().portable())
        .isFalse();
  }

  @Test
  @DisplayName("S52.3 withdrawal ends the link that rests on it; what comes later is nobody's")
  void withdrawalEndsTheLink() {
    VisitorId visitor = site.consenting(SITE_ANALYTICS, MARKETING_TARGETING);
    CustomerId anna = site.customer("A-1");
    site.link(visitor, anna);
    site.clock.pass(Duration.ofMinutes(1));
    site.refuse(visitor, SITE_ANALYTICS);
    site.record(site.seen(visitor, VisitedSite.PROFILING, "/myohemmin"));
    assertThat(pages(site.desk().answerAccess(anna))).isEmpty();
    assertThat(pages(site.desk().answerAccess(visitor.subject())))
        .containsExactly("/myohemmin PT12S");
    refuses(ErrorCode.LINK_NOT_FOUND, () -> site.visits().unlink(visitor.subject(), anna));
  }

  @Test
  @DisplayName("S52.3 a withdrawal that comes by the desk of choices ends the link too")
  void withdrawalByTheDeskEndsTheLink() {
    VisitorId visitor = site.consenting(SITE_ANALYTICS);
    CustomerId anna = site.customer("A-1");
    site.link(visitor, anna);
    site.desk()
        .choicesOf(visitor.subject())
        .record(new Choice.Withdrawal(SITE_ANALYTICS, Receipt.of(TestRegister.NOW, Channel.PHONE)));
    refuses(ErrorCode.LINK_NOT_FOUND, () -> site.visits().unlink(visitor.subject(), anna));
  }

  @Test
  @DisplayName("S52.2 the consent that is asked for carries the link: another basis does not")
  void linkOfAPurposeOnAnotherBasisIsRefused() {
    VisitorId visitor = site.consenting(SITE_ANALYTICS);
    CustomerId anna = site.customer("A-1");
    refuses(ErrorCode.CONSENT_REQUIRED, () -> site.link(visitor, anna, Purpose.RIGHTS));
  }

  @Test
  @DisplayName("S52.3 an unlinked customer keeps what was observed while the link lasted")
  void unlinkingEndsTheRange() {
    VisitorId visitor = site.consenting(SITE_ANALYTICS);
    CustomerId anna = site.customer("A-1");
    site.link(visitor, anna);
    site.record(site.seen(visitor, "analytics", "/annan"));
    site.clock.pass(Duration.ofMinutes(1));
    IdentityLink ended = site.visits().unlink(visitor.subject(), anna);
    assertThat(ended.until()).contains(site.clock.instant());
    site.record(site.seen(visitor, "analytics", "/tuntemattoman"));
    assertThat(pages(site.desk().answerAccess(anna))).containsExactly("/annan PT12S");
    site.clock.pass(Duration.ofMinutes(1));
    site.link(visitor, anna);
    assertThat(pages(site.desk().answerAccess(anna)))
        .as("a second link claims nothing from before")
        .containsExactly("/annan PT12S");
  }

  @Test
  @DisplayName(
      "S50.1 an objection to marketing closes targeting for the visitor, before and after the link")
  void objectionClosesTargeting() {
    CustomerId before = site.customer("A-1");
    object(before);
    VisitorId first = site.consenting(MARKETING_TARGETING, SITE_ANALYTICS);
    VisitorId second = site.consenting(MARKETING_TARGETING, SITE_ANALYTICS);
    CustomerId after = site.customer("A-2");
    site.link(first, before);
    site.link(second, after);
    assertThat(site.refusal(site.seen(second, VisitedSite.PROFILING, "/"))).isEmpty();
    object(after);
    for (VisitorId visitor : List.of(first, second)) {
      assertThat(site.refusal(site.seen(visitor, VisitedSite.PROFILING, "/")))
          .contains(ErrorCode.PROHIBITED);
      assertThat(site.refusal(site.seen(visitor, "analytics", "/"))).isEmpty();
      assertThat(site.visits().allowedCookies(visitor))
          .contains("analytics")
          .doesNotContain("targeting", VisitedSite.PROFILING);
      refuses(
          ErrorCode.PROHIBITED,
          () -> site.desk().forPurpose(MARKETING_TARGETING).get(visitor.subject()));
      assertThat(site.desk().choicesOf(visitor.subject()).standing().consents())
          .as("objection and consent are recorded apart")
          .containsKey(MARKETING_TARGETING);
    }
  }

  private void object(CustomerId customer) {
    site.desk()
        .choicesOf(customer)
        .record(
            Choice.Prohibition.of(
                site.click(), ProhibitionScope.DIRECT_MARKETING, ProhibitionScope.OTHER_MARKETING));
  }

  @Test
  @DisplayName("S52 only a person who is there is linked, by whoever may change the register")
  void whoMayBeLinked() {
    VisitorId visitor = site.consenting(SITE_ANALYTICS);
    VisitorId other = site.consenting(SITE_ANALYTICS);
    refuses(ErrorCode.CUSTOMER_NOT_FOUND, () -> site.link(visitor, CustomerId.random()));
    assertThatIllegalArgumentException().isThrownBy(() -> site.link(visitor, other.subject()));
    CustomerId anna = site.customer("A-1");
    LinkRequest request = new LinkRequest(visitor, anna, LinkedBy.FORM, SITE_ANALYTICS, "1");
    refuses(ErrorCode.NOT_DESIGNATED, () -> site.register.actingAs(READER).visits().link(request));
    refuses(
        ErrorCode.NOT_DESIGNATED,
        () -> site.register.actingAs(READER).visits().unlink(visitor.subject(), anna));
    assertThat(site.visits().link(request).isOpen()).isTrue();
  }

  @Test
  @DisplayName(
      "the most links of a customer are a few dozen; one more is refused, and none is lost")
  void tooManyLinksAreRefused() {
    CustomerId anna = site.customer("A-1");
    for (int i = 0; i < 32; i++) {
      site.link(site.consenting(SITE_ANALYTICS), anna);
    }
    VisitorId more = site.consenting(SITE_ANALYTICS);
    refuses(ErrorCode.FIELD_ALREADY_HELD, () -> site.link(more, anna));
    assertThat(site.desk().answerAccess(anna).data())
        .filteredOn(value -> value.path().equals("identityLink"))
        .hasSize(32);
    assertThat(site.desk().choicesOf(more.subject()).standing().consents())
        .as("control: only the link was refused")
        .containsOnlyKeys(SITE_ANALYTICS);
  }

  @Test
  @DisplayName("Art. 15(4) whoever holds a shared browser is not told whose else it is")
  void nobodyIsToldOfOthers() {
    VisitorId visitor = site.consenting(SITE_ANALYTICS);
    CustomerId anna = site.customer("A-1");
    site.link(visitor, anna);
    assertThat(site.desk().answerAccess(visitor.subject()).data())
        .filteredOn(value -> value.path().equals("identityLink"))
        .singleElement()
        .satisfies(
            told -> assertThat(told.parts().values()).isNotEmpty().doesNotContain(anna.toString()));
    assertThat(site.desk().answerAccess(anna).data())
        .as("control")
        .filteredOn(value -> value.path().equals("identityLink"))
        .singleElement()
        .satisfies(told -> assertThat(told.parts()).containsEntry("customer", anna.toString()));
  }

  private Set<AuditEntry> trailOf(CustomerId subject) {
    return Set.copyOf(
        site.storage.<List<AuditEntry>>inTransaction(
            tx -> tx.audit().ofSubject(subject, null, 100)));
  }
}
