package fi.rekisteri.core.intake;

import static fi.rekisteri.core.intake.CsvFiles.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Bad input: properties of every table")
class CsvTablePropertyTest {
  private static final String[] CHARACTERS = {
    "a", "\u00E4", "\uD83D\uDE00", "\"", ";", ",", "\n", "\r\n", "\r", " ", "=", "\u0301"
  };
  private static final Set<ErrorCode> OF_ROWS =
      Set.of(
          ErrorCode.ROW_TOO_LONG,
          ErrorCode.ROW_MALFORMED,
          ErrorCode.WRONG_ENCODING,
          ErrorCode.FORBIDDEN_CHARACTER);
  private static final Set<ErrorCode> OF_HEADERS =
      Set.of(ErrorCode.UNKNOWN_COLUMN, ErrorCode.MISSING_COLUMN, ErrorCode.DUPLICATE_COLUMN);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void anyTableIsReadAsItWasWritten(long seed) {
    RandomGenerator random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      List<List<String>> table = table(random, 1 + random.nextInt(5));
      List<List<String>> read = new ArrayList<>();
      CsvTable file = CsvTable.open(bytes(written(table, random)), columns(table.get(0).size()));
      file.forEachRemaining(
          row -> read.add(row.fold(CsvRow.Cells::values, bad -> List.of(bad.code().name()))));
      assertThat(read).as("seed %d, table %d", seed, i).isEqualTo(table);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void randomBytesGiveDeclaredCodesOnly(long seed) {
    RandomGenerator random = new Random(seed);
    for (int i = 0; i < 3_000; i++) {
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      file.writeBytes(i % 10 == 0 ? new byte[0] : header(2).getBytes(StandardCharsets.UTF_8));
      for (int n = random.nextInt(200); n > 0; n--) {
        boolean structure = random.nextBoolean();
        file.write(structure ? ";\"\n\ra".charAt(random.nextInt(5)) : random.nextInt(256));
      }
      assertThat(codes(file.toByteArray())).as("seed %d, file %d", seed, i).isNotNull();
    }
  }

  /** Reads to the end; rows must go up, and each code must be a declared one. */
  private static Set<ErrorCode> codes(byte[] file) {
    Set<ErrorCode> codes = new HashSet<>();
    try {
      CsvTable table = CsvTable.open(bytes(file), columns(2));
      long before = 1;
      while (table.hasNext()) {
        CsvRow row = table.next();
        assertThat(row.row()).isGreaterThan(before);
        before = row.row();
        row.fold(cells -> true, bad -> codes.add(bad.code()));
      }
      assertThat(OF_ROWS).containsAll(codes);
    } catch (InvalidValueException refused) {
      codes.add(refused.code());
      assertThat(OF_ROWS.contains(refused.code()) || OF_HEADERS.contains(refused.code())).isTrue();
    }
    return codes;
  }

  private static List<List<String>> table(RandomGenerator random, int width) {
    List<List<String>> table = new ArrayList<>();
    for (int row = 0; row <= random.nextInt(20); row++) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < width; column++) {
        cells.add(cell(random));
      }
      table.add(cells);
    }
    return table;
  }

  private static String cell(RandomGenerator random) {
    StringBuilder cell = new StringBuilder();
    for (int n = random.nextInt(8); n > 0; n--) {
      cell.append(CHARACTERS[random.nextInt(CHARACTERS.length)]);
    }
    return cell.toString();
  }

  /** Quotes every cell that needs it, and some that do not. */
  private static byte[] written(List<List<String>> table, RandomGenerator random) {
    StringBuilder file = new StringBuilder(header(table.get(0).size()));
    for (List<String> row : table) {
      List<String> cells = new ArrayList<>();
      for (String cell : row) {
        boolean bare = !cell.isEmpty() && cell.matches("[^\";\\r\\n]*") && random.nextBoolean();
        cells.add(bare ? cell : '"' + cell.replace("\"", "\"\"") + '"');
      }
      file.append(String.join(";", cells)).append("\r\n");
    }
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String header(int width) {
    return String.join(";", columns(width).mandatory().stream().sorted().toList()) + "\r\n";
  }

  private static CsvColumns columns(int width) {
    String[] names = new String[width];
    for (int i = 0; i < width; i++) {
      names[i] = "c" + i;
    }
    return CsvColumns.exactly(names);
  }
}
