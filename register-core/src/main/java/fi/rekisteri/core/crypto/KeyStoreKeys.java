package fi.rekisteri.core.crypto;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.cipher.DataKey;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.crypto.WrappedKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Root keys in a PKCS#12 or BCFKS file, under a password. Keep a backup of the file and of the
 * password, each in a place of its own: without both, every customer is lost. Thread-safe.
 *
 * <p>A root key is an AES-256 entry whose alias is {@code root-<number>-<16 hex digits>}, under the
 * password of the file. The greatest number wraps, the others still unwrap. Other entries are left
 * alone. A file is never changed: {@link #renew} writes the root keys and a newer one to another
 * file, {@link #without} leaves some out of another file, so that there is no moment in which the
 * only copy is half written.
 *
 * <h2>Security</h2>
 *
 * The file is readable by its owner only where the file system has such permissions. A wrong
 * password, another form and a changed file give the same error. The password is not kept: the
 * caller wipes its own array. While a file is opened the JDK makes copies of the root key that it
 * gives no means to wipe; they are garbage after that.
 */
public final class KeyStoreKeys implements KeyProvider {
  private static final Logger LOG = LoggerFactory.getLogger(KeyStoreKeys.class);
  private static final String ID = "key-store";

  private final KeyStoreFile file;
  private final List<RootKey> roots;

  private KeyStoreKeys(KeyStoreFile file, NavigableMap<RootName, DataKey> keys) {
    this.file = file;
    roots =
        keys.entrySet().stream()
            .map(key -> new RootKey(file.backend(), ID, key.getKey().bytes(), key.getValue()))
            .toList();
  }

  /**
   * Opens a file.
   *
   * @param path the file
   * @param form its form
   * @param password its password, not empty; the caller wipes it
   * @return the keys
   * @throws fi.rekisteri.error.SealingException {@code KEY_FILE_INVALID} for a wrong password or
   *     form, a changed file, or one without a root key; {@code KEY_UNAVAILABLE} where it cannot be
   *     read
   */
  public static KeyStoreKeys open(Path path, KeyStoreForm form, char[] password) {
    return open(file(path, form), password);
  }

  static KeyStoreKeys open(KeyStoreFile file, char[] password) {
    return new KeyStoreKeys(file, file.read(password));
  }

  /**
   * Makes a file with a new root key.
   *
   * @param path the file; its directory exists
   * @param form its form
   * @param password its password, not empty, and printable ASCII for PKCS#12; the caller wipes it
   * @return the keys
   * @throws fi.rekisteri.error.SealingException {@code KEY_UNAVAILABLE} where the file exists or
   *     cannot be written
   */
  public static KeyStoreKeys create(Path path, KeyStoreForm form, char[] password) {
    return create(file(path, form), password);
  }

  static KeyStoreKeys create(KeyStoreFile file, char[] password) {
    return publish(file, withNewer(file, new TreeMap<>()), password);
  }

  /**
   * Opens the file, or makes one where there is none. Of two processes that make one at once, the
   * second opens what the first made.
   *
   * @param path the file
   * @param form its form
   * @param password its password, not empty, and printable ASCII for PKCS#12; the caller wipes it
   * @return the keys
   * @throws fi.rekisteri.error.SealingException as {@link #open} and {@link #create}
   */
  public static KeyStoreKeys openOrCreate(Path path, KeyStoreForm form, char[] password) {
    return openOrCreate(file(path, form), password);
  }

  static KeyStoreKeys openOrCreate(KeyStoreFile file, char[] password) {
    if (Files.exists(file.path())) {
      return open(file, password);
    }
    NavigableMap<RootName, DataKey> roots = withNewer(file, new TreeMap<>());
    return publishOrWipe(file, roots, password) ? made(file, roots) : open(file, password);
  }

  /**
   * Copies the root keys of a file to a new file, with a newer one that wraps from then on. The old
   * file stays as it is.
   *
   * @param old the keys' file until now
   * @param renewed the new file, in the same form and under the same password
   * @param form the form of both
   * @param password the password of both; the caller wipes it
   * @return the keys of the new file
   * @throws fi.rekisteri.error.SealingException as {@link #open} for the old file and as {@link
   *     #create} for the new one
   */
  public static KeyStoreKeys renew(Path old, Path renewed, KeyStoreForm form, char[] password) {
    return renew(file(old, form), file(renewed, form), password);
  }

  static KeyStoreKeys renew(KeyStoreFile old, KeyStoreFile renewed, char[] password) {
    return publish(renewed, withNewer(renewed, old.read(password)), password);
  }

  /**
   * Copies the root keys to a new file, in the same form and under the same password, without those
   * named; entries that are no root keys are not copied. This file stays as it is: the named root
   * keys are destroyed when it and all its copies and backups are.
   *
   * <p><b>What is still wrapped under them is lost for good then, in backups of the database
   * too.</b> Name none before {@link #isNewest} says yes to every wrapped key of every register
   * that uses the file.
   *
   * @param rootKeys the names of the root keys to leave out, as {@link #rootKeys} tells them; one
   *     at least, and never the newest
   * @param reduced the new file
   * @param password the password of both; the caller wipes it
   * @return the keys of the new file
   * @throws IllegalArgumentException where a name is not that of an older root key in the file
   * @throws fi.rekisteri.error.SealingException as {@link #open} for this file and as {@link
   *     #create} for the new one
   */
  public KeyStoreKeys without(Set<String> rootKeys, Path reduced, char[] password) {
    NavigableMap<RootName, DataKey> kept = file.read(password);
    try {
      for (RootName name : RootName.older(kept.navigableKeySet(), rootKeys)) {
        kept.remove(name).close();
      }
    } catch (IllegalArgumentException e) {
      kept.values().forEach(DataKey::close);
      throw e;
    }
    return publish(file.at(reduced), kept, password);
  }

  /**
   * The names that stand in wrapped keys.
   *
   * @return the names of all root keys, the newest last
   */
  public List<String> rootKeys() {
    return roots.stream().map(RootKey::name).toList();
  }

  private static KeyStoreKeys publish(
      KeyStoreFile file, NavigableMap<RootName, DataKey> roots, char[] password) {
    if (!publishOrWipe(file, roots, password)) {
      throw file.unavailable("exists already");
    }
    return made(file, roots);
  }

  private static boolean publishOrWipe(
      KeyStoreFile file, NavigableMap<RootName, DataKey> roots, char[] password) {
    boolean published = false;
    try {
      published = file.publish(roots, password);
      return published;
    } finally {
      if (!published) {
        roots.values().forEach(DataKey::close);
      }
    }
  }

  private static KeyStoreKeys made(KeyStoreFile file, NavigableMap<RootName, DataKey> roots) {
    LOG.info(
        "Made the keystore {}. Keep a backup of it: without it all customers are lost.",
        file.path());
    return new KeyStoreKeys(file, roots);
  }

  private static NavigableMap<RootName, DataKey> withNewer(
      KeyStoreFile file, NavigableMap<RootName, DataKey> roots) {
    int number = roots.isEmpty() ? 1 : roots.lastKey().number() + 1;
    byte[] key = file.backend().random(RootKey.LENGTH);
    try {
      RootName name = RootName.random(KeyStoreFile.LABEL, number, file.backend());
      roots.put(name, DataKey.aes(key, 0, RootKey.LENGTH));
      return roots;
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  private static KeyStoreFile file(Path path, KeyStoreForm form) {
    return new KeyStoreFile(path, form, CryptoBackend.configured(), KeyStoreForm.ITERATIONS);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public WrappedKey wrap(SecretBytes key, KeyContext context) {
    return newest().wrap(key, context);
  }

  @Override
  public SecretBytes unwrap(WrappedKey wrapped, KeyContext context) {
    return roots.stream()
        .filter(root -> root.name().equals(wrapped.rootKey()))
        .findAny()
        .orElseGet(this::newest) // which refuses it, and tells the names
        .unwrap(wrapped, context);
  }

  private RootKey newest() {
    return roots.get(roots.size() - 1);
  }

  @Override
  public boolean holds(WrappedKey wrapped) {
    return roots.stream().anyMatch(root -> root.holds(wrapped));
  }

  @Override
  public boolean isNewest(WrappedKey wrapped) {
    return newest().holds(wrapped);
  }

  @Override
  public void close() {
    roots.forEach(RootKey::close);
  }

  @Override
  public String toString() {
    return "KeyStoreKeys[" + file.path() + "]";
  }
}
