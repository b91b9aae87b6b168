package fi.rekisteri.core.crypto;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.cipher.DataKey;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.crypto.WrappedKey;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.KeyUnavailableException;
import fi.rekisteri.error.SealingException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A root key in a small file, sealed under a password. Keep a backup of the file and of the
 * password, each in a place of its own: without both, every customer is lost. Thread-safe.
 *
 * <h2>Form of the file</h2>
 *
 * 107 bytes, numbers big-endian:
 *
 * <ul>
 *   <li>7 bytes {@code REKIKEY}, 1 byte version (1)
 *   <li>8 bytes random name of the root key
 *   <li>4 bytes memory in KiB, 4 bytes iterations, 1 byte lanes, 16 bytes salt of Argon2id
 *   <li>2 bytes {@code F1 01}, 4 bytes zero, 12 bytes nonce, 32 bytes root key under AES-256-GCM,
 *       16 bytes tag; everything before the nonce is authenticated
 * </ul>
 *
 * <h2>Security</h2>
 *
 * The file is readable by its owner only where the file system has such permissions. A wrong
 * password and a changed file give the same error. The password is not kept: the caller wipes its
 * own array.
 */
public final class KeyFile implements KeyProvider {
  private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);
  private static final String ID = "key-file";

  private final Path path;
  private final RootKey root;

  private KeyFile(Path path, RootKey root) {
    this.path = path;
    this.root = root;
  }

  /**
   * Opens the file, or makes one with a new root key where there is none. Of two processes that
   * make one at once, the second opens what the first made.
   *
   * @param path the file
   * @param password its password, not empty; the caller wipes it
   * @return the keys
   * @throws SealingException {@code KEY_FILE_INVALID} for a wrong password or a changed file,
   *     {@code KEY_UNAVAILABLE} where the file cannot be read or written
   */
  public static KeyFile openOrCreate(Path path, char[] password) {
    return openOrCreate(path, password, CryptoBackend.configured());
  }

  static KeyFile openOrCreate(Path path, char[] password, CryptoBackend backend) {
    if (!Files.exists(path)) {
      Optional<KeyFile> created = tryCreate(path, password, backend);
      if (created.isPresent()) {
        return created.get();
      }
    }
    return open(path, password, backend);
  }

  /**
   * Makes a file with a new root key.
   *
   * @param path the file; its directory exists
   * @param password its password, not empty; the caller wipes it
   * @return the keys
   * @throws SealingException {@code KEY_UNAVAILABLE} where the file exists or cannot be written
   */
  public static KeyFile create(Path path, char[] password) {
    return tryCreate(path, password, CryptoBackend.configured())
        .orElseThrow(() -> unavailable(path, "exists already", "open it, or choose another path"));
  }

  /**
   * Opens a file.
   *
   * @param path the file
   * @param password its password; the caller wipes it
   * @return the keys
   * @throws SealingException {@code KEY_FILE_INVALID} for a wrong password or a changed file,
   *     {@code KEY_UNAVAILABLE} where it cannot be read
   */
  public static KeyFile open(Path path, char[] password) {
    return open(path, password, CryptoBackend.configured());
  }

  static KeyFile open(Path path, char[] password, CryptoBackend backend) {
    KeyFileFormat.Content content =
        withPassword(password, stretch -> new KeyFileFormat(backend).read(contentOf(path), stretch))
            .orElseThrow(
                () ->
                    new KeyUnavailableException(
                        ErrorCode.KEY_FILE_INVALID,
                        "the key file " + path + " does not open with this password",
                        "check the password, or restore the file from its backup"));
    return of(path, content, backend);
  }

  private static KeyFile of(Path path, KeyFileFormat.Content content, CryptoBackend backend) {
    try {
      DataKey key = DataKey.aes(content.key(), 0, RootKey.LENGTH);
      return new KeyFile(path, new RootKey(backend, ID, content.name(), key));
    } finally {
      Arrays.fill(content.key(), (byte) 0);
    }
  }

  private static Optional<KeyFile> tryCreate(Path path, char[] password, CryptoBackend backend) {
    byte[] name = backend.random(RootKey.NAME_LENGTH);
    byte[] key = backend.random(RootKey.LENGTH);
    try {
      KeyFileFormat.Content content = new KeyFileFormat.Content(name, key);
      byte[] file =
          withPassword(password, stretch -> new KeyFileFormat(backend).write(content, stretch));
      if (!NewFile.publish(path, file, name)) {
        return Optional.empty();
      }
      LOG.info(
          "Made the key file {}. Keep a backup of it: without it all customers are lost.", path);
      return Optional.of(of(path, content, backend));
    } catch (IOException | UnsupportedOperationException e) {
      throw unavailable(
          path,
          "cannot be made (" + e.getClass().getSimpleName() + ")",
          "name a directory that exists and may be written, on a file system with hard links");
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  private static byte[] contentOf(Path path) {
    try {
      if (Files.size(path) != KeyFileFormat.LENGTH) {
        return new byte[0]; // not a key file; it is not read, since it may be of any size
      }
      return Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      throw unavailable(path, "does not exist", "make it by KeyFile.create, or correct the path");
    } catch (IOException e) {
      throw unavailable(
          path, "cannot be read (" + e.getClass().getSimpleName() + ")", "check its permissions");
    }
  }

  private static <R> R withPassword(
      char[] password, Function<Function<Stretching, byte[]>, R> work) {
    if (password.length == 0) {
      throw new IllegalArgumentException("the password of a key file is not empty");
    }
    ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
    byte[] bytes = Arrays.copyOfRange(encoded.array(), 0, encoded.limit());
    try {
      return work.apply(stretching -> stretching.keyOf(bytes));
    } finally {
      Arrays.fill(encoded.array(), (byte) 0);
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static SealingException unavailable(Path path, String what, String remedy) {
    return new KeyUnavailableException(
        ErrorCode.KEY_UNAVAILABLE, "the key file " + path + " " + what, remedy);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public WrappedKey wrap(SecretBytes key, KeyContext context) {
    return root.wrap(key, context);
  }

  @Override
  public SecretBytes unwrap(WrappedKey wrapped, KeyContext context) {
    return root.unwrap(wrapped, context);
  }

  @Override
  public void close() {
    root.close();
  }

  @Override
  public String toString() {
    return "KeyFile[" + path + "]";
  }
}
