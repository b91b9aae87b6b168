package fi.rekisteri.core.drift;

import static fi.rekisteri.core.drift.Difference.Kind.ADDED;
import static fi.rekisteri.core.drift.Difference.Kind.ALTERED;
import static fi.rekisteri.core.drift.Difference.Kind.REMOVED;

import fi.rekisteri.core.drift.Difference.Kind;
import fi.rekisteri.processing.Purpose;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One line of the table: what changes at a place require.
 *
 * @param topic the place
 * @param below whether it speaks of all below that place too, where no other line does
 * @param otherwise why nothing is required where no rule applies
 * @param rules what is required, and when
 */
record DutyLine(String topic, boolean below, Reason otherwise, List<Rule> rules) {
  private static final Set<Kind> EVERY = EnumSet.allOf(Kind.class);

  /** When a rule applies: to which purposes, or to none in particular; empty where it does not. */
  @FunctionalInterface
  interface Condition {
    Optional<Set<Purpose>> appliesTo(Situation situation);
  }

  /**
   * A rule.
   *
   * @param kinds the kinds of change
   * @param reason what it requires, and why
   * @param condition when
   */
  record Rule(Set<Kind> kinds, Reason reason, Condition condition) {}

  /** Copies the rules. */
  DutyLine {
    rules = List.copyOf(rules);
  }

  /** Changes at a place. */
  static DutyLine at(String topic, Reason otherwise) {
    return new DutyLine(topic, false, otherwise, List.of());
  }

  /** Changes at a place and anywhere below it. */
  static DutyLine under(String topic, Reason otherwise) {
    return new DutyLine(topic, true, otherwise, List.of());
  }

  DutyLine added(Reason reason) {
    return on(EnumSet.of(ADDED), reason, Situation::always);
  }

  DutyLine added(Reason reason, Condition condition) {
    return on(EnumSet.of(ADDED), reason, condition);
  }

  DutyLine removed(Reason reason) {
    return on(EnumSet.of(REMOVED), reason, Situation::always);
  }

  DutyLine removed(Reason reason, Condition condition) {
    return on(EnumSet.of(REMOVED), reason, condition);
  }

  DutyLine altered(Reason reason) {
    return on(EnumSet.of(ALTERED), reason, Situation::always);
  }

  DutyLine altered(Reason reason, Condition condition) {
    return on(EnumSet.of(ALTERED), reason, condition);
  }

  /** What is new, or another than before. */
  DutyLine set(Reason reason) {
    return on(EnumSet.of(ADDED, ALTERED), reason, Situation::always);
  }

  /** What is new, or another than before, under a condition. */
  DutyLine set(Reason reason, Condition condition) {
    return on(EnumSet.of(ADDED, ALTERED), reason, condition);
  }

  DutyLine any(Reason reason) {
    return on(EVERY, reason, Situation::always);
  }

  DutyLine any(Reason reason, Condition condition) {
    return on(EVERY, reason, condition);
  }

  private DutyLine on(Set<Kind> kinds, Reason reason, Condition condition) {
    List<Rule> all = new ArrayList<>(rules);
    all.add(new Rule(kinds, reason, condition));
    return new DutyLine(topic, below, otherwise, all);
  }
}
