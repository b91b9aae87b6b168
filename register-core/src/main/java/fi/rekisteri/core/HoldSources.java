package fi.rekisteri.core;

import fi.rekisteri.retention.HoldSource;
import fi.rekisteri.retention.LegalHold;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The sources of holds that a host hands over, each under a name that no other has. */
final class HoldSources {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  private final List<HoldSource> sources = new ArrayList<>();

  void add(HoldSource source) {
    String name = source.name();
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "the name of a source of holds is 1 to 40 small letters, digits and hyphens");
    }
    if (name.equals(LegalHold.REGISTER)
        || sources.stream().anyMatch(one -> one.name().equals(name))) {
      throw new IllegalArgumentException("another source of holds has the name " + name);
    }
    sources.add(source);
  }

  List<HoldSource> all() {
    return List.copyOf(sources);
  }
}
