package fi.rekisteri.core.crypto;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.cipher.DataKey;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.crypto.WrappedKey;
import fi.rekisteri.error.SealingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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
    StoredKeyFile file = new StoredKeyFile(path, backend);
    if (!Files.exists(path)) {
      Optional<KeyFile> created = tryCreate(file, password);
      if (created.isPresent()) {
        return created.get();
      }
    }
    return open(file, password);
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
    StoredKeyFile file = new StoredKeyFile(path, CryptoBackend.configured());
    return tryCreate(file, password)
        .orElseThrow(() -> file.unavailable("exists already", "open it, or choose another path"));
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
    return open(new StoredKeyFile(path, CryptoBackend.configured()), password);
  }

  private static KeyFile open(StoredKeyFile file, char[] password) {
    return of(file, file.read(password));
  }

  /**
   * Seals the same root key under another password, with what Argon2id is advised to cost today.
   * The new file takes the old one's place in one step, so that there is no moment in which the
   * only copy is half written: a stop in between leaves the old file or the new one, and perhaps a
   * file {@code <name>.<16 hex digits>.new} beside it, which may be deleted. Keys that are open
   * stay open. Let one process change it at a time.
   *
   * <p>This does not help against somebody who has a copy of the old file and its password: he has
   * the root key. Then make another key file, and rotate the register's keys to it by {@link
   * KeySuccession}. Back the new file up, and destroy the backups of the old one.
   *
   * @param path the file
   * @param password its password until now; the caller wipes it
   * @param changed its password from now on, not empty; the caller wipes it
   * @throws SealingException {@code KEY_FILE_INVALID} for a wrong password or a changed file,
   *     {@code KEY_UNAVAILABLE} where it cannot be read or replaced; then nothing was changed
   */
  public static void changePassword(Path path, char[] password, char[] changed) {
    new StoredKeyFile(path, CryptoBackend.configured()).changePassword(password, changed);
    LOG.info("Changed the password of the key file {}. Keep a backup of the new file.", path);
  }

  private static KeyFile of(StoredKeyFile file, KeyFileFormat.Content content) {
    try {
      DataKey key = DataKey.aes(content.key(), 0, RootKey.LENGTH);
      return new KeyFile(file.path(), new RootKey(file.backend(), ID, content.name(), key));
    } finally {
      content.wipe();
    }
  }

  private static Optional<KeyFile> tryCreate(StoredKeyFile file, char[] password) {
    CryptoBackend backend = file.backend();
    byte[] name = backend.random(RootKey.NAME_LENGTH);
    KeyFileFormat.Content root = new KeyFileFormat.Content(name, backend.random(RootKey.LENGTH));
    try {
      if (!file.publish(root, password)) {
        return Optional.empty();
      }
      LOG.info(
          "Made the key file {}. Keep a backup of it: without it all customers are lost.",
          file.path());
      return Optional.of(of(file, root));
    } finally {
      root.wipe();
    }
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
  public boolean holds(WrappedKey wrapped) {
    return root.holds(wrapped);
  }

  @Override
  public boolean isNewest(WrappedKey wrapped) {
    return root.holds(wrapped); // it has no other
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
