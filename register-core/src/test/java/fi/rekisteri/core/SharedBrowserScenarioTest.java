package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.refuses;
import static fi.rekisteri.core.VisitedSite.pages;
import static fi.rekisteri.processing.Purpose.MARKETING_TARGETING;
import static fi.rekisteri.processing.Purpose.SITE_ANALYTICS;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.visit.VisitorId;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A browser in a living room, from its first cookie to two customers, one of whom withdraws. */
class SharedBrowserScenarioTest {
  private final VisitedSite site = new VisitedSite();
  private final VisitorId browser = VisitorId.random();

  @Test
  @DisplayName("S46 to S63 a shared browser: each gets what is theirs, and a no has effect at once")
  void sharedBrowser() {
    // Nobody has answered yet: nothing is kept, and nothing but the session cookie is set.
    assertThat(see("/ensimmainen")).isFalse();
    assertThat(site.visits().allowedCookies(browser)).containsExactly("session");

    // Somebody says yes to statistics and to marketing, each by itself.
    site.accept(browser, SITE_ANALYTICS, MARKETING_TARGETING);
    assertThat(see("/tuotteet")).isTrue();

    // Anna signs in: what was seen before and after is hers.
    CustomerId anna = site.customer("A-1");
    later();
    site.link(browser, anna);
    assertThat(see("/annan-kori")).isTrue();

    // Bertta signs in at the same browser: from now on it is hers, and Anna's stays Anna's.
    CustomerId bertta = site.customer("B-1");
    later();
    site.link(browser, bertta);
    assertThat(see("/bertan-kori")).isTrue();
    assertThat(pages(site.desk().answerAccess(anna)))
        .containsExactly("/tuotteet PT12S", "/annan-kori PT12S");
    assertThat(pages(site.desk().answerAccess(bertta))).containsExactly("/bertan-kori PT12S");

    // Bertta wants no marketing: targeting stops in this browser although the yes to it stands.
    site.desk().choicesOf(bertta).record(Choice.Prohibition.ofEverything(site.click()));
    assertThat(site.refusal(site.seen(browser, VisitedSite.PROFILING, "/")))
        .contains(ErrorCode.PROHIBITED);
    assertThat(see("/viela-kori")).as("statistics go on").isTrue();

    // Bertta takes back the yes to statistics: nothing more is kept, and her link has ended.
    later();
    site.refuse(browser, SITE_ANALYTICS);
    assertThat(see("/ei-enaa")).isFalse();
    refuses(ErrorCode.LINK_NOT_FOUND, () -> site.visits().unlink(browser.subject(), bertta));
    assertThat(pages(site.desk().answerAccess(bertta)))
        .containsExactly("/bertan-kori PT12S", "/viela-kori PT12S");
    AccessAnswer holders = site.desk().answerAccess(browser.subject());
    assertThat(pages(holders)).as("whoever holds the browser is told nothing of either").isEmpty();
    assertThat(holders.redactions())
        .as("S67.3 but that something was left out")
        .hasSize(2)
        .allMatch(one -> one.rule().equals(new RuleId("Art. 15(4)")));
  }

  private boolean see(String page) {
    later();
    return site.refusal(site.seen(browser, "analytics", page)).isEmpty();
  }

  private void later() {
    site.clock.pass(Duration.ofMinutes(10));
  }
}
