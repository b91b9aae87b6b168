package fi.rekisteri.core.certificate;

import fi.rekisteri.retention.CertifiedErasure;
import fi.rekisteri.retention.CertifiedErasure.CertifiedValues;
import fi.rekisteri.retention.CertifiedErasure.SourceFact;
import fi.rekisteri.retention.ErasureOutcome;
import fi.rekisteri.retention.ExecutedErasure;
import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.LegalHold;
import fi.rekisteri.retention.LegalHold.HoldScope;
import fi.rekisteri.retention.ValueFate;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was done with a person, as a certificate says it: values of one field that have one fate by
 * one rule stand together and are counted. Their ids stay out: a host may have made them of
 * something personal.
 */
public final class CertifiedPeople {
  private CertifiedPeople() {}

  /**
   * What a certificate says of a person.
   *
   * @param done what was done
   * @param sources how far the host's sources came that were ordered to erase, in their order
   */
  public static CertifiedErasure of(ExecutedErasure done, List<SourceFact> sources) {
    boolean isUnanswered = done.outcome() == ErasureOutcome.HOLD_SOURCE_FAILED;
    List<String> ordered = isUnanswered ? List.of() : done.sources();
    if (!sources.stream().map(SourceFact::name).toList().equals(ordered)) {
      throw new IllegalArgumentException(
          "the sources of person " + done.number() + " are not those that were ordered to erase");
    }
    Map<Alike, CertifiedValues> groups = new LinkedHashMap<>();
    for (ValueFate value : done.fates()) {
      Fate told = told(value);
      groups.merge(
          new Alike(value.field(), since(told, LocalDate.EPOCH)),
          new CertifiedValues(value.field(), 1, told),
          CertifiedPeople::together);
    }
    return new CertifiedErasure(
        done.number(),
        done.customer(),
        done.outcome(),
        done.at(),
        List.copyOf(groups.values()),
        done.anonymous(),
        sources,
        done.papers(),
        isUnanswered ? done.sources() : List.of());
  }

  /** What has one field and one fate, whenever it was due. */
  private record Alike(String field, Fate fate) {}

  private static CertifiedValues together(CertifiedValues one, CertifiedValues other) {
    LocalDate first = dueSince(one.fate());
    LocalDate second = dueSince(other.fate());
    return new CertifiedValues(
        one.field(),
        one.count() + other.count(),
        since(one.fate(), first.isBefore(second) ? first : second));
  }

  /** Of what a hold covers, its line tells that of its own field. */
  private static Fate told(ValueFate value) {
    if (!(value.fate() instanceof Fate.Hold held)) {
      return value.fate();
    }
    LegalHold hold = held.hold();
    return new Fate.Hold(
        held.decidedBy(),
        new LegalHold(
            hold.code(),
            hold.source(),
            new HoldScope(Set.of(value.field()), Set.of()),
            hold.basis(),
            hold.from(),
            hold.until(),
            hold.untilEvent()),
        held.dueSince());
  }

  private static LocalDate dueSince(Fate fate) {
    return fate.fold(
        new Fate.Cases<>(
            keep -> LocalDate.EPOCH,
            Fate.Hold::dueSince,
            Fate.Restrict::dueSince,
            Fate.Anonymise::dueSince,
            Fate.Erase::dueSince));
  }

  private static Fate since(Fate fate, LocalDate day) {
    return fate.fold(
        new Fate.Cases<Fate>(
            keep -> keep,
            hold -> new Fate.Hold(hold.decidedBy(), hold.hold(), day),
            restrict -> new Fate.Restrict(restrict.decidedBy(), day),
            anonymise -> new Fate.Anonymise(anonymise.decidedBy(), day),
            erase -> new Fate.Erase(erase.decidedBy(), day)));
  }
}
