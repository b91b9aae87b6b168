package fi.rekisteri.core.anonymity;

import fi.rekisteri.core.fate.Circumstances;
import fi.rekisteri.core.fate.HeldValue;
import fi.rekisteri.core.fate.Judgement;
import fi.rekisteri.core.processing.ProcessingDecisions;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.processing.ProcessingDecision.Permitted;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.retention.AnonymisationRule;
import fi.rekisteri.retention.AnonymousCount;
import fi.rekisteri.retention.CoarsePart;
import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.ValueFate;
import fi.rekisteri.statistics.Dimension;
import fi.rekisteri.store.AnonymousStore;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes numbers of people who go (S88.2). Whoever carries out an erasure asks {@link #of} for each
 * person, {@link #admit} in the erasing transaction, before the erasing call, and {@link
 * #carriedOut} for what it reports. Immutable and thread-safe.
 */
public final class Anonymising {
  private static final Logger LOG = LoggerFactory.getLogger(Anonymising.class);

  private final List<AnonymisationRule> rules;
  private final ProcessingDecisions decisions;
  private final KCheck check;
  private final ZoneId zone;

  /** Counts by the rules of a definition, of whom the one decision lets be counted. */
  public Anonymising(RegisterDefinition definition, ProcessingDecisions decisions) {
    this.rules = definition.retentionPolicy().anonymisation();
    this.decisions = decisions;
    this.check = new KCheck(rules);
    this.zone = definition.zone();
  }

  /**
   * What might remain of a person, one combination for each rule of which every field may. None of
   * somebody who stays, in whole or in part: what was counted could be told apart in what is left.
   * None of whoever objected to statistics, restricted a field, or is held for something else.
   */
  public List<Combination> of(Circumstances about, Judgement judgement) {
    if (rules.isEmpty() || !judgement.whole()) {
      return List.of();
    }
    ProcessingDecision decision =
        decisions.decide(
            Purpose.STATISTICS,
            about.facts().role(),
            about.standing(),
            about.today().atStartOfDay(zone).toInstant());
    return decision.fold(permitted -> of(about, judgement, permitted), refused -> List.of());
  }

  private List<Combination> of(Circumstances about, Judgement judgement, Permitted permitted) {
    List<Combination> combinations = new ArrayList<>();
    for (AnonymisationRule rule : rules) {
      if (mayRemain(rule, judgement.fates(), permitted)) {
        labels(rule, about.values())
            .map(labels -> new Combination(about.facts().id(), rule.name(), labels))
            .ifPresent(combinations::add);
      }
    }
    return combinations;
  }

  private static boolean mayRemain(
      AnonymisationRule rule, List<ValueFate> fates, Permitted permitted) {
    return rule.parts().stream().allMatch(part -> permitted.fields().contains(part.field()))
        && fates.stream()
            .filter(one -> rule.names(one.field()))
            .allMatch(one -> one.fate() instanceof Fate.Anonymise);
  }

  /** Empty where there is nothing to tell, or the host's labels fail: then nothing remains. */
  private static Optional<String> labels(AnonymisationRule rule, List<HeldValue> held) {
    Map<String, String> labels = new LinkedHashMap<>();
    try {
      for (CoarsePart<?> part : rule.parts()) {
        labels.put(part.name(), part.labelOf(valuesOf(part, held)));
      }
    } catch (IllegalStateException failed) {
      LOG.warn("rule {} counts nobody: {}", rule.name(), failed.getMessage());
      return Optional.empty();
    }
    boolean empty = labels.values().stream().allMatch(Dimension.NONE::equals);
    return empty ? Optional.empty() : Optional.of(written(labels));
  }

  private static List<Object> valuesOf(CoarsePart<?> part, List<HeldValue> held) {
    return held.stream()
        .filter(one -> one.field().equals(part.field()))
        .map(HeldValue::value)
        .toList();
  }

  private static String written(Map<String, String> labels) {
    return labels.entrySet().stream()
        .map(part -> part.getKey() + "=" + part.getValue())
        .collect(Collectors.joining("|"));
  }

  /**
   * Counts the combinations that enough of these people share, and no others. It adds how many they
   * are to each, and nothing else: no id, no time, no order.
   *
   * @param store of the transaction that erases all of these people
   * @param all the combinations of everybody who is erased in it
   * @return those that were counted; the values of the others are erased and leave nothing
   */
  public Set<Combination> admit(AnonymousStore store, Collection<Combination> all) {
    Set<Combination> counted = check.enough(all);
    Map<String, Map<String, Integer>> people = new TreeMap<>();
    for (Combination one : counted) {
      people
          .computeIfAbsent(one.rule(), rule -> new HashMap<>())
          .merge(one.labels(), 1, Integer::sum);
    }
    people.forEach(store::add);
    return counted;
  }

  /** The fates as they were carried out: what was not counted was erased like everything else. */
  public List<ValueFate> carriedOut(
      CustomerId subject, List<ValueFate> fates, Set<Combination> counted) {
    if (fates.stream().noneMatch(one -> one.fate() instanceof Fate.Anonymise)) {
      return fates;
    }
    Set<String> names =
        counted.stream()
            .filter(one -> one.subject().equals(subject))
            .map(Combination::rule)
            .collect(Collectors.toSet());
    List<AnonymisationRule> applied =
        rules.stream().filter(rule -> names.contains(rule.name())).toList();
    return fates.stream()
        .map(
            one ->
                one.fate() instanceof Fate.Anonymise planned
                        && applied.stream().noneMatch(rule -> rule.names(one.field()))
                    ? new ValueFate(
                        one.field(),
                        one.element(),
                        new Fate.Erase(planned.decidedBy(), planned.dueSince()))
                    : one)
        .toList();
  }

  /**
   * What was counted by a rule, as far as it may be shown: a rule that asks for more people by now
   * shows less.
   *
   * @throws IllegalArgumentException where the definition has no such rule
   */
  public List<AnonymousCount> counts(AnonymousStore store, String name) {
    AnonymisationRule rule =
        rules.stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("the definition has no anonymisation " + name));
    Map<String, Map<String, String>> asked = new LinkedHashMap<>();
    rule.combinations().forEach(labels -> asked.put(written(labels), labels));
    Map<String, Long> counts = store.counts(name, asked.keySet());
    return asked.entrySet().stream()
        .filter(one -> counts.getOrDefault(one.getKey(), 0L) >= rule.people())
        .map(one -> new AnonymousCount(one.getValue(), counts.get(one.getKey())))
        .toList();
  }
}
