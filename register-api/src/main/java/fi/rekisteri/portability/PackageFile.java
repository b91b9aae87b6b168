package fi.rekisteri.portability;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A file of a package, with its hash. Two are equal when name, type and content are. Printing it
 * shows no content. Immutable.
 *
 * @param name 1 to 100 letters, digits, hyphens and dots; no folder, no dot at the beginning
 * @param mediaType what it is, such as {@code text/csv; charset=utf-8}
 * @param bytes the content
 * @param sha256 the SHA-256 of the content, in small hexadecimal digits
 */
public record PackageFile(String name, String mediaType, byte[] bytes, String sha256) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,99}");

  /** Copies the content; refuses a name that could leave a folder, and a hash of something else. */
  public PackageFile {
    bytes = bytes.clone();
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("a file's name is letters, digits, hyphens and dots");
    }
    if (!hash(bytes).equals(sha256)) {
      throw new IllegalArgumentException("file " + name + " is not what its hash says");
    }
  }

  /**
   * A file, with the hash of its content.
   *
   * @param name its name
   * @param mediaType what it is
   * @param bytes its content
   * @return the file
   */
  public static PackageFile of(String name, String mediaType, byte[] bytes) {
    return new PackageFile(name, mediaType, bytes, hash(bytes));
  }

  /**
   * The content.
   *
   * @return a copy
   */
  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * The size of the content.
   *
   * @return in bytes
   */
  public int size() {
    return bytes.length;
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PackageFile file
        && name.equals(file.name)
        && mediaType.equals(file.mediaType)
        && sha256.equals(file.sha256);
  }

  @Override
  public int hashCode() {
    return name.hashCode() * 31 + sha256.hashCode();
  }

  @Override
  public String toString() {
    return "PackageFile[" + name + ", " + bytes.length + " bytes]";
  }
}
