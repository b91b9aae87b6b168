package fi.rekisteri.core.fate;

import fi.rekisteri.customer.Affiliation;
import fi.rekisteri.retention.ContactPersonHold;
import fi.rekisteri.retention.HoldRule;
import fi.rekisteri.retention.LegalHold;
import fi.rekisteri.retention.RetentionPolicy;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The hold of S84: while somebody represents an organisation that is a customer, what the role
 * needs stays. It weighs an interest, so it stands against a wish alone, never against the end of a
 * period, a law, an order or an upheld objection (L17).
 */
record ContactRole(RetentionPolicy policy) {
  /** What ends it where no day is known. */
  private static final String ROLE_END = "ROLE_END";

  /** What ends it where a host reads "during this time" as the whole period (S84.4). */
  private static final String PERIOD_END = "RETENTION_PERIOD_END";

  Optional<LegalHold> of(Circumstances about, Life life) {
    if (!life.isContactPerson()) {
      return Optional.empty();
    }
    if (policy.contactPersonHold() == ContactPersonHold.RETENTION_PERIOD) {
      return policy
          .hold(HoldRule.CONTACT_PERSON_ROLE)
          .map(rule -> wholePeriod(rule, about.today()));
    }
    List<Affiliation> active =
        Life.affiliations(about.values()).stream()
            .filter(one -> one.isActiveOn(about.today()))
            .toList();
    return !active.isEmpty() && isServed(life, about.today())
        ? policy.hold(HoldRule.CONTACT_PERSON_ROLE).map(rule -> hold(rule, active, life))
        : Optional.empty();
  }

  /** It stands against a wish alone, so that the end of a period ends it. */
  private static LegalHold wholePeriod(HoldRule rule, LocalDate today) {
    return rule.holdFrom(LegalHold.REGISTER, today, Optional.empty(), Optional.of(PERIOD_END));
  }

  /** One that never was recorded is not over; it may be kept in a record of the organisation's. */
  private static boolean isServed(Life life, LocalDate today) {
    return life.customershipEnd().day().filter(today::isAfter).isEmpty();
  }

  private static LegalHold hold(HoldRule rule, List<Affiliation> active, Life life) {
    boolean open = active.stream().anyMatch(one -> one.validTo().isEmpty());
    Optional<LocalDate> roleEnd =
        open
            ? Optional.empty()
            : active.stream().flatMap(one -> one.validTo().stream()).max(Comparator.naturalOrder());
    Optional<LocalDate> last =
        Stream.of(roleEnd, life.customershipEnd().day())
            .flatMap(Optional::stream)
            .min(Comparator.naturalOrder());
    LocalDate from =
        active.stream().map(Affiliation::validFrom).min(Comparator.naturalOrder()).orElseThrow();
    return new LegalHold(
        rule.code(),
        LegalHold.REGISTER,
        new LegalHold.HoldScope(rule.fields(), Set.of()),
        rule.basis(),
        from,
        last,
        last.isPresent() ? Optional.empty() : Optional.of(ROLE_END));
  }
}
