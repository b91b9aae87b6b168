package fi.rekisteri.core.store;

import fi.rekisteri.store.BreachLine;
import fi.rekisteri.store.BreachStore;
import java.util.ArrayList;
import java.util.List;

/** The file of breaches, breach by breach. */
final class InMemoryBreaches implements BreachStore {
  private final Tables tables;
  private final UndoLog undo;

  InMemoryBreaches(Tables tables, UndoLog undo) {
    this.tables = tables;
    this.undo = undo;
  }

  @Override
  public void append(BreachLine line) {
    List<BreachLine> lines = new ArrayList<>(kept(line.breach()));
    boolean begins = lines.isEmpty() && line.breach() == last() + 1;
    boolean goesOn = !lines.isEmpty();
    if (line.number() != lines.size() + 1 || !begins && !goesOn) {
      throw Refusals.breachNotNext(line.breach());
    }
    lines.add(Copies.of(line));
    undo.put(tables.breaches, line.breach(), List.copyOf(lines));
  }

  @Override
  public List<BreachLine> of(long breach) {
    return kept(breach).stream().map(Copies::of).toList();
  }

  private List<BreachLine> kept(long breach) {
    return tables.breaches.getOrDefault(breach, List.of());
  }

  @Override
  public long last() {
    return tables.breaches.isEmpty() ? 0 : tables.breaches.lastKey();
  }
}
