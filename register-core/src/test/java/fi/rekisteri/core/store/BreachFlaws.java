package fi.rekisteri.core.store;

import fi.rekisteri.error.ConflictException;
import fi.rekisteri.store.BreachLine;
import fi.rekisteri.store.BreachStore;
import fi.rekisteri.store.RegisterStorage;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Storages that keep the file of breaches badly, A47. */
final class BreachFlaws {
  private BreachFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        new Flaw("A47", "cuts a long text", file(Cutting::new)),
        new Flaw("A47", "shares the bytes of a line", file(Sharing::new)),
        new Flaw("A47", "passes over a line that comes too late", file(Silent::new)));
  }

  private static Supplier<RegisterStorage> file(UnaryOperator<BreachStore> flaw) {
    return () -> AlteredStorage.breaches(flaw);
  }

  /** Passes every call on. */
  static class Around implements BreachStore {
    private final BreachStore intact;

    Around(BreachStore intact) {
      this.intact = intact;
    }

    @Override
    public void append(BreachLine line) {
      intact.append(line);
    }

    @Override
    public List<BreachLine> of(long breach) {
      return intact.of(breach);
    }

    @Override
    public long last() {
      return intact.last();
    }
  }

  private static final class Cutting extends Around {
    Cutting(BreachStore intact) {
      super(intact);
    }

    @Override
    public void append(BreachLine line) {
      String facts = line.facts().substring(0, Math.min(4_000, line.facts().length()));
      super.append(
          new BreachLine(
              line.breach(),
              line.number(),
              line.at(),
              line.writer(),
              line.kind(),
              facts,
              line.sealed()));
    }
  }

  private static final class Sharing extends Around {
    private static final ThreadLocal<BreachLine> LAST = new ThreadLocal<>();

    Sharing(BreachStore intact) {
      super(intact);
    }

    @Override
    public void append(BreachLine line) {
      super.append(line);
      LAST.set(line);
    }

    @Override
    public List<BreachLine> of(long breach) {
      BreachLine last = LAST.get();
      List<BreachLine> lines = super.of(breach);
      return lines.size() == 1 && last != null && last.breach() == breach ? List.of(last) : lines;
    }
  }

  private static final class Silent extends Around {
    Silent(BreachStore intact) {
      super(intact);
    }

    @Override
    public void append(BreachLine line) {
      try {
        super.append(line);
      } catch (ConflictException late) {
        return; // as if it had been written
      }
    }
  }
}
