package fi.rekisteri.core.erasure;

import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.HoldRule;
import fi.rekisteri.retention.HoldSource;
import fi.rekisteri.retention.HoldSource.SourceHold;
import fi.rekisteri.retention.LegalHold;
import fi.rekisteri.retention.RetentionPolicy;
import java.util.ArrayList;
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

  /** A source that fails for one of them fails for all: what it said of others may be half. */
  private void ask(HoldSource source, List<CustomerId> people) {
    try {
      Map<CustomerId, List<SourceHold>> told = source.holdsOf(people);
      people.forEach(one -> take(source.name(), one, told.getOrDefault(one, List.of())));
    } catch (Exception | LinkageError cannotTell) {
      // Whatever a host's source throws may name people: the kind of it is logged.
      LOG.warn("Source of holds {} failed with {}", source.name(), cannotTell.getClass().getName());
      people.forEach(one -> fail(source.name(), one));
    }
  }

  private void take(String source, CustomerId subject, List<SourceHold> told) {
    for (SourceHold one : told) {
      Optional<HoldRule> rule = policy.hold(one.code());
      if (rule.isPresent()) {
        holds
            .computeIfAbsent(subject, first -> new ArrayList<>(1))
            .add(rule.get().holdFrom(source, one));
      } else {
        LOG.warn("Source of holds {} told of a hold that is not declared", source);
        fail(source, subject);
      }
    }
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
