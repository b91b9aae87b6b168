package fi.rekisteri.core;

import fi.rekisteri.core.manual.PaperSource;
import fi.rekisteri.elsewhere.SubjectDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The sources that a host hands over, each under a name that no other has. */
final class DataSources {
  /** The names of the register's own sources, and of what visitors hold of somebody. */
  private static final Set<String> OWN = Set.of(PaperSource.NAME, "linked-visitors");

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  private final List<SubjectDataSource> sources = new ArrayList<>();

  void add(SubjectDataSource source) {
    String name = source.name();
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "the name of a data source is 1 to 40 small letters, digits and hyphens");
    }
    if (OWN.contains(name) || sources.stream().anyMatch(one -> one.name().equals(name))) {
      throw new IllegalArgumentException("another data source has the name " + name);
    }
    sources.add(source);
  }

  List<SubjectDataSource> all() {
    return List.copyOf(sources);
  }
}
