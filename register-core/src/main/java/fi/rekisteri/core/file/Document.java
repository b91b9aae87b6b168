package fi.rekisteri.core.file;

import fi.rekisteri.core.shape.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text of a file from outside, if it is one of ours by its size and its characters. */
final class Document {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Document() {}

  /** The text of a stream, which is read to its end or just past the limit. */
  static Optional<String> text(InputStream in, Place root) {
    try {
      byte[] bytes = in.readNBytes(DefinitionJson.MOST_BYTES + 1);
      if (bytes.length > DefinitionJson.MOST_BYTES) {
        return tooLong(root);
      }
      return text(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), root);
    } catch (CharacterCodingException e) {
      return root.refuse("is not in UTF-8");
    } catch (IOException e) {
      throw new UncheckedIOException("the file of a definition cannot be read", e);
    }
  }

  static Optional<String> text(String text, Place root) {
    if (isTooLong(text)) {
      return tooLong(root);
    }
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK
        ? root.refuse("begins with a byte order mark; save it as UTF-8 without one")
        : Optional.of(text);
  }

  /** A character is a byte at least, and three at most. */
  private static boolean isTooLong(String text) {
    return text.length() > DefinitionJson.MOST_BYTES
        || text.length() > DefinitionJson.MOST_BYTES / 3
            && text.getBytes(StandardCharsets.UTF_8).length > DefinitionJson.MOST_BYTES;
  }

  private static Optional<String> tooLong(Place root) {
    return root.refuse("is longer than " + DefinitionJson.MOST_BYTES + " bytes");
  }
}
