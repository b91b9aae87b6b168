package fi.rekisteri.contract;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Evidence;
import fi.rekisteri.audit.Footing;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Purpose;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Audit entries of every kind, and crowds of them within few instants. */
final class Entries {
  static final Instant LATER = Instant.parse("2099-01-01T00:00:00Z");

  /** By time, then by place, whose lanes are unsigned numbers; the newest and greatest first. */
  static final Comparator<AuditEntry> NEWEST_FIRST =
      Comparator.comparing(AuditEntry::at).thenComparing(AuditEntry::place).reversed();

  static final Comparator<AuditEntry> BY_PLACE = Comparator.comparing(AuditEntry::place);

  private Entries() {}

  static List<AuditEntry> ofEveryKind(Samples samples) {
    List<AuditEntry> all = new ArrayList<>();
    for (AuditAction action : AuditAction.values()) {
      all.add(samples.audit(action, samples.id()));
    }
    List<AuditEntry.Act> acts = new ArrayList<>();
    for (ErrorCode code : ErrorCode.values()) {
      acts.add(AuditEntry.Act.denied(AuditAction.READ, Optional.of(samples.id()), code));
    }
    acts.add(denied(Optional.empty()));
    acts.add(denied(Optional.empty()).on(Footing.BREAK_GLASS));
    acts.add(AuditEntry.Act.nothingFound(AuditAction.SEARCH, List.of(Extremes.LONGEST_PATH)));
    acts.add(AuditEntry.Act.done(AuditAction.READ, samples.id(), List.of()));
    acts.add(AuditEntry.Act.done(AuditAction.READ, samples.id(), manyPaths()));
    acts.add(
        new AuditEntry.Act(
            AuditAction.SEARCH,
            Optional.of(samples.id()),
            List.of("b", "a", "b"),
            Outcome.NOTHING_FOUND,
            Optional.of(ErrorCode.FIELD_WITHHELD)));
    Instant at = Samples.BEGINNING.plus(1, ChronoUnit.DAYS);
    for (AuditEntry.Act act : acts) {
      at = at.plus(1, ChronoUnit.MILLIS);
      all.add(samples.entry(at, act));
    }
    all.add(longest(samples, at.plus(1, ChronoUnit.MILLIS)));
    return all;
  }

  static AuditEntry.Act denied(Optional<CustomerId> subject) {
    return AuditEntry.Act.denied(AuditAction.CHANGE, subject, ErrorCode.PURPOSE_DENIED);
  }

  /** Fifteen entries in five instants, unordered; among their lanes the extremes of the order. */
  static List<AuditEntry> crowded(Samples samples, CustomerId subject) {
    AuditEntry.Act act = AuditEntry.Act.done(AuditAction.READ, subject, List.of("name"));
    List<AuditEntry> all = new ArrayList<>();
    long common = samples.uuid().getLeastSignificantBits();
    for (int i = 0; i < 15; i++) {
      Instant at = Samples.BEGINNING.plus(i % 5, ChronoUnit.MICROS);
      AuditEntry entry = samples.entry(at, act);
      long high = i < 5 ? -1 : i < 10 ? 1 : Long.MIN_VALUE;
      long low = i % 2 == 0 ? common : entry.place().lane().getLeastSignificantBits();
      UUID lane = new UUID(high, low);
      all.add(placed(entry, new AuditPlace(lane, 1 + (1L << i))));
    }
    return all;
  }

  /** The same entry somewhere else. */
  static AuditEntry placed(AuditEntry entry, AuditPlace place) {
    Evidence evidence = Evidence.of(place, entry.evidence().link(), null);
    return new AuditEntry(
        evidence, entry.at(), entry.actor(), entry.interfaceId(), entry.purpose(), entry.act());
  }

  /** One entry of each in turn. */
  static List<AuditEntry> shuffled(List<AuditEntry> some, List<AuditEntry> others) {
    List<AuditEntry> mixed = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
      mixed.add(some.get(i));
      mixed.add(others.get(i));
    }
    return mixed;
  }

  private static AuditEntry longest(Samples samples, Instant at) {
    Purpose purpose = new Purpose("LONG_" + "PURPOSE_".repeat(10) + "1");
    AuditEntry.Act act = AuditEntry.Act.done(AuditAction.CHANGE, samples.id(), List.of());
    return new AuditEntry(
        Evidence.of(
            new AuditPlace(samples.uuid(), Long.MAX_VALUE), samples.bytes(16), samples.bytes(4096)),
        at,
        Extremes.LONGEST_NAME,
        Extremes.LONGEST_NAME,
        purpose,
        act);
  }

  private static List<String> manyPaths() {
    return IntStream.range(0, 50)
        .mapToObj(i -> Extremes.LONGEST_PATH.substring(2) + (10 + i))
        .toList();
  }
}
