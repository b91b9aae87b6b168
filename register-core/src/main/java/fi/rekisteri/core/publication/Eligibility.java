package fi.rekisteri.core.publication;

import fi.rekisteri.core.engine.Records.Sight;
import fi.rekisteri.core.processing.ProcessingDecisions;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomershipPeriod;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.FieldScope;
import fi.rekisteri.processing.ProcessingDecision.Permitted;
import fi.rekisteri.processing.ProhibitedUse;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.processing.Withholding;
import fi.rekisteri.publication.Exclusion;
import fi.rekisteri.publication.PublicationList;
import fi.rekisteri.store.SealedCustomer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may stand on a list (S9.1, S10.2): whom the one decision permits, made narrower for the list;
 * who has not forbidden that the data is handed over; who is a customer now; and of whom the list
 * has something to show. It opens what the list shows, and nothing else.
 */
final class Eligibility {
  private final ListStep step;
  private final PublicationList list;
  private final ProcessingDecisions decisions;
  private final Set<ProhibitionScope> closedBy;

  Eligibility(ListStep step) {
    this.step = step;
    list = step.list();
    FieldScope shown =
        FieldScope.ofPaths(list.fields().stream().map(FieldKey::path).collect(Collectors.toSet()));
    decisions = step.engine().decisions().forList(list.purpose(), shown, list.type().closedBy());
    closedBy = EnumSet.copyOf(list.type().closedBy());
    step.engine()
        .definition()
        .activity(list.purpose())
        .ifPresent(activity -> closedBy.addAll(activity.traits().prohibitedBy()));
  }

  /** Somebody as the list may show them, or why it may not. */
  record Verdict(Optional<Exclusion> why, Optional<Candidate> candidate) {
    private static Verdict out(Exclusion why) {
      return new Verdict(Optional.of(why), Optional.empty());
    }
  }

  /** By which prohibitions the list is closed, its purpose's and its own. */
  Set<ProhibitionScope> closedBy() {
    return closedBy;
  }

  /** Whether the data leaves the controller's hands. */
  boolean leaves() {
    return list.recipient().isPresent();
  }

  Verdict of(SealedCustomer sealed, Instant now) {
    Sight sight = step.engine().records().sight(sealed, list.purpose(), decisions, now);
    Optional<Exclusion> closed =
        sight.decision().fold(this::withheld, refused -> Optional.of(Exclusion.of(refused.code())));
    if (closed.isPresent()) {
      return Verdict.out(closed.get());
    }
    if (leaves() && sight.standing().prohibits(closedBy, ProhibitedUse.DISCLOSURE)) {
      return Verdict.out(Exclusion.PROHIBITED);
    }
    LocalDate today = LocalDate.ofInstant(now, step.engine().definition().zone());
    Candidate candidate =
        new Candidate(sight.customer().orElseThrow(), sight.standing(), list, today);
    return lacking(candidate.person(), today)
        .map(Verdict::out)
        .orElseGet(() -> new Verdict(Optional.empty(), Optional.of(candidate)));
  }

  private Optional<Exclusion> withheld(Permitted permitted) {
    return list.fields().stream()
        .flatMap(field -> permitted.withholding(field).stream())
        .map(Withholding::code)
        .map(code -> code == ErrorCode.RESTRICTED ? Exclusion.RESTRICTED : Exclusion.NOT_PERMITTED)
        .findFirst();
  }

  private Optional<Exclusion> lacking(Customer person, LocalDate today) {
    if (!isCustomer(person, today)) {
      return Optional.of(Exclusion.NO_CUSTOMERSHIP);
    }
    if (person.value(CustomerFields.NAME).isEmpty()) {
      return Optional.of(Exclusion.NO_NAME);
    }
    boolean homeless =
        list.shows(CustomerFields.POSTAL_ADDRESS)
            && person.value(CustomerFields.POSTAL_ADDRESS).isEmpty();
    return homeless ? Optional.of(Exclusion.NO_POSTAL_ADDRESS) : Optional.empty();
  }

  /** A contact person is no customer: their organisation is one, while they represent it (S84). */
  private boolean isCustomer(Customer person, LocalDate today) {
    return person.facts().customerships().stream().anyMatch(period -> holds(period, today))
        || person.facts().role() == SubjectRole.ORG_CONTACT_PERSON
            && list.shows(CustomerFields.AFFILIATION)
            && !person.affiliationsOn(today).isEmpty();
  }

  private static boolean holds(CustomershipPeriod period, LocalDate day) {
    return !period.start().isAfter(day)
        && period.end().map(last -> !last.isBefore(day)).orElse(true);
  }
}
