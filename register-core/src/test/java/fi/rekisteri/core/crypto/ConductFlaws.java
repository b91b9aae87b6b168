package fi.rekisteri.core.crypto;

import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.crypto.WrappedKey;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.KeyUnavailableException;
import fi.rekisteri.error.SealingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Providers that behave badly, K6 to K12. */
final class ConductFlaws {
  private ConductFlaws() {}

  static Stream<KeyFlaw> all() {
    return Stream.of(
        new KeyFlaw("K6", "changes its name", Renamed::new),
        new KeyFlaw("K6", "has a root key with a name of 201 letters", LongNamed::new),
        new KeyFlaw("K6", "fills 5 KiB", Large::new),
        new KeyFlaw("K7", "prints the last key", Printing::new),
        new KeyFlaw("K7", "tells the blob it was given in its refusal", Telling::new),
        new KeyFlaw("K8", "works after it was closed", Open::new),
        new KeyFlaw("K8", "closes what it gave out", Greedy::new),
        new KeyFlaw("K8", "wraps with half a root key while it is closed", Halved::new),
        new KeyFlaw("K9", "closes its caller's secret", Closing::new),
        new KeyFlaw("K9", "wipes the blob that it unwrapped", Wiping::new),
        new KeyFlaw("K9", "gives the same secret twice", Sharing::new),
        new KeyFlaw("K10", "cannot do two things at once", Single::new),
        new KeyFlaw("K11", "makes another root key when opened again", Forgetful::new),
        new KeyFlaw("K12", "gives up after a refusal", Sulking::new));
  }

  private static SealingException unavailable(String what) {
    return new KeyUnavailableException(ErrorCode.KEY_UNAVAILABLE, what, "try again");
  }

  private static final class Renamed extends KeysAround {
    private final AtomicInteger calls = new AtomicInteger();

    Renamed(IntactKeys intact) {
      super(intact);
    }

    @Override
    public String id() {
      return super.id() + calls.incrementAndGet();
    }
  }

  private static final class LongNamed extends KeysAround {
    LongNamed(IntactKeys intact) {
      super(intact);
    }

    @Override
    public WrappedKey wrap(SecretBytes key, KeyContext context) {
      return new WrappedKey(id(), "x".repeat(201), super.wrap(key, context).blob());
    }
  }

  private static final class Large extends KeysAround {
    Large(IntactKeys intact) {
      super(intact);
    }

    @Override
    public WrappedKey wrap(SecretBytes key, KeyContext context) {
      WrappedKey wrapped = super.wrap(key, context);
      return with(wrapped, Arrays.copyOf(wrapped.blob(), 5120));
    }
  }

  private static final class Printing extends KeysAround {
    private volatile String last = "";

    Printing(IntactKeys intact) {
      super(intact);
    }

    @Override
    public WrappedKey wrap(SecretBytes key, KeyContext context) {
      last = key.use(Arrays::toString);
      return super.wrap(key, context);
    }

    @Override
    public String toString() {
      return "Printing" + last;
    }
  }

  private static final class Telling extends KeysAround {
    Telling(IntactKeys intact) {
      super(intact);
    }

    @Override
    public SecretBytes unwrap(WrappedKey wrapped, KeyContext context) {
      try {
        return super.unwrap(wrapped, context);
      } catch (SealingException e) {
        String blob = HexFormat.of().withUpperCase().formatHex(wrapped.blob());
        throw new KeyUnavailableException(e.code(), "refused " + blob, "send it to us");
      }
    }
  }

  private static final class Open extends KeysAround {
    Open(IntactKeys intact) {
      super(intact);
    }

    @Override
    public void close() {}
  }

  private static final class Greedy extends KeysAround {
    private final List<SecretBytes> given = new ArrayList<>();

    Greedy(IntactKeys intact) {
      super(intact);
    }

    @Override
    public synchronized SecretBytes unwrap(WrappedKey wrapped, KeyContext context) {
      given.add(super.unwrap(wrapped, context));
      return given.get(given.size() - 1);
    }

    @Override
    public synchronized void close() {
      given.forEach(SecretBytes::close);
      super.close();
    }
  }

  /** The second of its wrappings is spoilt, as if the root key had been wiped in its midst. */
  private static final class Halved extends KeysAround {
    private final AtomicInteger calls = new AtomicInteger();

    Halved(IntactKeys intact) {
      super(intact);
    }

    @Override
    public WrappedKey wrap(SecretBytes key, KeyContext context) {
      WrappedKey wrapped = super.wrap(key, context);
      if (calls.incrementAndGet() > 2) {
        Arrays.fill(wrapped.blob(), 6, wrapped.blob().length, (byte) 0);
      }
      return wrapped;
    }
  }

  private static final class Closing extends KeysAround {
    Closing(IntactKeys intact) {
      super(intact);
    }

    @Override
    public WrappedKey wrap(SecretBytes key, KeyContext context) {
      try (key) {
        return super.wrap(key, context);
      }
    }
  }

  private static final class Wiping extends KeysAround {
    Wiping(IntactKeys intact) {
      super(intact);
    }

    @Override
    public SecretBytes unwrap(WrappedKey wrapped, KeyContext context) {
      SecretBytes secret = super.unwrap(wrapped, context);
      Arrays.fill(wrapped.blob(), (byte) 0);
      return secret;
    }
  }

  private static final class Sharing extends KeysAround {
    private final List<SecretBytes> given = new ArrayList<>();

    Sharing(IntactKeys intact) {
      super(intact);
    }

    @Override
    public SecretBytes unwrap(WrappedKey wrapped, KeyContext context) {
      if (given.isEmpty()) {
        given.add(super.unwrap(wrapped, context));
      }
      return given.get(0);
    }
  }

  private static final class Single extends KeysAround {
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(5);
    private final AtomicInteger inside = new AtomicInteger();

    Single(IntactKeys intact) {
      super(intact);
    }

    @Override
    public WrappedKey wrap(SecretBytes key, KeyContext context) {
      boolean alone = inside.incrementAndGet() == 1;
      LockSupport.parkNanos(PATIENCE);
      inside.decrementAndGet();
      if (!alone) {
        throw unavailable("busy");
      }
      return super.wrap(key, context);
    }
  }

  private static final class Forgetful extends KeysAround {
    private static final IntactKeys NEWEST = IntactKeys.random();
    private final boolean first;

    Forgetful(IntactKeys intact) {
      super(intact);
      first = intact.isFirst();
    }

    @Override
    public WrappedKey wrap(SecretBytes key, KeyContext context) {
      return first ? super.wrap(key, context) : NEWEST.wrap(key, context);
    }

    @Override
    public SecretBytes unwrap(WrappedKey wrapped, KeyContext context) {
      return first ? super.unwrap(wrapped, context) : NEWEST.unwrap(wrapped, context);
    }
  }

  private static final class Sulking extends KeysAround {
    Sulking(IntactKeys intact) {
      super(intact);
    }

    @Override
    public SecretBytes unwrap(WrappedKey wrapped, KeyContext context) {
      try {
        return super.unwrap(wrapped, context);
      } catch (SealingException e) {
        super.close();
        throw e;
      }
    }
  }
}
