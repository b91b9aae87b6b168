package fi.rekisteri.core.crypto;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.crypto.KeyFileFormat.Content;
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
import java.util.function.Function;

/** A key file on disk: reads its root key, publishes a new file, and changes its password. */
record StoredKeyFile(Path path, CryptoBackend backend) {
  /** The borrower wipes it. */
  Content read(char[] password) {
    return read(bytes(), password);
  }

  private Content read(byte[] file, char[] password) {
    return withPassword(password, stretch -> format().read(file, stretch))
        .orElseThrow(
            () ->
                new KeyUnavailableException(
                    ErrorCode.KEY_FILE_INVALID,
                    "the key file " + path + " does not open with this password",
                    "check the password, or restore the file from its backup"));
  }

  /**
   * @return false where the name was taken; nothing was changed
   */
  boolean publish(Content root, char[] password) {
    Stretching costs = Stretching.advised(backend.random(Stretching.SALT));
    try {
      return NewFile.publish(path, sealed(root, costs, password), root.name());
    } catch (IOException | UnsupportedOperationException e) {
      throw unavailable(
          "cannot be made (" + e.getClass().getSimpleName() + ")",
          "name a directory that exists and may be written, on a file system with hard links");
    }
  }

  /** Seals the root key under another password, in a file that was proved to give it back. */
  void changePassword(char[] password, char[] changed) {
    Passwords.require(changed, "a key file");
    byte[] old = bytes();
    Content root = read(old, password);
    try {
      Stretching costs = KeyFileFormat.costs(old).renewed(backend.random(Stretching.SALT));
      byte[] file = sealed(root, costs, changed);
      requireSame(root, read(file, changed));
      replace(old, file);
    } finally {
      root.wipe();
    }
  }

  private void requireSame(Content root, Content back) {
    boolean same = root.isSameAs(back);
    back.wipe();
    if (!same) {
      throw unavailable("does not give its root key back", "try again; nothing was changed");
    }
  }

  private void replace(byte[] old, byte[] file) {
    try {
      if (!ReplacedFile.replace(path, old, file, backend.random(RootKey.NAME_LENGTH))) {
        throw unavailable(
            "was changed meanwhile, or cannot be written", "try again; nothing was changed");
      }
    } catch (IOException | UnsupportedOperationException e) {
      throw unavailable(
          "cannot be replaced (" + e.getClass().getSimpleName() + ")",
          "change the password as the file's owner, who may write its directory");
    }
  }

  private byte[] sealed(Content root, Stretching costs, char[] password) {
    return withPassword(password, stretch -> format().write(root, costs, stretch));
  }

  private KeyFileFormat format() {
    return new KeyFileFormat(backend);
  }

  private byte[] bytes() {
    try {
      long size = Files.size(path);
      if (!Files.isRegularFile(path)) {
        throw unavailable("is a directory or a device", "name the file itself");
      }
      if (size != KeyFileFormat.LENGTH) {
        return new byte[0]; // not a key file; it is not read, since it may be of any size
      }
      return Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      throw unavailable("does not exist", "make it by KeyFile.create, or correct the path");
    } catch (IOException e) {
      throw unavailable(
          "cannot be read (" + e.getClass().getSimpleName() + ")", "check its permissions");
    }
  }

  private static <R> R withPassword(
      char[] password, Function<Function<Stretching, byte[]>, R> work) {
    Passwords.require(password, "a key file");
    ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
    byte[] bytes = Arrays.copyOfRange(encoded.array(), 0, encoded.limit());
    try {
      return work.apply(stretching -> stretching.keyOf(bytes));
    } finally {
      Arrays.fill(encoded.array(), (byte) 0);
      Arrays.fill(bytes, (byte) 0);
    }
  }

  SealingException unavailable(String what, String remedy) {
    return new KeyUnavailableException(
        ErrorCode.KEY_UNAVAILABLE, "the key file " + path + " " + what, remedy);
  }
}
