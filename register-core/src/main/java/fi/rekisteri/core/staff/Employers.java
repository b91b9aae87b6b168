package fi.rekisteri.core.staff;

import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.ProcessingAgreement;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.FieldScope;
import fi.rekisteri.staff.Employer;
import fi.rekisteri.staff.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Within which fields an employer's staff may act at all (S7.1, S41.2). */
final class Employers {
  private record Bound(FieldScope scope, Term agreement) {}

  private final Map<String, Bound> processors = new HashMap<>();

  Employers(RegisterDefinition definition) {
    for (Recipient recipient : definition.recipients()) {
      if (recipient.role() == Recipient.Role.PROCESSOR) {
        recipient
            .party()
            .flatMap(NamedParty::agreement)
            .map(signed -> new Bound(scope(recipient), term(signed, definition.zone())))
            .ifPresent(bound -> processors.put(recipient.code(), bound));
      }
    }
  }

  /** Every field for the controller's own; null for a processor that no agreement binds now. */
  @Nullable FieldScope scopeOf(Employer employer, Instant at) {
    if (employer.processor().isEmpty()) {
      return FieldScope.ALL;
    }
    Bound bound = processors.get(employer.processor().get());
    return bound != null && bound.agreement.holdsAt(at) ? bound.scope : null;
  }

  private static FieldScope scope(Recipient recipient) {
    return FieldScope.ofPaths(
        recipient.fields().stream().map(FieldKey::path).collect(Collectors.toSet()));
  }

  /** Both days of an agreement are included. */
  private static Term term(ProcessingAgreement signed, ZoneId zone) {
    return new Term(
        startOf(signed.days().first().orElseThrow(), zone),
        signed.days().last().map(last -> startOf(last.plusDays(1), zone)));
  }

  private static Instant startOf(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }
}
