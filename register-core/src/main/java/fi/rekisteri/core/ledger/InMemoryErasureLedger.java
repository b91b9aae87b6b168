package fi.rekisteri.core.ledger;

import fi.rekisteri.retention.ErasureLedger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Keeps the ledger in memory, for tests and trials: whoever loses the process loses it.
 * Thread-safe.
 */
public final class InMemoryErasureLedger implements ErasureLedger {
  private final UUID id = UUID.randomUUID();
  private final List<Entry> entries = new ArrayList<>();
  private Optional<Binding> binding = Optional.empty();

  /** An empty ledger, of no register yet. */
  public InMemoryErasureLedger() {}

  @Override
  public synchronized Binding bind(String register) {
    Binding bound = binding.orElseGet(() -> new Binding(id, register));
    binding = Optional.of(bound);
    return bound;
  }

  @Override
  public synchronized void append(List<Entry> added) {
    entries.addAll(added);
  }

  @Override
  public void read(Instant since, Consumer<Entry> reader) {
    copy().stream().filter(new Since(since)).forEach(reader);
  }

  private synchronized List<Entry> copy() {
    return List.copyOf(entries);
  }
}
