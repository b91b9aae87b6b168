package fi.rekisteri.core.erasure;

import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.fate.HeldValue;
import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.ErasureDemand;
import fi.rekisteri.retention.HoldRule;
import fi.rekisteri.retention.LegalHold;
import fi.rekisteri.retention.LegalHold.HoldScope;
import fi.rekisteri.retention.RetentionPolicy;
import fi.rekisteri.store.DemandLine;
import fi.rekisteri.store.HoldLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the register itself knows besides the records of some people: holds that somebody placed,
 * and demands that have not come to their end. One statement each.
 */
public final class KnownReasons {
  /**
   * A hold whose kind was taken out of the definition holds everything: it is no reason to erase.
   */
  private static final RuleId UNDECLARED = new RuleId("S32");

  private final Map<CustomerId, List<LegalHold>> holds = new HashMap<>();
  private final Map<CustomerId, List<DemandLine>> demands = new HashMap<>();

  private KnownReasons() {}

  public static KnownReasons of(Transaction tx, RetentionPolicy policy, List<CustomerId> people) {
    KnownReasons known = new KnownReasons();
    for (DemandLine line : tx.demands().ofSubjects(people)) {
      if (line.endedAt().isEmpty()) {
        known.demands.computeIfAbsent(line.subject(), first -> new ArrayList<>(1)).add(line);
      }
    }
    List<CustomerId> held = new ArrayList<>(people);
    people.forEach(one -> held.addAll(known.linkedTo(one)));
    for (HoldLine line : tx.holds().ofSubjects(held)) {
      if (line.releasedAt().isEmpty()) {
        known
            .holds
            .computeIfAbsent(line.subject(), first -> new ArrayList<>(1))
            .add(hold(policy, line));
      }
    }
    return known;
  }

  /** A placed hold, as its kind says. */
  private static LegalHold hold(RetentionPolicy policy, HoldLine line) {
    return policy
        .hold(line.code())
        .map(
            rule -> rule.holdFrom(LegalHold.REGISTER, line.from(), line.until(), line.untilEvent()))
        .orElseGet(() -> ofNoKind(line));
  }

  private static LegalHold ofNoKind(HoldLine line) {
    Optional<String> event =
        line.until().isPresent() ? line.untilEvent() : line.untilEvent().or(KnownReasons::release);
    return new LegalHold(
        line.code(),
        LegalHold.REGISTER,
        HoldScope.EVERYTHING,
        UNDECLARED,
        line.from(),
        line.until(),
        event);
  }

  private static Optional<String> release() {
    return Optional.of(HoldRule.RELEASE);
  }

  public List<LegalHold> holdsOf(CustomerId subject) {
    return holds.getOrDefault(subject, List.of());
  }

  /** By their ids the demands on a person, as far as they mean what the person holds. */
  Map<UUID, ErasureDemand> demandsOf(CustomerFacts facts, List<HeldValue> values) {
    Map<UUID, ErasureDemand> meant = new LinkedHashMap<>();
    for (DemandLine line : demands.getOrDefault(facts.id(), List.of())) {
      LinkedVisits.meant(line, facts.role(), values)
          .ifPresent(demand -> meant.put(line.id(), demand));
    }
    return meant;
  }

  /** Whose goods a visitor is to let go of: what holds those people's holds the visitor's too. */
  List<CustomerId> linkedTo(CustomerId subject) {
    return demands.getOrDefault(subject, List.of()).stream()
        .flatMap(line -> line.onlyOf().stream())
        .toList();
  }
}
