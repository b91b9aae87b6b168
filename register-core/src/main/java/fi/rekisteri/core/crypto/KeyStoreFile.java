package fi.rekisteri.core.crypto;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.cipher.DataKey;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.KeyUnavailableException;
import fi.rekisteri.error.SealingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A keystore file: reads its root keys, and publishes a new file of them. */
record KeyStoreFile(Path path, KeyStoreForm form, CryptoBackend backend, int iterations) {
  static final String LABEL = "root";
  private static final long LARGEST = 1 << 20;

  /** Another file of the same kind. */
  KeyStoreFile at(Path other) {
    return new KeyStoreFile(other, form, backend, iterations);
  }

  /** The root keys by name; at least one. The caller closes them. */
  NavigableMap<RootName, DataKey> read(char[] password) {
    form.requirePassword(password);
    return parse(content(), password)
        .orElseThrow(
            () ->
                new KeyUnavailableException(
                    ErrorCode.KEY_FILE_INVALID,
                    "the keystore "
                        + path
                        + " does not open with this password as "
                        + form
                        + ", or has no AES-256 key of the name root-1-<16 hex digits>",
                    "check password and form, or restore the file from its backup"));
  }

  /**
   * Publishes a file that was proved to give the keys back.
   *
   * @return false where the name was taken; nothing was changed
   */
  boolean publish(Map<RootName, DataKey> roots, char[] password) {
    form.requirePassword(password);
    if (Files.exists(path)) {
      return false; // told before the work; who comes between is found out by the publishing
    }
    byte[] file = bytes(roots, password);
    NavigableMap<RootName, DataKey> back =
        parse(file, password).orElseThrow(() -> unavailable("does not give its keys back"));
    back.values().forEach(DataKey::close);
    if (!back.keySet().equals(roots.keySet())) {
      throw unavailable("does not give its keys back");
    }
    try {
      return NewFile.publish(path, file, backend.random(RootKey.NAME_LENGTH));
    } catch (IOException | UnsupportedOperationException e) {
      throw unavailable("cannot be made (" + e.getClass().getSimpleName() + ")");
    }
  }

  private byte[] bytes(Map<RootName, DataKey> roots, char[] password) {
    try {
      KeyStore store = form.empty();
      store.load(null, null);
      for (Map.Entry<RootName, DataKey> root : roots.entrySet()) {
        store.setKeyEntry(root.getKey().alias(), root.getValue(), password, null);
      }
      return form.bytes(store, password, iterations);
    } catch (GeneralSecurityException | IOException e) {
      throw unavailable("cannot be made (" + e.getClass().getSimpleName() + ")");
    }
  }

  /** Keystores throw all kinds of things at a changed file; they must look alike. */
  private Optional<NavigableMap<RootName, DataKey>> parse(byte[] file, char[] password) {
    NavigableMap<RootName, DataKey> roots = new TreeMap<>();
    try {
      if (!form.isSound(file)) {
        return Optional.empty();
      }
      KeyStore store = form.empty();
      store.load(new ByteArrayInputStream(file), password);
      for (String alias : Collections.list(store.aliases())) {
        Optional<RootName> name = RootName.parse(LABEL, alias);
        if (name.isPresent()) {
          roots.put(name.get(), root(store.getKey(alias, password)));
        }
      }
      return Optional.of(roots).filter(found -> !found.isEmpty());
    } catch (GeneralSecurityException | IOException | RuntimeException e) {
      roots.values().forEach(DataKey::close);
      return Optional.empty();
    }
  }

  private static DataKey root(Key key) {
    byte[] bytes = key.getEncoded();
    try {
      if (!key.getAlgorithm().equals("AES") || bytes.length != RootKey.LENGTH) {
        throw new IllegalArgumentException("a root key is of AES-256");
      }
      return DataKey.aes(bytes, 0, RootKey.LENGTH);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private byte[] content() {
    try {
      long size = Files.size(path);
      if (!Files.isRegularFile(path)) {
        throw unavailable("is a directory or a device");
      }
      if (size > LARGEST) {
        return new byte[0]; // no keystore of ours; it is not read, since it may be of any size
      }
      return Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      throw unavailable("does not exist");
    } catch (IOException e) {
      throw unavailable("cannot be read (" + e.getClass().getSimpleName() + ")");
    }
  }

  SealingException unavailable(String what) {
    return new KeyUnavailableException(
        ErrorCode.KEY_UNAVAILABLE,
        "the keystore " + path + " " + what,
        "name a file that may be read, or a free name in a directory that exists, may be written"
            + " and is on a file system with hard links");
  }
}
