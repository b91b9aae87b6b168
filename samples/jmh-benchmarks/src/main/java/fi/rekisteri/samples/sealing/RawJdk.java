package fi.rekisteri.samples.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.concurrent.TimeUnit;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The base of all ratios: the JDK's AES-256-GCM at its fastest, with one key for everybody, ciphers
 * that are used again, nonces that are counted and not drawn, and the same associated data each
 * time. And its HMAC, keyed once.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RawJdk {
  private static final int NONCE = 12;
  private static final int TAG = 16;

  private final SecretKey key = new SecretKeySpec(new byte[32], "AES");
  private final byte[] associated = new byte[People.ASSOCIATED];
  private final byte[][][] values = new byte[People.COUNT][][];
  private final byte[][][] blobs = new byte[People.COUNT][People.FIELDS][];
  private final byte[][] terms = new byte[People.COUNT][];
  private Cipher encrypting;
  private Cipher decrypting;
  private Mac hmac;
  private long counter;
  private int turn;

  /** Makes the ciphers, and what is decrypted. */
  @Setup
  public void prepare() throws GeneralSecurityException {
    encrypting = Cipher.getInstance("AES/GCM/NoPadding", "SunJCE");
    decrypting = Cipher.getInstance("AES/GCM/NoPadding", "SunJCE");
    hmac = Mac.getInstance("HmacSHA256", "SunJCE");
    hmac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
    for (int i = 0; i < People.COUNT; i++) {
      values[i] = People.values(i);
      terms[i] = ("\0" + Terms.email(i)).getBytes(StandardCharsets.UTF_8);
      for (int field = 0; field < People.FIELDS; field++) {
        blobs[i][field] = encrypt(values[i][field]);
        Same.require(values[i][field], decrypt(blobs[i][field]));
      }
    }
  }

  /** The values of one record. */
  @Benchmark
  public void encrypt12(Blackhole hole) throws GeneralSecurityException {
    for (byte[] value : values[next()]) {
      hole.consume(encrypt(value));
    }
  }

  /** The values of one record. */
  @Benchmark
  public void decrypt12(Blackhole hole) throws GeneralSecurityException {
    for (byte[] blob : blobs[next()]) {
      hole.consume(decrypt(blob));
    }
  }

  /** One value. */
  @Benchmark
  public byte[] encrypt1() throws GeneralSecurityException {
    return encrypt(values[next()][0]);
  }

  /** One value. */
  @Benchmark
  public byte[] decrypt1() throws GeneralSecurityException {
    return decrypt(blobs[next()][0]);
  }

  /** One term. */
  @Benchmark
  public byte[] hmac() {
    return hmac.doFinal(terms[next()]);
  }

  private int next() {
    return turn++ & (People.COUNT - 1);
  }

  private byte[] encrypt(byte[] value) throws GeneralSecurityException {
    byte[] blob = new byte[NONCE + value.length + TAG];
    ByteBuffer.wrap(blob).putLong(counter++);
    encrypting.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG * 8, blob, 0, NONCE));
    encrypting.updateAAD(associated);
    encrypting.doFinal(value, 0, value.length, blob, NONCE);
    return blob;
  }

  private byte[] decrypt(byte[] blob) throws GeneralSecurityException {
    decrypting.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG * 8, blob, 0, NONCE));
    decrypting.updateAAD(associated);
    return decrypting.doFinal(blob, NONCE, blob.length - NONCE);
  }
}
