package fi.rekisteri.core.crypto;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.crypto.WrappedKey;
import java.nio.file.Path;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Root keys that never leave a PKCS#11 token: a hardware security module, a smart card, or SoftHSM.
 * AES-256-GCM is computed inside the token. Thread-safe.
 *
 * <p>A root key is an AES key whose label is {@code <label>-<number>-<16 hex digits>}. The greatest
 * number wraps, the others still unwrap. Keys are listed when the token is opened; one that another
 * process adds is seen when it is opened again.
 *
 * <h2>Security</h2>
 *
 * A root key that the token would hand out is refused. Logging in holds for the whole process, as
 * PKCS#11 has it: a second opening of the same token is not asked for a PIN, and {@link #close}
 * forgets the keys but does not log out. The host logs out by {@link
 * java.security.AuthProvider#logout()}. The PIN is not kept: the caller wipes its own array. What
 * is wrapped and unwrapped passes through the runtime's own buffers, which cannot be wiped.
 */
public final class Pkcs11Keys implements KeyProvider {
  static final String ID = "pkcs11";
  private static final Logger LOG = LoggerFactory.getLogger(Pkcs11Keys.class);

  private final CryptoBackend random;
  private volatile List<TokenKey> roots;
  private final List<String> names;
  private final String shown;

  private Pkcs11Keys(Provider token, NavigableMap<RootName, TokenKey> roots, CryptoBackend random) {
    this.random = random;
    this.roots = List.copyOf(roots.values());
    this.names = roots.keySet().stream().map(RootName::id).toList();
    this.shown = "Pkcs11Keys[" + token.getName() + ", " + roots.lastKey().alias() + "]";
  }

  /**
   * The runtime's PKCS#11 provider with a configuration of its own. It is not added to the list of
   * providers.
   *
   * @param configuration a file with {@code name}, {@code library}, a slot, and the attributes of
   *     generated AES keys, as {@code docs/key-providers.md} shows
   * @return the token
   * @throws fi.rekisteri.error.SealingException {@code KEY_UNAVAILABLE} where the runtime has no
   *     such provider (module {@code jdk.crypto.cryptoki}), or the configuration or library is
   *     wrong
   */
  public static Provider token(Path configuration) {
    Provider runtime = Security.getProvider("SunPKCS11");
    if (runtime == null) {
      throw TokenFailures.unavailable(
          "this runtime has no provider SunPKCS11", "add the module jdk.crypto.cryptoki to it");
    }
    try {
      return runtime.configure(configuration.toAbsolutePath().toString());
    } catch (ProviderException | IllegalArgumentException e) {
      throw TokenFailures.configuring(e);
    }
  }

  /**
   * Opens the root keys of a label.
   *
   * @param token a configured PKCS#11 provider, such as {@link #token} gives
   * @param pin the user's PIN; the caller wipes it
   * @param label 1 to 32 of {@code a-z}, {@code 0-9}, dot and hyphen
   * @return the keys
   * @throws fi.rekisteri.error.SealingException {@code KEY_UNAVAILABLE} for a wrong PIN, a token
   *     that does not work, or one without a root key of the label
   */
  public static Pkcs11Keys open(Provider token, char[] pin, String label) {
    NavigableMap<RootName, TokenKey> roots = TokenKeys.login(token, pin, label).some();
    return new Pkcs11Keys(token, roots, CryptoBackend.configured());
  }

  /**
   * Opens the root keys of a label, or makes the first one. Two processes that do so at once may
   * make two; neither takes the other's place, and both unwrap.
   *
   * @param token a configured PKCS#11 provider, such as {@link #token} gives
   * @param pin the user's PIN; the caller wipes it
   * @param label 1 to 32 of {@code a-z}, {@code 0-9}, dot and hyphen
   * @return the keys
   * @throws fi.rekisteri.error.SealingException {@code KEY_UNAVAILABLE} for a wrong PIN, a token
   *     that does not work or may not be written, or one whose keys would be handed out
   */
  public static Pkcs11Keys openOrCreate(Provider token, char[] pin, String label) {
    TokenKeys keys = TokenKeys.login(token, pin, label);
    NavigableMap<RootName, TokenKey> roots = keys.all();
    return roots.isEmpty() ? withNewer(keys, roots) : open(token, pin, label);
  }

  /**
   * Makes a newer root key, which wraps from then on; the older ones stay.
   *
   * @param token a configured PKCS#11 provider, such as {@link #token} gives
   * @param pin the user's PIN; the caller wipes it
   * @param label 1 to 32 of {@code a-z}, {@code 0-9}, dot and hyphen
   * @return the keys
   * @throws fi.rekisteri.error.SealingException {@code KEY_UNAVAILABLE} as {@link #openOrCreate}
   */
  public static Pkcs11Keys renew(Provider token, char[] pin, String label) {
    TokenKeys keys = TokenKeys.login(token, pin, label);
    return withNewer(keys, keys.all());
  }

  /**
   * Destroys root keys in the token. It cannot be undone, but by a backup of the token.
   *
   * <p><b>What is still wrapped under them is lost for good, in backups of the database too.</b>
   * Name none before {@link #isNewest} says yes to every wrapped key of every register that uses
   * the label. Keys that are open and hold a destroyed root key answer {@code KEY_UNAVAILABLE} for
   * it from then on.
   *
   * <p>Where the token stops in between, some of the named are destroyed and the others are not:
   * call it again with those that {@link #rootKeys} still tells.
   *
   * @param token a configured PKCS#11 provider, such as {@link #token} gives
   * @param pin the user's PIN; the caller wipes it
   * @param label 1 to 32 of {@code a-z}, {@code 0-9}, dot and hyphen
   * @param rootKeys the names of the root keys to destroy, as {@link #rootKeys} tells them; one at
   *     least, and never the newest
   * @return the keys that are left
   * @throws IllegalArgumentException where a name is not that of an older root key in the token;
   *     then none was destroyed
   * @throws fi.rekisteri.error.SealingException {@code KEY_UNAVAILABLE} as {@link #openOrCreate},
   *     or where the token does not destroy one
   */
  public static Pkcs11Keys destroy(Provider token, char[] pin, String label, Set<String> rootKeys) {
    TokenKeys keys = TokenKeys.login(token, pin, label);
    for (RootName name : RootName.older(keys.some().navigableKeySet(), rootKeys)) {
      keys.destroy(name);
      LOG.info("Destroyed the root key {} in {}.", name.alias(), token.getName());
    }
    return new Pkcs11Keys(token, keys.all(), CryptoBackend.configured());
  }

  /**
   * The names that stand in wrapped keys.
   *
   * @return the names of all root keys as the token was opened, the newest last
   */
  public List<String> rootKeys() {
    return names;
  }

  private static Pkcs11Keys withNewer(TokenKeys keys, NavigableMap<RootName, TokenKey> roots) {
    CryptoBackend random = CryptoBackend.configured();
    keys.addTo(roots, random);
    LOG.info(
        "Made the root key {} in {}. Keep a backup of the token: without it all customers are"
            + " lost.",
        roots.lastKey().alias(),
        keys.token().getName());
    return new Pkcs11Keys(keys.token(), roots, random);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public WrappedKey wrap(SecretBytes key, KeyContext context) {
    List<TokenKey> held = held();
    return held.get(held.size() - 1).wrap(key, context, random);
  }

  @Override
  public SecretBytes unwrap(WrappedKey wrapped, KeyContext context) {
    return held().stream()
        .filter(root -> wrapped.providerId().equals(ID))
        .filter(root -> root.name().id().equals(wrapped.rootKey()))
        .findAny()
        .orElseThrow(() -> WrappedForm.foreign(wrapped, context, shown))
        .unwrap(wrapped.blob(), context, random);
  }

  @Override
  public boolean holds(WrappedKey wrapped) {
    return wrapped.providerId().equals(ID) && names.contains(wrapped.rootKey());
  }

  @Override
  public boolean isNewest(WrappedKey wrapped) {
    return holds(wrapped) && wrapped.rootKey().equals(names.get(names.size() - 1));
  }

  private List<TokenKey> held() {
    List<TokenKey> held = roots;
    if (held.isEmpty()) {
      throw WrappedForm.closed(ID);
    }
    return held;
  }

  @Override
  public void close() {
    roots = List.of();
  }

  @Override
  public String toString() {
    return shown;
  }
}
