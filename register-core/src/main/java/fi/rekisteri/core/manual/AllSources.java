package fi.rekisteri.core.manual;

import fi.rekisteri.core.engine.Act;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.elsewhere.SourcePage;
import fi.rekisteri.elsewhere.SourceValue;
import fi.rekisteri.elsewhere.SubjectDataSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The sources beside the register's own records: the host's, and paper. */
public final class AllSources {
  private static final Comparator<SubjectDataSource> ORDER =
      Comparator.comparing(SubjectDataSource::order).thenComparing(SubjectDataSource::name);

  private AllSources() {}

  /**
   * All of them, in the order in which they are asked.
   *
   * @param act for whom they are asked
   */
  public static List<SubjectDataSource> of(Act act) {
    List<SubjectDataSource> all = new ArrayList<>(act.engine().sources());
    all.add(new PaperSource(act));
    return all.stream().sorted(ORDER).toList();
  }

  /**
   * Everything that a source holds about a person. A place that comes again would never end, and
   * what was told twice would look like more.
   *
   * @throws RuntimeException whatever the source throws
   */
  public static List<SourceValue> heldBy(SubjectDataSource source, CustomerId subject) {
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
}
