package fi.rekisteri.core.intake;

import fi.rekisteri.error.ErrorCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file (RFC 4180, UTF-8), read row by row in constant memory. Whatever is wrong with a row
 * becomes a {@link CsvRow.Unreadable}, and the next row is read:
 *
 * <ul>
 *   <li>{@code ROW_TOO_LONG}: more than 64 KiB; a longer line is skipped without being kept.
 *   <li>{@code ROW_MALFORMED}: a quotation mark in the wrong place or never closed, or more or
 *       fewer cells than the header.
 *   <li>{@code WRONG_ENCODING}: bytes that are not UTF-8.
 *   <li>{@code FORBIDDEN_CHARACTER}: NUL or another control character; a line break may stand
 *       between quotation marks.
 * </ul>
 *
 * <p>Where a row that is too long or malformed runs over several lines, a quotation mark was
 * probably forgotten: reading goes on at the line after its first, so that one bad line costs no
 * other. Lines without a character are passed over and counted. A byte order mark is dropped.
 *
 * <p>The file is refused at once for its header, and where it breaks off as the medium fails, by
 * {@link UncheckedIOException}. Not thread-safe.
 */
public final class CsvTable implements Iterator<CsvRow> {
  /** The longest row, in bytes. */
  public static final int MAX_ROW_BYTES = 64 * 1024;

  private final RecordSplitter records;
  private final CSVFormat format;
  private final List<String> columns;
  private @Nullable CsvRow next;

  private CsvTable(CsvSource source, CsvColumns expected) {
    this.records = new RecordSplitter(source.in(), (byte) source.separator(), MAX_ROW_BYTES);
    this.format = CSVFormat.RFC4180.builder().setDelimiter(source.separator()).get();
    this.columns = expected.header(headerCells());
    advance();
  }

  /**
   * Opens a table and reads its header.
   *
   * @param source the file
   * @param columns which columns it must and may have
   * @return the table, before its first row
   * @throws fi.rekisteri.error.InvalidValueException {@code UNKNOWN_COLUMN}, {@code
   *     MISSING_COLUMN}, {@code DUPLICATE_COLUMN}, or the code of a row for a header that cannot be
   *     read
   * @throws UncheckedIOException where the medium fails
   */
  public static CsvTable open(CsvSource source, CsvColumns columns) {
    return new CsvTable(source, columns);
  }

  /**
   * The columns that the file has.
   *
   * @return their names in the order of the file, in lower case
   */
  public List<String> columns() {
    return columns;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public CsvRow next() {
    CsvRow row = next;
    if (row == null) {
      throw new NoSuchElementException("the table has no more rows");
    }
    advance();
    return row;
  }

  private void advance() {
    next = read().map(this::row).orElse(null);
  }

  private List<String> headerCells() {
    return read().map(this::cells).orElse(new Parsed(List.of(), null)).orThrow();
  }

  private Optional<RecordSplitter.Raw> read() {
    try {
      return Optional.ofNullable(records.next());
    } catch (IOException e) {
      throw new UncheckedIOException("the file could not be read on", e);
    }
  }

  private CsvRow row(RecordSplitter.Raw raw) {
    Parsed parsed = cells(raw);
    if (parsed.problem() != null) {
      return new CsvRow.Unreadable(raw.row(), parsed.problem());
    }
    if (parsed.cells().size() != columns.size()) {
      records.resumeAfterFirstLine();
      return new CsvRow.Unreadable(raw.row(), ErrorCode.ROW_MALFORMED);
    }
    return new CsvRow.Cells(raw.row(), columns, parsed.cells());
  }

  private Parsed cells(RecordSplitter.Raw raw) {
    if (raw.problem() != null) {
      return Parsed.problem(raw.problem());
    }
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw.bytes())).toString();
      return text.chars().anyMatch(CsvTable::isForbidden)
          ? Parsed.problem(ErrorCode.FORBIDDEN_CHARACTER)
          : parse(text);
    } catch (CharacterCodingException e) {
      return Parsed.problem(ErrorCode.WRONG_ENCODING);
    }
  }

  private Parsed parse(String text) {
    try (CSVParser parser = CSVParser.parse(text, format)) {
      List<CSVRecord> parsed = parser.getRecords();
      return parsed.size() == 1
          ? new Parsed(parsed.get(0).toList(), null)
          : Parsed.problem(ErrorCode.ROW_MALFORMED);
    } catch (IOException | UncheckedIOException e) {
      return Parsed.problem(ErrorCode.ROW_MALFORMED);
    }
  }

  private static boolean isForbidden(int c) {
    return Character.isISOControl(c) && c != '\n' && c != '\r';
  }

  /** The cells of a record, or why there are none. */
  private record Parsed(List<String> cells, @Nullable ErrorCode problem) {
    static Parsed problem(ErrorCode code) {
      return new Parsed(List.of(), code);
    }

    List<String> orThrow() {
      if (problem != null) {
        throw CsvColumns.refusal(
            problem, "the header cannot be read", "save the file as CSV in UTF-8, with a header");
      }
      return cells;
    }
  }
}
