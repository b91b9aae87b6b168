package fi.rekisteri.core.definition;

import static fi.rekisteri.processing.DataCategory.BILLING;
import static fi.rekisteri.processing.DataCategory.CONTACT;
import static fi.rekisteri.processing.DataCategory.IDENTIFIER;
import static fi.rekisteri.processing.DataCategory.NAME;
import static fi.rekisteri.processing.DataCategory.ONLINE_IDENTIFIER;
import static fi.rekisteri.processing.DataCategory.ORDER_HISTORY;
import static fi.rekisteri.processing.DataCategory.REPRESENTED_ORGANISATION;
import static fi.rekisteri.processing.DataCategory.WEB_OBSERVATION;

import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.retention.RetentionAnchor;
import fi.rekisteri.retention.RetentionRule;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * How long data is kept (S33). Ten years is the most, counted from the end of the customership;
 * laws that need longer are holds (S33.3).
 */
final class NoticeRetention {
  private static final Period PROMISED = Period.ofYears(10);

  /** L24: ten years for IP addresses is too long; the example period of S23 is taken. */
  private static final Period OBSERVED = Period.ofDays(30);

  /** L24: what cookies tell is kept no longer than they live. */
  private static final Period VISITED = NoticeCookies.LIFE;

  /** Not in the notice: somebody who never became a customer is not kept "forever" (S33). */
  private static final Period ENQUIRED = Period.ofYears(1);

  private NoticeRetention() {}

  static List<RetentionRule> rules() {
    List<RetentionRule> rules = new ArrayList<>();
    List.of(NAME, REPRESENTED_ORGANISATION, CONTACT, IDENTIFIER, BILLING, ORDER_HISTORY)
        .forEach(category -> rules.add(afterCustomership(category)));
    // S33.4: a contact person's time is counted from the end of the affiliation.
    List.of(NAME, REPRESENTED_ORGANISATION, CONTACT, IDENTIFIER)
        .forEach(category -> rules.add(afterAffiliation(category)));
    List.of(NAME, REPRESENTED_ORGANISATION, CONTACT, IDENTIFIER, BILLING, ORDER_HISTORY)
        .forEach(category -> rules.add(afterLastContact(category)));
    rules.add(new RetentionRule(ONLINE_IDENTIFIER, RetentionAnchor.OBSERVATION, OBSERVED));
    rules.add(new RetentionRule(WEB_OBSERVATION, RetentionAnchor.OBSERVATION, VISITED));
    return rules;
  }

  private static RetentionRule afterCustomership(DataCategory category) {
    return new RetentionRule(category, RetentionAnchor.CUSTOMERSHIP_END, PROMISED);
  }

  private static RetentionRule afterAffiliation(DataCategory category) {
    return new RetentionRule(category, RetentionAnchor.AFFILIATION_END, PROMISED);
  }

  private static RetentionRule afterLastContact(DataCategory category) {
    return new RetentionRule(category, RetentionAnchor.LAST_CONTACT, ENQUIRED);
  }
}
