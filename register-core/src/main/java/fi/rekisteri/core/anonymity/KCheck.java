package fi.rekisteri.core.anonymity;

import fi.rekisteri.retention.AnonymisationRule;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether enough people who go together are alike (S88.2). Those who were counted before do not
 * help: whoever read the count before and after one more was added would know what the one was
 * like, since it stands in the trail who was erased between.
 */
record KCheck(List<AnonymisationRule> rules) {
  /** The combinations that enough people share; each person counts once. */
  Set<Combination> enough(Collection<Combination> all) {
    Set<Combination> distinct = new HashSet<>(all);
    Map<List<String>, List<Combination>> alike =
        distinct.stream().collect(Collectors.groupingBy(one -> List.of(one.rule(), one.labels())));
    Map<String, Integer> least = new HashMap<>();
    rules.forEach(rule -> least.put(rule.name(), rule.people()));
    return alike.values().stream()
        .filter(group -> group.size() >= least.getOrDefault(group.get(0).rule(), Integer.MAX_VALUE))
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }
}
