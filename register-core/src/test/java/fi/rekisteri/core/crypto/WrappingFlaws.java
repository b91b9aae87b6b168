package fi.rekisteri.core.crypto;

import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.crypto.WrappedKey;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.KeyUnavailableException;
import fi.rekisteri.error.SealingException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Providers that wrap badly, K1 to K5. */
final class WrappingFlaws {
  private WrappingFlaws() {}

  static Stream<KeyFlaw> all() {
    return Stream.of(
        new KeyFlaw("K1", "cuts keys to 32 bytes", keys -> opening(keys, WrappingFlaws::cut)),
        new KeyFlaw("K1", "unwraps each key once", Once::new),
        new KeyFlaw("K2", "ignores the register", keys -> elsewhere(keys, anyRegister())),
        new KeyFlaw("K2", "ignores the purpose", keys -> elsewhere(keys, anyPurpose())),
        new KeyFlaw("K2", "ignores the epoch", keys -> elsewhere(keys, anyEpoch())),
        new KeyFlaw("K3", "ignores what follows the tag", Trailing::new),
        new KeyFlaw("K3", "gives zeros for a changed key", Zeros::new),
        new KeyFlaw("K3", "lets its own exception out", Raw::new),
        new KeyFlaw("K3", "remembers keys by the end of their blob", ByEnd::new),
        new KeyFlaw("K4", "has one root key for all", keys -> new Shared(keys, SHARED)),
        new KeyFlaw("K4", "does not look at the provider's name", Nameless::new),
        new KeyFlaw("K5", "wraps the same key to the same bytes", Repeating::new),
        new KeyFlaw("K5", "leaves the key beside its wrapping", Beside::new));
  }

  private static final IntactKeys SHARED = IntactKeys.random();

  private static byte[] cut(byte[] key) {
    return Arrays.copyOf(key, Math.min(key.length, 32));
  }

  private static KeysAround opening(IntactKeys keys, UnaryOperator<byte[]> changed) {
    return new KeysAround(keys) {
      @Override
      public SecretBytes unwrap(WrappedKey wrapped, KeyContext context) {
        try (SecretBytes right = super.unwrap(wrapped, context)) {
          return right.use(bytes -> SecretBytes.copyOf(changed.apply(bytes)));
        }
      }
    };
  }

  private static UnaryOperator<KeyContext> anyRegister() {
    return place -> new KeyContext("any", place.purpose(), place.epoch());
  }

  private static UnaryOperator<KeyContext> anyPurpose() {
    return place -> new KeyContext(place.registerId(), KeyPurpose.CUSTOMER_KEYS, place.epoch());
  }

  private static UnaryOperator<KeyContext> anyEpoch() {
    return place -> new KeyContext(place.registerId(), place.purpose(), 1);
  }

  private static KeysAround elsewhere(IntactKeys keys, UnaryOperator<KeyContext> seen) {
    return new KeysAround(keys) {
      @Override
      public WrappedKey wrap(SecretBytes key, KeyContext context) {
        return super.wrap(key, seen.apply(context));
      }

      @Override
      public SecretBytes unwrap(WrappedKey wrapped, KeyContext context) {
        return super.unwrap(wrapped, seen.apply(context));
      }
    };
  }

  private static final class Once extends KeysAround {
    private final Set<ByteBuffer> opened = new HashSet<>();

    Once(IntactKeys intact) {
      super(intact);
    }

    @Override
    public SecretBytes unwrap(WrappedKey wrapped, KeyContext context) {
      if (!opened.add(ByteBuffer.wrap(wrapped.blob().clone()))) {
        throw new KeyUnavailableException(ErrorCode.KEY_UNAVAILABLE, "spent", "wrap it again");
      }
      return super.unwrap(wrapped, context);
    }
  }

  private static final class Trailing extends KeysAround {
    private static final int LENGTH = 66;

    Trailing(IntactKeys intact) {
      super(intact);
    }

    @Override
    public SecretBytes unwrap(WrappedKey wrapped, KeyContext context) {
      byte[] blob = wrapped.blob();
      byte[] head = blob.length > LENGTH ? Arrays.copyOf(blob, LENGTH) : blob;
      return super.unwrap(with(wrapped, head), context);
    }
  }

  private static final class Zeros extends KeysAround {
    Zeros(IntactKeys intact) {
      super(intact);
    }

    @Override
    public SecretBytes unwrap(WrappedKey wrapped, KeyContext context) {
      try {
        return super.unwrap(wrapped, context);
      } catch (SealingException e) {
        if (e.code() == ErrorCode.DECRYPTION_FAILED) {
          return SecretBytes.copyOf(new byte[32]);
        }
        throw e;
      }
    }
  }

  private static final class Raw extends KeysAround {
    Raw(IntactKeys intact) {
      super(intact);
    }

    @Override
    public SecretBytes unwrap(WrappedKey wrapped, KeyContext context) {
      ByteBuffer.wrap(wrapped.blob()).position(66);
      return super.unwrap(wrapped, context);
    }
  }

  private static final class ByEnd extends KeysAround {
    private final Map<ByteBuffer, WrappedKey> known = new HashMap<>();

    ByEnd(IntactKeys intact) {
      super(intact);
    }

    @Override
    public WrappedKey wrap(SecretBytes key, KeyContext context) {
      WrappedKey wrapped = super.wrap(key, context);
      known.put(end(wrapped), with(wrapped, wrapped.blob().clone()));
      return wrapped;
    }

    @Override
    public SecretBytes unwrap(WrappedKey wrapped, KeyContext context) {
      return super.unwrap(known.getOrDefault(end(wrapped), wrapped), context);
    }

    private static ByteBuffer end(WrappedKey wrapped) {
      byte[] blob = wrapped.blob();
      return ByteBuffer.wrap(Arrays.copyOfRange(blob, Math.max(0, blob.length - 16), blob.length));
    }
  }

  private static final class Shared extends KeysAround {
    private final IntactKeys shared;

    Shared(IntactKeys intact, IntactKeys shared) {
      super(intact);
      this.shared = shared;
    }

    @Override
    public WrappedKey wrap(SecretBytes key, KeyContext context) {
      return shared.wrap(key, context);
    }

    @Override
    public SecretBytes unwrap(WrappedKey wrapped, KeyContext context) {
      return shared.unwrap(wrapped, context);
    }
  }

  private static final class Nameless extends KeysAround {
    Nameless(IntactKeys intact) {
      super(intact);
    }

    @Override
    public SecretBytes unwrap(WrappedKey wrapped, KeyContext context) {
      return super.unwrap(new WrappedKey(id(), wrapped.rootKey(), wrapped.blob()), context);
    }
  }

  private static final class Repeating extends KeysAround {
    private final Map<ByteBuffer, WrappedKey> known = new HashMap<>();

    Repeating(IntactKeys intact) {
      super(intact);
    }

    @Override
    public WrappedKey wrap(SecretBytes key, KeyContext context) {
      ByteBuffer bytes = ByteBuffer.wrap(key.use(byte[]::clone));
      return known.computeIfAbsent(bytes, unknown -> super.wrap(key, context));
    }
  }

  private static final class Beside extends KeysAround {
    Beside(IntactKeys intact) {
      super(intact);
    }

    @Override
    public WrappedKey wrap(SecretBytes key, KeyContext context) {
      WrappedKey wrapped = super.wrap(key, context);
      byte[] blob = wrapped.blob();
      return key.use(
          plain ->
              with(
                  wrapped,
                  ByteBuffer.allocate(blob.length + plain.length).put(blob).put(plain).array()));
    }
  }
}
