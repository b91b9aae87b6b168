package fi.rekisteri.core.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.function.Consumer;

/** Reads lines of a file, a piece at a time, and proves that each goes on from the one before. */
final class Lines {
  private static final int PIECE = 1 << 16;

  private final FileChannel file;
  private final Chain chain;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  Lines(FileChannel file, Chain chain) {
    this.file = file;
    this.chain = chain;
  }

  /**
   * Reads the whole lines between a place and an offset.
   *
   * @param contents told what each says
   * @return the place behind the last of them
   */
  Place read(Place from, long end, Consumer<String> contents) throws IOException {
    line.reset();
    Place at = from;
    ByteBuffer piece = ByteBuffer.allocate(PIECE);
    for (long offset = from.offset(); offset < end; offset += piece.limit()) {
      piece.clear().limit((int) Math.min(PIECE, end - offset));
      fill(piece, offset);
      at = take(piece.array(), piece.limit(), at, contents);
    }
    return at;
  }

  /** What stands behind the last whole line that was read. */
  byte[] rest() {
    return line.toByteArray();
  }

  private void fill(ByteBuffer piece, long offset) throws IOException {
    while (piece.hasRemaining()) {
      if (file.read(piece, offset + piece.position()) < 0) {
        throw new IOException("the file became shorter while it was read");
      }
    }
  }

  private Place take(byte[] piece, int length, Place from, Consumer<String> contents) {
    Place at = from;
    int begin = 0;
    for (int i = 0; i < length; i++) {
      if (piece[i] == '\n') {
        line.write(piece, begin, i - begin);
        Chain.Line proved = chain.proved(at, line.toByteArray());
        at = proved.after();
        contents.accept(proved.content());
        line.reset();
        begin = i + 1;
      }
    }
    line.write(piece, begin, length - begin);
    return at;
  }
}
