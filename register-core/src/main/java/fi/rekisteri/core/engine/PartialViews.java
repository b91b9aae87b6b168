package fi.rekisteri.core.engine;

import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.ProcessingDecision.Permitted;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Views of permissions from which something is taken away: by a person's restrictions, or by what
 * the actor may touch. Few of them are ever seen; beyond a bound it begins anew. Thread-safe.
 */
final class PartialViews {
  private static final int MOST_KNOWN = 256;

  private final RegisterDefinition definition;
  private final Map<Permitted, PurposeView> known = new ConcurrentHashMap<>();

  PartialViews(RegisterDefinition definition) {
    this.definition = definition;
  }

  PurposeView view(Permitted permitted) {
    PurposeView found = known.get(permitted);
    if (found != null) {
      return found;
    }
    if (known.size() >= MOST_KNOWN) {
      known.clear();
    }
    return known.computeIfAbsent(permitted, one -> PurposeView.of(definition, one));
  }
}
