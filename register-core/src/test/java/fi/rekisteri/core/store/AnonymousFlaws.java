package fi.rekisteri.core.store;

import fi.rekisteri.store.AnonymousStore;
import fi.rekisteri.store.RegisterStorage;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Storages that count anonymous people badly, A61 and A62. */
final class AnonymousFlaws {
  private AnonymousFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        new Flaw("A61", "counts calls instead of people", anonymous(CallCounting::new)),
        new Flaw("A62", "mixes the rules up", anonymous(Mixing::new)),
        new Flaw("A62", "counts nobody as somebody", anonymous(Ghostly::new)));
  }

  private static Supplier<RegisterStorage> anonymous(UnaryOperator<AnonymousStore> flaw) {
    return () -> AlteredStorage.anonymous(flaw);
  }

  /** Passes every call on. */
  static class Around implements AnonymousStore {
    private final AnonymousStore intact;

    Around(AnonymousStore intact) {
      this.intact = intact;
    }

    @Override
    public void add(String rule, Map<String, Integer> people) {
      intact.add(rule, people);
    }

    @Override
    public Map<String, Long> counts(String rule, Set<String> combinations) {
      return intact.counts(rule, combinations);
    }
  }

  private static final class CallCounting extends Around {
    CallCounting(AnonymousStore intact) {
      super(intact);
    }

    @Override
    public void add(String rule, Map<String, Integer> people) {
      Map<String, Integer> once = new HashMap<>(people);
      once.replaceAll((combination, count) -> 1);
      super.add(rule, once);
    }
  }

  private static final class Mixing extends Around {
    Mixing(AnonymousStore intact) {
      super(intact);
    }

    @Override
    public void add(String rule, Map<String, Integer> people) {
      super.add("", people);
    }

    @Override
    public Map<String, Long> counts(String rule, Set<String> combinations) {
      return super.counts("", combinations);
    }
  }

  private static final class Ghostly extends Around {
    Ghostly(AnonymousStore intact) {
      super(intact);
    }

    @Override
    public Map<String, Long> counts(String rule, Set<String> combinations) {
      Map<String, Long> counts = new HashMap<>(super.counts(rule, combinations));
      combinations.forEach(one -> counts.putIfAbsent(one, 0L));
      return counts;
    }
  }
}
