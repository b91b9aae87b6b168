package fi.rekisteri.core.erasure;

import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.HoldRule;
import fi.rekisteri.retention.HoldSource;
import fi.rekisteri.retention.HoldSource.SourceHold;
import fi.rekisteri.retention.LegalHold;
import fi.rekisteri.retention.RetentionPolicy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the host's sources say holds data of some people. They are asked while no transaction is
 * open. Of whom one of them cannot tell, or tells a hold of no declared kind, nothing may go.
 */
public final class HostHolds {
  private static final Logger LOG = LoggerFactory.getLogger(HostHolds.class);

  /** Enough to find a few people among hundreds; one that is down is not waited for longer. */
  private static final int MOST_FAILURES = 40;

  private final RetentionPolicy policy;
  private final List<String> sources;
  private final Set<CustomerId> asked;
  private final Map<CustomerId, List<LegalHold>> holds = new HashMap<>();
  private final Map<CustomerId, Set<String>> failed = new HashMap<>();

  private HostHolds(RetentionPolicy policy, List<String> sources, Set<CustomerId> asked) {
    this.policy = policy;
    this.sources = sources;
    this.asked = asked;
  }

  /** Asks about some people, and about whose goods those among them are that are visitors. */
  public static HostHolds ask(Engine engine, RetentionPolicy policy, List<CustomerId> people) {
    if (engine.holdSources().isEmpty() || people.isEmpty()) {
      return ask(engine.holdSources(), policy, people);
    }
    return ask(
        engine.holdSources(), policy, engine.retrying(tx -> LinkedVisits.withLinked(tx, people)));
  }

  public static HostHolds ask(
      List<HoldSource> sources, RetentionPolicy policy, List<CustomerId> people) {
    HostHolds answers =
        new HostHolds(policy, sources.stream().map(HoldSource::name).toList(), Set.copyOf(people));
    if (!people.isEmpty()) {
      sources.forEach(source -> answers.ask(source, people));
    }
    return answers;
  }

  /**
   * What a source said of some before it failed may be half, so none of it counts. It is asked
   * again about one half of them and the other, down to one: somebody of whom it cannot tell keeps
   * nobody else. A source that fails again and again is left alone, and tells of nobody.
   */
  private void ask(HoldSource source, List<CustomerId> people) {
    Deque<List<CustomerId>> open = new ArrayDeque<>(List.of(people));
    for (int failures = 0; !open.isEmpty(); ) {
      List<CustomerId> some = open.pop();
      if (failures < MOST_FAILURES && isTold(source, some)) {
        continue;
      }
      if (failures == MOST_FAILURES || some.size() == 1) {
        some.forEach(one -> fail(source.name(), one));
      } else {
        int half = some.size() / 2;
        open.push(List.copyOf(some.subList(half, some.size())));
        open.push(List.copyOf(some.subList(0, half)));
      }
      failures = Math.min(failures + 1, MOST_FAILURES);
    }
  }

  /** Whether it answered about all of them. */
  private boolean isTold(HoldSource source, List<CustomerId> people) {
    Map<CustomerId, List<LegalHold>> understood = new HashMap<>();
    try {
      Map<CustomerId, List<SourceHold>> told = source.holdsOf(people);
      for (CustomerId one : people) {
        List<SourceHold> some = told.getOrDefault(one, List.of());
        if (!some.isEmpty()) {
          understood.put(one, understood(source.name(), one, some));
        }
      }
    } catch (Exception | LinkageError cannotTell) {
      // Whatever a host's source throws may name people: the kind of it is logged.
      LOG.warn("Source of holds {} failed with {}", source.name(), cannotTell.getClass().getName());
      return false;
    }
    understood.forEach(
        (one, some) -> holds.computeIfAbsent(one, first -> new ArrayList<>(1)).addAll(some));
    return true;
  }

  private List<LegalHold> understood(String source, CustomerId subject, List<SourceHold> told) {
    List<LegalHold> understood = new ArrayList<>(told.size());
    for (SourceHold one : told) {
      Optional<HoldRule> rule = policy.hold(one.code());
      if (rule.isPresent()) {
        understood.add(rule.get().holdFrom(source, one));
      } else {
        LOG.warn("Source of holds {} told of a hold that is not declared", source);
        fail(source, subject);
      }
    }
    return understood;
  }

  private void fail(String source, CustomerId subject) {
    failed.computeIfAbsent(subject, first -> new TreeSet<>()).add(source);
  }

  /** The names of all sources: none of them could tell of whom it was not asked about. */
  public List<String> sources() {
    return sources;
  }

  boolean isAsked(CustomerId subject) {
    return asked.contains(subject);
  }

  /** The holds of a person who was asked about. */
  public List<LegalHold> of(CustomerId subject) {
    requireAsked(subject);
    return holds.getOrDefault(subject, List.of());
  }

  /** The names of the sources that could not tell of a person who was asked about. */
  public List<String> failedFor(CustomerId subject) {
    requireAsked(subject);
    return List.copyOf(failed.getOrDefault(subject, Set.of()));
  }

  /** No answer is no "nothing holds". */
  private void requireAsked(CustomerId subject) {
    if (!isAsked(subject)) {
      throw new IllegalStateException("no source of holds was asked about " + subject);
    }
  }
}
