package fi.rekisteri.core;

import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.manual.PaperSource;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.rights.SourceAnswer;
import fi.rekisteri.rights.SourcePage;
import fi.rekisteri.rights.SourceValue;
import fi.rekisteri.rights.SubjectDataSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks every source beside the records what it holds about a person: all of them to their end, or
 * none. No transaction is open meanwhile.
 */
final class AskedSources {
  private static final Logger LOG = LoggerFactory.getLogger(AskedSources.class);
  private static final Comparator<SubjectDataSource> ORDER =
      Comparator.comparing(SubjectDataSource::order).thenComparing(SubjectDataSource::name);

  private final List<SubjectDataSource> sources;

  private AskedSources(List<SubjectDataSource> sources) {
    this.sources = sources.stream().sorted(ORDER).toList();
  }

  static AskedSources of(Engine engine) {
    List<SubjectDataSource> all = new ArrayList<>(engine.sources());
    all.add(new PaperSource(engine));
    return new AskedSources(all);
  }

  /** What all of them hold; a source that cannot tell fails the whole. */
  List<SourceAnswer> about(CustomerId subject) {
    List<SourceAnswer> answers = new ArrayList<>(sources.size());
    for (SubjectDataSource source : sources) {
      try {
        answers.add(new SourceAnswer(source.name(), source.label(), toTheEnd(source, subject)));
      } catch (RuntimeException failed) {
        // Whatever a host's source throws may name people: the kind of it is logged.
        LOG.warn("Data source {} failed with {}", source.name(), failed.getClass().getName());
        throw failure(source.name());
      }
    }
    return answers;
  }

  /** A place that comes again would never end, and what was told twice would look like more. */
  private static List<SourceValue> toTheEnd(SubjectDataSource source, CustomerId subject) {
    List<SourceValue> values = new ArrayList<>();
    Set<String> passed = new HashSet<>();
    Optional<String> next = Optional.empty();
    do {
      SourcePage page = source.held(subject, next);
      values.addAll(page.values());
      next = page.next();
      if (next.isPresent() && !passed.add(next.get())) {
        throw new IllegalStateException("a source goes round in circles");
      }
    } while (next.isPresent());
    return values;
  }

  private static RegisterException failure(String name) {
    return new RegisterException(
        ErrorCode.DATA_SOURCE_FAILED,
        "data source " + name + " cannot tell what it holds about the person",
        "mend it and ask again; an answer without it would not be whole");
  }
}
