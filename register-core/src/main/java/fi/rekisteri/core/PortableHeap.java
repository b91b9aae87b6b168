package fi.rekisteri.core;

import fi.rekisteri.portability.Excluded;
import fi.rekisteri.portability.PortableValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What goes with the person and what stays, while it is sorted; what stays alike is counted. */
final class PortableHeap {
  private final List<PortableValue> values = new ArrayList<>();
  private final Map<Excluded, Excluded> excluded = new LinkedHashMap<>();
  private boolean silent;

  void take(PortableValue value) {
    values.add(value);
  }

  void leave(Excluded one) {
    excluded.merge(one, one, (known, another) -> known.andOneMore());
  }

  /** Of what stays without a word, nothing is known but that there is some. */
  void leaveInSilence() {
    silent = true;
  }

  boolean isSilent() {
    return silent;
  }

  List<PortableValue> values() {
    return values;
  }

  List<Excluded> excluded() {
    return List.copyOf(excluded.values());
  }
}
