package fi.rekisteri.core.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A key service with neither cloud nor delay. It follows a script of troubles. */
final class CloudKeyService {
  private static final int NONCE = 12;
  private static final int TAG = 16;

  private final Map<String, SecretKeySpec> keys = new ConcurrentHashMap<>();
  private final Map<String, String> refusedKeys = new ConcurrentHashMap<>();
  private final Queue<String> script = new ArrayDeque<>();
  private final AtomicInteger calls = new AtomicInteger();
  private final SecureRandom random = new SecureRandom();

  /** A request, as clients of such services have them: it may fail in known ways. */
  interface Call {
    byte[] answer() throws InvalidCiphertext, Refusal;
  }

  static final class InvalidCiphertext extends Exception {
    private static final long serialVersionUID = 1L;
  }

  static final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;
    private final String reason;

    Refusal(String reason) {
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }

  static byte[] refuse(String reason) throws Refusal {
    throw new Refusal(reason);
  }

  void create(String name) {
    byte[] key = new byte[32];
    random.nextBytes(key);
    keys.put(name, new SecretKeySpec(key, "AES"));
  }

  /** The next calls fail so, in this order. */
  synchronized void failNext(String... reasons) {
    script.addAll(Arrays.asList(reasons));
  }

  void disable(String name) {
    refusedKeys.put(name, "disabled");
  }

  void enable(String name) {
    refusedKeys.remove(name);
  }

  void destroy(String name) {
    keys.remove(name);
    refusedKeys.put(name, "destroyed");
  }

  int calls() {
    return calls.get();
  }

  byte[] encrypt(String name, byte[] plain, Map<String, String> context)
      throws InvalidCiphertext, Refusal {
    SecretKeySpec key = admitted(name);
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] blob = Arrays.copyOf(nonce, NONCE + plain.length + TAG);
    byte[] sealed = withPlace(gcm(Cipher.ENCRYPT_MODE, key, nonce), plain, context);
    System.arraycopy(sealed, 0, blob, NONCE, sealed.length);
    return blob;
  }

  byte[] decrypt(String name, byte[] blob, Map<String, String> context)
      throws InvalidCiphertext, Refusal {
    SecretKeySpec key = admitted(name);
    if (blob.length < NONCE + TAG) {
      throw new InvalidCiphertext();
    }
    Cipher cipher = gcm(Cipher.DECRYPT_MODE, key, Arrays.copyOf(blob, NONCE));
    return withPlace(cipher, Arrays.copyOfRange(blob, NONCE, blob.length), context);
  }

  private synchronized SecretKeySpec admitted(String name) throws Refusal {
    calls.incrementAndGet();
    String trouble = script.isEmpty() ? refusedKeys.get(name) : script.remove();
    SecretKeySpec key = keys.get(name);
    if (trouble != null || key == null) {
      throw new Refusal(trouble == null ? "unknown key" : trouble);
    }
    return key;
  }

  private static Cipher gcm(int mode, SecretKeySpec key, byte[] nonce) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(8 * TAG, nonce));
      return cipher;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the fake is broken", e);
    }
  }

  private static byte[] withPlace(Cipher cipher, byte[] input, Map<String, String> context)
      throws InvalidCiphertext {
    try {
      cipher.updateAAD(new TreeMap<>(context).toString().getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new InvalidCiphertext();
    }
  }
}
