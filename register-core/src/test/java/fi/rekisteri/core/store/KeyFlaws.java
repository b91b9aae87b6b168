package fi.rekisteri.core.store;

import fi.rekisteri.store.KeyRing;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.RegisterStorage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Storages that keep the register's keys badly, A14 and A15. */
final class KeyFlaws {
  private KeyFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        new Flaw("A14", "forgets the check bytes", KeyFlaws::withoutCheck),
        new Flaw("A75", "forgets a part of a key", KeyFlaws::withoutCheck),
        new Flaw("A14", "orders epochs as text", KeyFlaws::epochsAsText),
        new Flaw("A15", "adds a second key", KeyFlaws::addingTheSecond),
        new Flaw("A15", "tells the loser that it added its key", KeyFlaws::flattering),
        new Flaw(
            "A15",
            "reserves the context of failed work",
            TransactionFlaws.KeysOutliveFailure::new));
  }

  private static RegisterStorage withoutCheck() {
    return AlteredStorage.keys(
        intact ->
            new KeysAround(intact) {
              @Override
              public boolean addIfAbsent(RegisterKey key) {
                return super.addIfAbsent(
                    new RegisterKey(key.context(), key.wrapped(), new byte[0]));
              }
            });
  }

  private static RegisterStorage epochsAsText() {
    return AlteredStorage.keys(
        intact ->
            new KeysAround(intact) {
              @Override
              public KeyRing ring(String registerId) {
                KeyRing ring = super.ring(registerId);
                return new KeyRing(
                    ring.revision(),
                    ring.keys().stream()
                        .sorted(
                            Comparator.comparing((RegisterKey key) -> key.context().purpose())
                                .thenComparing(key -> Integer.toString(key.context().epoch())))
                        .toList());
              }
            });
  }

  private static RegisterStorage addingTheSecond() {
    List<RegisterKey> second = new ArrayList<>();
    return AlteredStorage.keys(
        intact ->
            new KeysAround(intact) {
              @Override
              public boolean addIfAbsent(RegisterKey key) {
                if (!super.addIfAbsent(key)) {
                  second.add(key);
                }
                return true;
              }

              @Override
              public KeyRing ring(String registerId) {
                KeyRing ring = super.ring(registerId);
                return new KeyRing(
                    ring.revision(), Stream.concat(ring.keys().stream(), second.stream()).toList());
              }
            });
  }

  private static RegisterStorage flattering() {
    return AlteredStorage.keys(
        intact ->
            new KeysAround(intact) {
              @Override
              public boolean addIfAbsent(RegisterKey key) {
                super.addIfAbsent(key);
                return true;
              }
            });
  }
}
