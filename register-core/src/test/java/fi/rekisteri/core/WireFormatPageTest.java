package fi.rekisteri.core;

import static fi.rekisteri.core.PlainJdk.ascii;
import static fi.rekisteri.core.PlainJdk.expand;
import static fi.rekisteri.core.PlainJdk.join;
import static fi.rekisteri.core.PlainJdk.lp;
import static fi.rekisteri.core.PlainJdk.open;
import static fi.rekisteri.core.PlainJdk.u32;
import static java.util.Arrays.copyOf;
import static java.util.Arrays.copyOfRange;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.AEADBadTagException;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reader that was written from docs/wire-format.md alone, and reads the page's own examples. */
class WireFormatPageTest {
  /** What is made on the way, and stands in no vector. */
  private static final Set<String> MADE =
      Set.of(
          "value.2.place",
          "value.2.frame",
          "key.place",
          "key.wrapping",
          "keyfile.wrappedPlace",
          "keyfile.stretched",
          "keyfile.place",
          "keyfile.root",
          "record.2.message");

  private static final List<String> REASONS =
      List.of("", "ENDED_BY_CUSTOMER", "ENDED_BY_CONTROLLER", "INACTIVITY", "DECEASED", "OTHER");

  private WirePage page;

  @BeforeEach
  void read() throws IOException {
    page = WirePage.read();
  }

  @Test
  @DisplayName("S45.1 each example of the page is a frozen vector, or is made from one in a test")
  void examplesAreFrozen() throws IOException {
    Properties frozen = WirePage.frozen();
    Set<String> made = new TreeSet<>(page.examples().stringPropertyNames());
    made.removeAll(frozen.stringPropertyNames());
    assertThat(made).containsExactlyInAnyOrderElementsOf(MADE);
    for (String name : page.examples().stringPropertyNames()) {
      if (!MADE.contains(name)) {
        assertThat(page.text(name)).as(name).isEqualTo(frozen.getProperty(name));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "A value, value.2.blob",
    "A customer's key, key.wrapped",
    "A key of the register, keyfile.wrapped",
    "The key file, keyfile.file"
  })
  @DisplayName("S45.1 the page's tables of offsets are those of its examples")
  void tablesAreThoseOfTheExamples(String heading, String example) {
    byte[] bytes = page.bytes(example);
    List<WirePage.Row> rows = page.table(heading);
    int told = rows.stream().map(WirePage.Row::bytes).mapToInt(WireFormatPageTest::number).sum();
    int fixed = 0;
    int at = 0;
    String suffix = "";
    for (WirePage.Row row : rows) {
      assertThat(row.offset()).as(heading).isEqualTo(fixed + suffix);
      int end = at + (row.bytes().equals("n") ? bytes.length - told : number(row.bytes()));
      if (!row.literal().isEmpty()) {
        assertThat(copyOfRange(bytes, at, end)).isEqualTo(HexFormat.of().parseHex(row.literal()));
      }
      fixed += number(row.bytes());
      suffix = row.bytes().equals("n") ? " + n" : suffix;
      at = end;
    }
    assertThat(at).as("bytes of %s", example).isEqualTo(bytes.length);
  }

  private static int number(String bytes) {
    return bytes.equals("n") ? 0 : Integer.parseInt(bytes);
  }

  @Test
  @DisplayName("S45.1 the page's value opens as it says, and in no other place")
  void valueOpens() throws GeneralSecurityException {
    byte[] blob = page.bytes("value.2.blob");
    String field = page.text("value.2.field") + "#" + page.text("value.2.element");
    byte[] place = join(ascii("FLD1"), copyOf(blob, 6), owner(), lp(field));
    assertThat(place).isEqualTo(page.bytes("value.2.place"));
    byte[] key = copyOf(page.bytes("key.plain"), 32);
    byte[] frame = open(key, blob, place);
    assertThat(frame).isEqualTo(page.bytes("value.2.frame")).startsWith(0x81);
    int end = frame.length - 1;
    while (frame[end] == 0) {
      end--;
    }
    assertThat(frame[end]).isEqualTo((byte) 0x80);
    assertThat(copyOfRange(frame, 1, end)).isEqualTo(page.bytes("value.2.plain"));
    place[place.length - 1] ^= 1;
    assertThatThrownBy(() -> open(key, blob, place)).isInstanceOf(AEADBadTagException.class);
  }

  @Test
  @DisplayName("S45.2 the page's customer key unwraps under the key that is derived as it says")
  void customerKeyUnwraps() throws GeneralSecurityException {
    byte[] seed = page.bytes("seed.customerKeys");
    byte[] context = join(lp(page.text("register")), u32(1), u32(1));
    assertThat(expand(seed, join(ascii("check"), context), 16))
        .isEqualTo(page.bytes("check.customerKeys"));
    byte[] wrapping = expand(seed, join(ascii("wrap"), context), 32);
    assertThat(wrapping).isEqualTo(page.bytes("key.wrapping"));
    byte[] blob = page.bytes("key.wrapped");
    byte[] place = join(ascii("KEY1"), copyOf(blob, 6), owner(), page.bytes("key.id"));
    assertThat(place).isEqualTo(page.bytes("key.place"));
    assertThat(open(wrapping, blob, place)).isEqualTo(page.bytes("key.plain"));
  }

  @Test
  @DisplayName("S45.2 the page's key file opens with its password, and unwraps the register's key")
  void keyFileOpens() throws GeneralSecurityException {
    byte[] file = page.bytes("keyfile.file");
    byte[] stretched = stretched(page.bytes("keyfile.password"), ByteBuffer.wrap(file, 16, 25));
    assertThat(stretched).isEqualTo(page.bytes("keyfile.stretched"));
    byte[] place = join(ascii("FILE1"), lp(copyOf(file, 41)), copyOfRange(file, 41, 47));
    assertThat(place).isEqualTo(page.bytes("keyfile.place"));
    byte[] root = open(stretched, copyOfRange(file, 41, file.length), place);
    assertThat(root).isEqualTo(page.bytes("keyfile.root"));
    String name = HexFormat.of().formatHex(file, 8, 16);
    assertThat(name).isEqualTo(page.text("keyfile.rootKey"));
    byte[] blob = page.bytes("keyfile.wrapped");
    byte[] context = join(lp(page.text("register")), u32(2), u32(1));
    byte[] row = join(ascii("REG1"), copyOf(blob, 6), context, lp(name));
    assertThat(row).isEqualTo(page.bytes("keyfile.wrappedPlace"));
    assertThat(open(root, blob, row)).isEqualTo(page.bytes("keyfile.seed"));
  }

  private static byte[] stretched(byte[] password, ByteBuffer costs) {
    Argon2Parameters.Builder argon2 =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(costs.getInt())
            .withIterations(costs.getInt())
            .withParallelism(costs.get());
    byte[] salt = new byte[16];
    costs.get(salt);
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(argon2.withSalt(salt).build());
    byte[] key = new byte[32];
    generator.generateBytes(password, key);
    return key;
  }

  @Test
  @DisplayName("S45.4 the page's record seal is the HMAC of the message that it describes")
  void recordSealIsMade() throws GeneralSecurityException, IOException {
    Properties frozen = WirePage.frozen();
    byte[] key = copyOfRange(page.bytes("key.plain"), 32, 64);
    assertThat(message(frozen, "record.2")).isEqualTo(page.bytes("record.2.message"));
    for (String name : List.of("record.1", "record.2", "record.3")) {
      byte[] seal = HexFormat.of().parseHex(frozen.getProperty(name + ".seal"));
      assertThat(PlainJdk.hmac(key, message(frozen, name))).as(name).isEqualTo(seal);
    }
  }

  private byte[] message(Properties frozen, String record) {
    byte[] version = PlainJdk.u64(Long.parseLong(frozen.getProperty(record + ".version")));
    byte[] role = lp(frozen.getProperty(record + ".role"));
    byte[] periods = periods(parts(frozen.getProperty(record + ".periods"), ";"));
    byte[] values = values(frozen, parts(frozen.getProperty(record + ".values"), ","));
    byte[] owner = join(ascii("REC1"), page.bytes("key.id"), owner());
    return join(owner, version, role, periods, values);
  }

  private static List<String> parts(String text, String separator) {
    return text.isEmpty() ? List.of() : List.of(text.split(separator));
  }

  private static byte[] periods(List<String> periods) {
    byte[] told = copyOfRange(u32(periods.size()), 2, 4);
    for (String period : periods) {
      String[] parts = period.split(",", -1);
      long last = parts[1].isEmpty() ? Long.MIN_VALUE : LocalDate.parse(parts[1]).toEpochDay();
      byte reason = (byte) (REASONS.indexOf(parts[2]));
      long first = LocalDate.parse(parts[0]).toEpochDay();
      told = join(told, PlainJdk.u64(first), PlainJdk.u64(last), new byte[] {reason});
    }
    return told;
  }

  private static byte[] values(Properties frozen, List<String> numbers) {
    byte[] values = u32(numbers.size());
    for (String number : numbers) {
      String name = "value." + number;
      String element = frozen.getProperty(name + ".element");
      String field = frozen.getProperty(name + ".field") + (element.isEmpty() ? "" : "#" + element);
      byte[] blob = HexFormat.of().parseHex(frozen.getProperty(name + ".blob"));
      values = join(values, lp(field), u32(blob.length), blob);
    }
    return values;
  }

  private byte[] owner() {
    byte[] customer = PlainJdk.uuid(page.text("customer"));
    return join(lp(page.text("register")), lp("main"), lp(customer));
  }
}
