package fi.rekisteri.core;

import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.manual.AllSources;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.elsewhere.SourceAnswer;
import fi.rekisteri.elsewhere.SubjectDataSource;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks every source beside the records what it holds about a person: all of them to their end, or
 * none. No transaction is open meanwhile.
 */
final class AskedSources {
  private static final Logger LOG = LoggerFactory.getLogger(AskedSources.class);

  private final List<SubjectDataSource> sources;

  private AskedSources(List<SubjectDataSource> sources) {
    this.sources = sources;
  }

  static AskedSources of(Act act) {
    return new AskedSources(AllSources.of(act));
  }

  /** Whether one of them has a name. */
  boolean has(String name) {
    return sources.stream().anyMatch(source -> source.name().equals(name));
  }

  /** What all of them hold; a source that cannot tell fails the whole. */
  List<SourceAnswer> about(CustomerId subject) {
    List<SourceAnswer> answers = new ArrayList<>(sources.size());
    for (SubjectDataSource source : sources) {
      try {
        answers.add(
            new SourceAnswer(source.name(), source.label(), AllSources.heldBy(source, subject)));
      } catch (RuntimeException failed) {
        // Whatever a host's source throws may name people: the kind of it is logged.
        LOG.warn("Data source {} failed with {}", source.name(), failed.getClass().getName());
        throw failure(source.name());
      }
    }
    return answers;
  }

  private static RegisterException failure(String name) {
    return new RegisterException(
        ErrorCode.DATA_SOURCE_FAILED,
        "data source " + name + " cannot tell what it holds about the person",
        "mend it and ask again; an answer without it would not be whole");
  }
}
