package fi.rekisteri.core.store;

import fi.rekisteri.core.store.AlteredStorage.Stores;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.store.KeyRing;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.RegisterKeyStore;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.RotationMark;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Storages whose key ring moves on badly, A16 to A19. */
final class RingFlaws {
  private RingFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        new Flaw("A16", "never compares a revision", RingFlaws::deaf),
        new Flaw("A16", "refuses the revision of now", RingFlaws::mishearing),
        new Flaw("A16", "counts keys that it did not add", RingFlaws::counting),
        new Flaw("A17", "replaces whatever wrapping there is", keys(Careless::new)),
        new Flaw("A18", "says that it removed a needed key", keys(Flattering::new)),
        new Flaw("A19", "moves a mark that was not read", keys(Jumping::new)));
  }

  private static Supplier<RegisterStorage> keys(UnaryOperator<RegisterKeyStore> flaw) {
    return () -> AlteredStorage.keys(flaw);
  }

  private static RegisterStorage deaf() {
    return new AlteredStorage(tx -> new Stores(tx).with((LongConsumer) revision -> {}));
  }

  private static RegisterStorage mishearing() {
    LongUnaryOperator ear = revision -> revision + 9;
    return new AlteredStorage(
        tx ->
            new Stores(tx).with((LongConsumer) revision -> tx.madeWith(ear.applyAsLong(revision))));
  }

  private static RegisterStorage counting() {
    AtomicLong refused = new AtomicLong();
    return AlteredStorage.keys(
        intact ->
            new KeysAround(intact) {
              @Override
              public boolean addIfAbsent(RegisterKey key) {
                boolean added = super.addIfAbsent(key);
                refused.addAndGet(added ? 0 : 1);
                return added;
              }

              @Override
              public KeyRing ring(String registerId) {
                KeyRing ring = super.ring(registerId);
                return new KeyRing(ring.revision() + refused.get(), ring.keys());
              }
            });
  }

  private static final class Careless extends KeysAround {
    Careless(RegisterKeyStore intact) {
      super(intact);
    }

    @Override
    public boolean rewrap(RegisterKey from, RegisterKey to) {
      return ring(from.context().registerId()).keys().stream()
          .filter(key -> key.context().equals(from.context()))
          .allMatch(stored -> super.rewrap(stored, to));
    }
  }

  private static final class Flattering extends KeysAround {
    Flattering(RegisterKeyStore intact) {
      super(intact);
    }

    @Override
    public void remove(RegisterKey key) {
      try {
        super.remove(key);
      } catch (ConflictException needed) {
        // said to nobody
      }
    }
  }

  private static final class Jumping extends KeysAround {
    Jumping(RegisterKeyStore intact) {
      super(intact);
    }

    @Override
    public boolean moveMark(String job, Optional<RotationMark> from, Optional<RotationMark> to) {
      return super.moveMark(job, mark(job), to);
    }
  }
}
