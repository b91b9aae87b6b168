package fi.rekisteri.core.intake;

import fi.rekisteri.error.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of bytes into records, before anything is decoded or parsed. It keeps one window
 * that holds a record of the greatest length, and never more.
 *
 * <p>Quotation marks, separators and line ends are ASCII, whose bytes stand for nothing else in
 * UTF-8, so that the borders of records are known even where a cell is in another encoding. A line
 * with an odd number of quotation marks is the only one that may reach over its end, and the next
 * such line closes it; so going back costs at most a second reading of each byte.
 */
final class RecordSplitter {
  private static final int NONE = -1;
  private static final byte LF = '\n';
  private static final byte CR = '\r';
  private static final byte QUOTE = '"';
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** Where in a cell the reader stands. */
  private enum In {
    CELL_START,
    PLAIN,
    QUOTED,
    AFTER_QUOTE
  }

  /** A record without its line end, or why it is none. */
  record Raw(long row, byte[] bytes, @Nullable ErrorCode problem) {}

  private final InputStream in;
  private final byte separator;
  private final int maxBytes;
  private final byte[] window;

  private int start;
  private int at;
  private int end;
  private boolean begun;
  private boolean ended;
  private boolean afterCarriageReturn;
  private long line = 1;

  private long row;
  private int afterFirstLine = NONE;

  RecordSplitter(InputStream in, byte separator, int maxBytes) {
    this.in = in;
    this.separator = separator;
    this.maxBytes = maxBytes;
    this.window = new byte[2 * maxBytes];
  }

  /** The next record, or null after the last. */
  @Nullable Raw next() throws IOException {
    afterFirstLine = NONE;
    if (!begun) {
      dropByteOrderMark();
    }
    skipEmptyLines();
    return atEnd() ? null : record();
  }

  /**
   * Makes the lines after the first of the record just read to be read again, as records of their
   * own. A record on one line is left behind.
   */
  void resumeAfterFirstLine() {
    if (afterFirstLine != NONE) {
      start = afterFirstLine;
      at = start;
      line = row + 1;
      afterCarriageReturn = window[start - 1] == CR;
      afterFirstLine = NONE;
    }
  }

  private Raw record() throws IOException {
    row = line;
    In state = In.CELL_START;
    while (!atEnd()) {
      byte b = window[at];
      if (isLineEnd(b)) {
        if (state != In.QUOTED) {
          break;
        }
        noteLineBreak(b);
      }
      if (at - start >= maxBytes) {
        return refuse(ErrorCode.ROW_TOO_LONG);
      }
      In after = step(state, b);
      if (after == null) {
        return refuse(ErrorCode.ROW_MALFORMED);
      }
      state = after;
      at++;
    }
    return state == In.QUOTED ? refuse(ErrorCode.ROW_MALFORMED) : complete();
  }

  private @Nullable In step(In state, byte b) {
    if (state == In.QUOTED) {
      return b == QUOTE ? In.AFTER_QUOTE : In.QUOTED;
    }
    if (b == separator) {
      return In.CELL_START;
    }
    if (b == QUOTE) {
      return state == In.PLAIN ? null : In.QUOTED;
    }
    return state == In.AFTER_QUOTE ? null : In.PLAIN;
  }

  private void noteLineBreak(byte b) {
    if (b == CR || window[at - 1] != CR) {
      line++;
    }
    if (afterFirstLine == NONE) {
      afterFirstLine = at + 1;
    }
  }

  private Raw complete() {
    byte[] bytes = Arrays.copyOfRange(window, start, at);
    if (at < end) {
      passLineEnd();
    }
    start = at;
    return new Raw(row, bytes, null);
  }

  private Raw refuse(ErrorCode code) throws IOException {
    if (afterFirstLine != NONE) {
      resumeAfterFirstLine();
    } else {
      skipLine();
    }
    return new Raw(row, new byte[0], code);
  }

  private void skipLine() throws IOException {
    while (!atEnd()) {
      if (isLineEnd(window[at])) {
        passLineEnd();
        start = at;
        return;
      }
      at++;
      start = at;
    }
  }

  private void skipEmptyLines() throws IOException {
    while (!atEnd() && isLineEnd(window[at])) {
      if (afterCarriageReturn && window[at] == LF) {
        afterCarriageReturn = false;
        at++;
      } else {
        passLineEnd();
      }
      start = at;
    }
    afterCarriageReturn = false;
  }

  private void passLineEnd() {
    afterCarriageReturn = window[at] == CR;
    line++;
    at++;
  }

  private void dropByteOrderMark() throws IOException {
    begun = true;
    while (end < BYTE_ORDER_MARK.length && !ended) {
      fill();
    }
    int length = BYTE_ORDER_MARK.length;
    if (end >= length && Arrays.equals(window, 0, length, BYTE_ORDER_MARK, 0, length)) {
      at = length;
      start = length;
    }
  }

  private boolean atEnd() throws IOException {
    while (at == end && !ended) {
      fill();
    }
    return at == end;
  }

  private void fill() throws IOException {
    if (end == window.length) {
      moveToFront();
    }
    int count = in.read(window, end, window.length - end);
    if (count < 0) {
      ended = true;
    } else {
      end += count;
    }
  }

  /** There is always room: what has to be kept begins at start, and is at most half the window. */
  private void moveToFront() {
    System.arraycopy(window, start, window, 0, end - start);
    at -= start;
    end -= start;
    afterFirstLine = afterFirstLine == NONE ? NONE : afterFirstLine - start;
    start = 0;
  }

  private static boolean isLineEnd(byte b) {
    return b == LF || b == CR;
  }
}
