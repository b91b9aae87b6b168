package fi.rekisteri.core.crypto;

import fi.rekisteri.core.cipher.CryptoBackend;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

/** Finds and makes the root keys of one label in a token. */
record TokenKeys(Provider token, String label, KeyStore store) {
  private static final int BITS = 256;

  /** Logs in, unless this process is logged in already: then a token asks for no PIN. */
  static TokenKeys login(Provider token, char[] pin, String label) {
    RootName.requireLabel(label);
    try {
      KeyStore store = KeyStore.getInstance("PKCS11", token);
      store.load(null, pin);
      return new TokenKeys(token, label, store);
    } catch (GeneralSecurityException | IOException | ProviderException e) {
      throw TokenFailures.loggingIn(e);
    }
  }

  NavigableMap<RootName, TokenKey> all() {
    NavigableMap<RootName, TokenKey> roots = new TreeMap<>();
    try {
      for (String alias : Collections.list(store.aliases())) {
        Optional<RootName> name = RootName.parse(label, alias);
        if (name.isPresent()) {
          roots.put(name.get(), root(name.get(), store.getKey(alias, null)));
        }
      }
      return roots;
    } catch (GeneralSecurityException | ProviderException e) {
      throw TokenFailures.loggingIn(e);
    }
  }

  /** All, of which there is one at least. */
  NavigableMap<RootName, TokenKey> some() {
    NavigableMap<RootName, TokenKey> roots = all();
    if (roots.isEmpty()) {
      throw TokenFailures.unavailable(
          "the token has no root key of the label " + label,
          "correct the label or the slot, or make a key by Pkcs11Keys.openOrCreate");
    }
    return roots;
  }

  /** Only what the token no longer lists counts as destroyed. */
  void destroy(RootName name) {
    try {
      store.deleteEntry(name.alias());
    } catch (GeneralSecurityException | ProviderException e) {
      throw TokenFailures.working(e);
    }
    if (all().containsKey(name)) {
      throw TokenFailures.unavailable(
          "the token lists its root key " + name.alias() + " still",
          "destroy it by the token's own tool, and look whether it is gone");
    }
  }

  /** Makes a root key that is newer than those given. */
  void addTo(NavigableMap<RootName, TokenKey> roots, CryptoBackend random) {
    int number = roots.isEmpty() ? 1 : roots.lastKey().number() + 1;
    RootName name = RootName.random(label, number, random);
    try {
      KeyGenerator generator = KeyGenerator.getInstance("AES", token);
      generator.init(BITS);
      SecretKey made = generator.generateKey();
      root(name, made);
      store.setKeyEntry(name.alias(), made, null, null);
      roots.put(name, root(name, store.getKey(name.alias(), null)));
    } catch (GeneralSecurityException | ProviderException e) {
      throw TokenFailures.working(e);
    }
  }

  private TokenKey root(RootName name, Key key) {
    if (!(key instanceof SecretKey secret) || !key.getAlgorithm().equals("AES")) {
      throw TokenFailures.unavailable(
          "the token's entry " + name.alias() + " is no AES key",
          "give root keys a label that nothing else has");
    }
    if (key.getEncoded() != null) {
      throw TokenFailures.unavailable(
          "the token hands out its root key " + name.alias(),
          "let the configuration make AES keys with CKA_SENSITIVE = true and CKA_EXTRACTABLE ="
              + " false");
    }
    return new TokenKey(token, name, secret);
  }
}
