package fi.rekisteri.core.crypto;

import fi.rekisteri.core.cipher.AssociatedData;
import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.cipher.DataKey;
import fi.rekisteri.core.cipher.Gcm;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.BadPaddingException;

/** The bytes of a key file, as {@link KeyFile} describes them. */
final class KeyFileFormat {
  private static final byte[] MAGIC = "REKIKEY".getBytes(StandardCharsets.US_ASCII);
  private static final byte VERSION = 1;
  private static final int HEAD = MAGIC.length + 1 + RootKey.NAME_LENGTH + Stretching.LENGTH;
  static final int LENGTH = HEAD + Gcm.OVERHEAD + RootKey.LENGTH;
  private static final byte BLOB_FORMAT = (byte) 0xF1;
  private static final byte AES_256_GCM = 1;

  private final CryptoBackend backend;

  KeyFileFormat(CryptoBackend backend) {
    this.backend = backend;
  }

  /** The name and the key of a root key; the borrower wipes it. */
  record Content(byte[] name, byte[] key) {
    boolean isSameAs(Content other) {
      return Arrays.equals(name, other.name) && MessageDigest.isEqual(key, other.key);
    }

    void wipe() {
      Arrays.fill(key, (byte) 0);
    }

    @Override
    public String toString() {
      return "Content[***]";
    }
  }

  /** What a password costs that is tried on a file; the file was read before. */
  static Stretching costs(byte[] file) {
    int before = MAGIC.length + 1 + RootKey.NAME_LENGTH;
    return Stretching.read(ByteBuffer.wrap(file, before, Stretching.LENGTH));
  }

  /**
   * @param stretch gives the key of the password, which is wiped here
   */
  byte[] write(Content content, Stretching stretching, Function<Stretching, byte[]> stretch) {
    ByteBuffer head = ByteBuffer.allocate(HEAD).put(MAGIC).put(VERSION).put(content.name());
    stretching.write(head);
    byte[] blob =
        ByteBuffer.allocate(RootKey.LENGTH + Gcm.OVERHEAD)
            .put(BLOB_FORMAT)
            .put(AES_256_GCM)
            .putInt(0)
            .put(backend.random(Gcm.NONCE))
            .put(content.key())
            .array();
    try (DataKey key = stretched(stretching, stretch)) {
      backend.newGcm().seal(key, blob, AssociatedData.keyFile(head.array(), blob));
    }
    return ByteBuffer.allocate(LENGTH).put(head.array()).put(blob).array();
  }

  /**
   * @return empty where the file was changed, is of another form, or the password is a wrong one
   */
  Optional<Content> read(byte[] file, Function<Stretching, byte[]> stretch) {
    if (file.length != LENGTH) {
      return Optional.empty();
    }
    ByteBuffer buffer = ByteBuffer.wrap(file);
    byte[] magic = new byte[MAGIC.length];
    buffer.get(magic);
    byte version = buffer.get();
    byte[] name = new byte[RootKey.NAME_LENGTH];
    buffer.get(name);
    Stretching stretching = Stretching.read(buffer);
    byte[] blob = Arrays.copyOfRange(file, HEAD, file.length);
    boolean known = Arrays.equals(magic, MAGIC) && version == VERSION;
    if (!known || !stretching.isWithinBounds()) {
      return Optional.empty();
    }
    try (DataKey key = stretched(stretching, stretch)) {
      byte[] head = Arrays.copyOf(file, HEAD);
      byte[] root = backend.newGcm().open(key, blob, AssociatedData.keyFile(head, blob));
      return Optional.of(new Content(name, root));
    } catch (BadPaddingException e) {
      return Optional.empty();
    }
  }

  private static DataKey stretched(Stretching stretching, Function<Stretching, byte[]> stretch) {
    byte[] bytes = stretch.apply(stretching);
    try {
      return DataKey.aes(bytes, 0, bytes.length);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }
}
