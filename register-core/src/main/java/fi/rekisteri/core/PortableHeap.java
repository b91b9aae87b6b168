package fi.rekisteri.core;

import fi.rekisteri.rights.Excluded;
import fi.rekisteri.rights.PortableValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What goes with the person and what stays, while it is sorted; what stays alike is counted. */
final class PortableHeap {
  private final List<PortableValue> values = new ArrayList<>();
  private final Map<Excluded, Excluded> excluded = new LinkedHashMap<>();

  void take(PortableValue value) {
    values.add(value);
  }

  void leave(Excluded one) {
    excluded.merge(one, one, (known, another) -> known.andOneMore());
  }

  List<PortableValue> values() {
    return values;
  }

  List<Excluded> excluded() {
    return List.copyOf(excluded.values());
  }
}
