package fi.rekisteri.core.fate;

import fi.rekisteri.customer.Affiliation;
import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.customer.IpObservation;
import fi.rekisteri.customer.OrderSummary;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.RetentionAnchor;
import fi.rekisteri.visit.IdentityLink;
import fi.rekisteri.visit.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The events of one person's life from which periods are counted (S33). Instants become days in the
 * register's zone.
 */
final class Life {
  private final CustomerFacts facts;
  private final ZoneId zone;
  private final Event customershipEnd;
  private final Event affiliationEnd;
  private final Event lastContact;
  private final Optional<LocalDate> lastVisit;

  Life(CustomerFacts facts, List<HeldValue> values, ZoneId zone) {
    this.facts = facts;
    this.zone = zone;
    customershipEnd = endOfLast(facts);
    affiliationEnd = endOfLast(affiliations(values));
    lastContact =
        latest(values.stream().map(HeldValue::obtainedAt)).map(Event::on).orElse(Event.MISSING);
    lastVisit =
        latest(
            values.stream()
                .map(HeldValue::value)
                .filter(Visit.class::isInstance)
                .map(v -> ((Visit) v).at()));
  }

  static List<Affiliation> affiliations(List<HeldValue> values) {
    return values.stream()
        .map(HeldValue::value)
        .filter(Affiliation.class::isInstance)
        .map(Affiliation.class::cast)
        .toList();
  }

  boolean wasNeverCustomer() {
    return facts.customerships().isEmpty();
  }

  /** A prospect or a visitor who never became a customer. */
  boolean isMereContact() {
    return wasNeverCustomer() && !isEnding();
  }

  /** Whether the role itself comes to an end, with a customership or an affiliation. */
  private boolean isEnding() {
    return facts.role() == SubjectRole.CUSTOMER || isContactPerson();
  }

  boolean isContactPerson() {
    return facts.role() == SubjectRole.ORG_CONTACT_PERSON;
  }

  /**
   * Whether a period is counted from an anchor for this person at all. Somebody who was a customer
   * once is judged as one, whatever the role by now; and a customer without any customership is not
   * taken for a mere contact: that is looked into.
   *
   * @param others the other anchors of the category
   */
  boolean has(RetentionAnchor anchor, List<RetentionAnchor> others) {
    return switch (anchor) {
      case CUSTOMERSHIP_END ->
          !isMereContact()
              && !(isContactPerson() && others.contains(RetentionAnchor.AFFILIATION_END));
      case AFFILIATION_END -> isContactPerson();
      case LAST_CONTACT ->
          isMereContact() || !isEnding() && !others.contains(RetentionAnchor.CUSTOMERSHIP_END);
      default -> true;
    };
  }

  /** The event from which a period of a value is counted. */
  Event of(RetentionAnchor anchor, HeldValue held) {
    return switch (anchor) {
      case CUSTOMERSHIP_END -> end();
      case AFFILIATION_END -> affiliationEndOf(held.value());
      case LAST_CONTACT -> lastContact;
      case OBSERVATION -> Event.on(day(observedAt(held)));
      case LAST_VISIT -> lastVisitOf(held);
      case FINANCIAL_YEAR_END ->
          order(held).flatMap(OrderSummary::financialYearEnd).map(Event::on).orElse(Event.MISSING);
      case DOCUMENT_DATE ->
          order(held).map(OrderSummary::orderedOn).map(Event::on).orElse(Event.MISSING);
    };
  }

  /**
   * The end of the customership; of a contact person without one, that of the affiliation. For
   * people of other roles an affiliation is no end of anything.
   */
  Event end() {
    return isContactPerson() && wasNeverCustomer() ? affiliationEnd : customershipEnd;
  }

  /** S33.4: the end of the affiliation, else that of the organisation's customership. */
  Event affiliationEnd() {
    return affiliationEnd.orElse(customershipEnd);
  }

  Event customershipEnd() {
    return customershipEnd;
  }

  Event lastContact() {
    return lastContact;
  }

  private Event affiliationEndOf(Object value) {
    return value instanceof Affiliation one && one.validTo().isPresent()
        ? Event.on(one.validTo().get())
        : affiliationEnd();
  }

  /** A guess comes from a visit, so it counts as seen with it where visits themselves are gone. */
  private Event lastVisitOf(HeldValue held) {
    LocalDate own = day(observedAt(held));
    return Event.on(lastVisit.filter(own::isBefore).orElse(own));
  }

  private Instant observedAt(HeldValue held) {
    Object value = held.value();
    if (value instanceof IpObservation seen) {
      return seen.seenAt();
    } else if (value instanceof Visit visit) {
      return visit.at();
    } else if (value instanceof IdentityLink link) {
      return link.until().orElse(link.createdAt());
    }
    return held.obtainedAt();
  }

  LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  private Optional<LocalDate> latest(Stream<Instant> instants) {
    return instants.max(Comparator.naturalOrder()).map(this::day);
  }

  private static Optional<OrderSummary> order(HeldValue held) {
    return held.value() instanceof OrderSummary order ? Optional.of(order) : Optional.empty();
  }

  /** S33.1, S33.2: the last one counts; while it is open, nothing runs. */
  private static Event endOfLast(CustomerFacts facts) {
    int count = facts.customerships().size();
    return count == 0
        ? Event.MISSING
        : facts.customerships().get(count - 1).end().map(Event::on).orElse(Event.NOT_YET);
  }

  private static Event endOfLast(List<Affiliation> affiliations) {
    if (affiliations.isEmpty()) {
      return Event.MISSING;
    }
    return affiliations.stream().anyMatch(one -> one.validTo().isEmpty())
        ? Event.NOT_YET
        : affiliations.stream()
            .flatMap(one -> one.validTo().stream())
            .max(Comparator.naturalOrder())
            .map(Event::on)
            .orElseThrow();
  }
}
