package fi.rekisteri.core.fate;

import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.processing.SubjectRole;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Data that rested on consents alone, one of which was withdrawn while none stands (Art. 17(1)(b)).
 * Answering requests is no reason to keep what is answered about, so {@code RIGHTS} does not count.
 */
record Withdrawals(List<ProcessingActivity> activities, ZoneId zone) {
  private static final RuleId RULE = new RuleId("Art. 17(1)(b)");

  static Withdrawals of(RegisterDefinition definition) {
    List<ProcessingActivity> counted =
        definition.activities().stream()
            .filter(activity -> !activity.purpose().equals(Purpose.RIGHTS))
            .toList();
    return new Withdrawals(counted, definition.zone());
  }

  /** Since when nothing makes a field lawful; empty where something does, or nothing ever did. */
  Optional<Reason> reason(FieldKey<?> field, SubjectRole role, Standing standing, LocalDate today) {
    if (standing.withdrawals().isEmpty()) {
      return Optional.empty();
    }
    List<Purpose> purposes = consentedPurposes(field, role);
    boolean stands =
        purposes.stream()
            .map(standing.consents()::get)
            .filter(Objects::nonNull)
            .anyMatch(term -> term.holdsOn(today));
    Optional<LocalDate> withdrawn = lastWithdrawn(purposes, standing);
    return stands
        ? Optional.empty()
        : withdrawn.map(
            day -> Reason.by(RULE, lapsed(purposes, standing).filter(day::isBefore).orElse(day)));
  }

  /** The next day on which a consent that keeps the field lapses, where that would make it due. */
  Optional<LocalDate> lapse(FieldKey<?> field, SubjectRole role, Standing standing) {
    List<Purpose> purposes = consentedPurposes(field, role);
    return lastWithdrawn(purposes, standing).isEmpty()
        ? Optional.empty()
        : lapsed(purposes, standing);
  }

  private static Optional<LocalDate> lapsed(List<Purpose> purposes, Standing standing) {
    return purposes.stream()
        .map(standing.consents()::get)
        .filter(Objects::nonNull)
        .flatMap(term -> term.lastDay().stream())
        .map(last -> last.plusDays(1))
        .max(Comparator.naturalOrder());
  }

  private Optional<LocalDate> lastWithdrawn(List<Purpose> purposes, Standing standing) {
    Stream<Instant> instants =
        purposes.stream().map(standing.withdrawals()::get).filter(Objects::nonNull);
    return instants.max(Comparator.naturalOrder()).map(at -> LocalDate.ofInstant(at, zone));
  }

  /** None where one of the field's purposes rests on anything else. */
  private List<Purpose> consentedPurposes(FieldKey<?> field, SubjectRole role) {
    List<Purpose> purposes = new ArrayList<>();
    for (ProcessingActivity activity : activities) {
      Optional<LegalBasis> basis = activity.basisFor(role);
      if (activity.binds(field) && basis.isPresent()) {
        if (!(basis.get() instanceof LegalBasis.Consent)) {
          return List.of();
        }
        purposes.add(activity.purpose());
      }
    }
    return purposes;
  }
}
