package fi.rekisteri.core.visit;

import fi.rekisteri.core.fate.HeldValue;
import fi.rekisteri.core.fate.LookDays;
import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.customer.CustomershipPeriod;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.visit.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * By which day visitors are to be looked at for retention. Periods are counted from days, so what
 * was seen and obtained on the same days of people of one kind is due on the same day: it is worked
 * out once. For the visitors of one chunk, and for one thread.
 */
final class VisitLooks {
  private final LookDays days;
  private final ZoneId zone;
  private final LocalDate today;
  private final Map<Alike, Optional<LocalDate>> known = new HashMap<>();

  /** What a period of an observation depends on. */
  private record Kind(FieldKey<?> field, LocalDate seenOn, LocalDate obtainedOn) {}

  private record Alike(SubjectRole role, List<CustomershipPeriod> periods, Set<Kind> values) {}

  VisitLooks(LookDays days, ZoneId zone, Instant now) {
    this.days = days;
    this.zone = zone;
    today = day(now);
  }

  /**
   * Of somebody of whom something is kept.
   *
   * @param added at least one value
   */
  Optional<LocalDate> of(CustomerFacts facts, List<HeldValue> added) {
    Map<Kind, HeldValue> kinds = new HashMap<>(4);
    added.forEach(value -> kinds.putIfAbsent(kind(value), value));
    Alike alike = new Alike(facts.role(), facts.customerships(), kinds.keySet());
    return known.computeIfAbsent(alike, first -> days.ofWrite(facts, kinds.values(), today));
  }

  private Kind kind(HeldValue value) {
    LocalDate obtainedOn = day(value.obtainedAt());
    LocalDate seenOn = value.value() instanceof Visit visit ? day(visit.at()) : obtainedOn;
    return new Kind(value.field(), seenOn, obtainedOn);
  }

  private LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }
}
