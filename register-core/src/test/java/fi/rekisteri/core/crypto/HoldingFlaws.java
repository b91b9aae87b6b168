package fi.rekisteri.core.crypto;

import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.crypto.WrappedKey;
import fi.rekisteri.error.SealingException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Providers that are wrong about what is theirs, K13. */
final class HoldingFlaws {
  private HoldingFlaws() {}

  static Stream<KeyFlaw> all() {
    return Stream.of(
        new KeyFlaw("K13", "holds whatever bears the provider's name", AnyRoot::new),
        new KeyFlaw("K13", "holds whatever bears the root key's name", AnyProvider::new),
        new KeyFlaw("K13", "calls nothing the newest", NeverNewest::new),
        new KeyFlaw("K13", "calls all that it holds the newest", AlwaysNewest::new),
        new KeyFlaw("K13", "holds nothing once it is closed", Disowning::new),
        new KeyFlaw("K13", "unwraps to find out", Trying::new),
        new KeyFlaw("K13", "holds what this process wrapped", Remembering::new));
  }

  private static final class AnyRoot extends KeysAround {
    AnyRoot(IntactKeys intact) {
      super(intact);
    }

    @Override
    public boolean holds(WrappedKey wrapped) {
      return wrapped.providerId().equals(id());
    }
  }

  private static final class AnyProvider extends KeysAround {
    AnyProvider(IntactKeys intact) {
      super(intact);
    }

    @Override
    public boolean holds(WrappedKey wrapped) {
      return super.holds(new WrappedKey(id(), wrapped.rootKey(), wrapped.blob()));
    }
  }

  private static final class NeverNewest extends KeysAround {
    NeverNewest(IntactKeys intact) {
      super(intact);
    }

    @Override
    public boolean isNewest(WrappedKey wrapped) {
      return false;
    }
  }

  private static final class AlwaysNewest extends KeysAround {
    AlwaysNewest(IntactKeys intact) {
      super(intact);
    }

    @Override
    public boolean isNewest(WrappedKey wrapped) {
      return holds(wrapped);
    }
  }

  private static final class Disowning extends KeysAround {
    private volatile boolean closed;

    Disowning(IntactKeys intact) {
      super(intact);
    }

    @Override
    public boolean holds(WrappedKey wrapped) {
      return !closed && super.holds(wrapped);
    }

    @Override
    public void close() {
      closed = true;
      super.close();
    }
  }

  private static final class Trying extends KeysAround {
    Trying(IntactKeys intact) {
      super(intact);
    }

    @Override
    public boolean holds(WrappedKey wrapped) {
      try (SecretBytes opened = unwrap(wrapped, IntactKeys.PLACE)) {
        return opened.use(bytes -> true);
      } catch (SealingException e) {
        return false;
      }
    }
  }

  private static final class Remembering extends KeysAround {
    private final Set<String> wrapped = ConcurrentHashMap.newKeySet();

    Remembering(IntactKeys intact) {
      super(intact);
    }

    @Override
    public WrappedKey wrap(SecretBytes key, KeyContext context) {
      WrappedKey made = super.wrap(key, context);
      wrapped.add(made.rootKey());
      return made;
    }

    @Override
    public boolean holds(WrappedKey other) {
      return wrapped.contains(other.rootKey()) && super.holds(other);
    }
  }
}
