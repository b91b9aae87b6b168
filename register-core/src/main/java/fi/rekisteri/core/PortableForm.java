package fi.rekisteri.core;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.core.AccessAnswers.Holder;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.portability.PortableData;
import fi.rekisteri.portability.PortableValue.Place;
import java.util.List;
import java.util.function.Supplier;

/** Makes of everything held what the person may take along, and the list of what stays. */
record PortableForm(Engine engine) implements AccessAnswers.Form<PortableData> {
  @Override
  public PortableData of(AccessAnswer held, Supplier<List<Holder>> holders) {
    PortableScope scope =
        new PortableScope(engine.definition(), engine.decisions(), held.generatedAt());
    return scope.of(held, holders.get());
  }

  /** What goes is told; of what stays, only that it stays. */
  @Override
  public List<String> told(PortableData data) {
    return data.values().stream().map(value -> name(value.place())).distinct().toList();
  }

  private static String name(Place place) {
    return place.elsewhere() ? "from=" + place.path() : place.path();
  }
}
