package fi.rekisteri.core.audit;

import static fi.rekisteri.core.audit.HandmadeExport.KEY;
import static fi.rekisteri.core.audit.HandmadeExport.NONE;
import static fi.rekisteri.core.audit.HandmadeExport.sha256;
import static fi.rekisteri.core.audit.HandmadeExport.text;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.audit.HandmadeExport.Found;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files of somebody who has the secret key and wants to confuse, fool or exhaust a verifier. */
@Timeout(20)
class HostileExportTest {
  private static final String LANE = "lane 0c1ad2f0-6f1e-4f0e-9a3d-5f2f9b6f7d11 ";
  private static final Found UNREADABLE = new Found(Defect.CHECKPOINT_NOT_SIGNED, 2);

  private static HandmadeExport export() {
    return new HandmadeExport().header(1, 1);
  }

  @Test
  @DisplayName("G5.2 control: an export made by hand as the document says is whole")
  void handmadeExportIsWhole() {
    HandmadeExport export = new HandmadeExport().header(1, 2).checkpoint("1", text(1, NONE));
    export.checkpoint("2", text(2, sha256(text(1, NONE)))).end(0);
    assertThat(export.verdict()).isInstanceOf(ExportVerdict.Whole.class);
  }

  @Test
  @DisplayName("G5.2 absurd numbers of checkpoints cost neither time nor memory")
  void absurdNumbersCostNothing() {
    String most = String.valueOf(Long.MAX_VALUE);
    Found outOfPlace = new Found(Defect.CHECKPOINT_OUT_OF_PLACE, 2);
    assertThat(export().checkpoint(most, text(Long.MAX_VALUE, NONE)).found()).isEqualTo(outOfPlace);
    assertThat(export().checkpoint("-5", text(1, NONE)).found()).isEqualTo(outOfPlace);
    assertThat(export().checkpoint("1" + most, text(1, NONE)).found())
        .isEqualTo(new Found(Defect.LINE_MALFORMED, 2));
    HandmadeExport highest = new HandmadeExport().header(Long.MAX_VALUE, Long.MAX_VALUE);
    highest.checkpoint(most, text(Long.MAX_VALUE, NONE)).checkpoint("1", text(1, NONE));
    assertThat(highest.found()).isEqualTo(new Found(Defect.CHECKPOINT_OUT_OF_PLACE, 3));
  }

  @Test
  @DisplayName("G5.2 a lane of absurd length is missed at its first entry")
  void absurdLaneIsMissed() {
    String endless = text(1, NONE) + LANE + "1 " + Long.MAX_VALUE + "\n";
    assertThat(export().checkpoint("1", endless).end(0).found())
        .isEqualTo(new Found(Defect.ENTRY_MISSING, 3));
  }

  @Test
  @DisplayName("G5.2 a checkpoint that stands twice, and a second file behind the first, are found")
  void joinedFilesAreFound() {
    HandmadeExport twice = export().checkpoint("1", text(1, NONE)).checkpoint("1", text(1, NONE));
    assertThat(twice.end(0).found()).isEqualTo(new Found(Defect.CHECKPOINT_OUT_OF_PLACE, 3));
    HandmadeExport joined = export().checkpoint("1", text(1, NONE)).end(0).header(2, 2);
    joined.checkpoint("2", text(2, sha256(text(1, NONE)))).end(0);
    assertThat(joined.found()).isEqualTo(new Found(Defect.END_ALTERED, 4));
  }

  @Test
  @DisplayName("G5.2 a key that is none is refused where it is named, and not where it is used")
  void noKeyIsRefused() {
    String bad = text(1, NONE).replace("next-signer " + KEY, "next-signer " + "z".repeat(64));
    HandmadeExport export = new HandmadeExport().header(1, 2).checkpoint("1", bad);
    assertThat(export.checkpoint("2", text(2, sha256(bad))).found()).isEqualTo(UNREADABLE);
  }

  @Test
  @DisplayName("G5.2 a checkpoint has one spelling: numbers, ids, times, hashes, lines and ends")
  void checkpointHasOneSpelling() {
    String plain = text(1, NONE) + LANE + "1 1\n";
    List<String> odd =
        List.of(
            plain.replace("number 1", "number +1"),
            plain.replace("number 1", "number 01"),
            plain.replace("number 1", "number \u0661"),
            plain.replace("entries 0", "entries -0"),
            plain.replace("lane 0c1ad2f0", "lane 0C1AD2F0"),
            plain.replace("lane 0c1ad2f0", "lane c1ad2f0"),
            plain.replace("1 1\n", "1 01\n"),
            plain.replace("1 1\n", "2 1\n"),
            plain.replace("1 1\n", "0 1\n"),
            plain.replace("12:00:00Z", "12:00:00.000Z"),
            plain.replace("12:00:00Z", "14:00:00+02:00"),
            plain.replace("shop", "Shop"),
            plain.replace("shop", "\\u001b[31mshop"),
            plain.replace("root e3", "root E3"),
            plain.replace("\n", "\\r\n"),
            plain.replace("number", " number"),
            plain.replace("pruned", "pruned 0"),
            plain.stripTrailing(),
            plain + "\n",
            plain + "note all is well\n",
            plain.toUpperCase(Locale.ROOT),
            "");
    assertThat(export().checkpoint("1", plain).found()).as("control").isNotEqualTo(UNREADABLE);
    for (String text : odd) {
      assertThat(export().checkpoint("1", text).found()).as(text).isEqualTo(UNREADABLE);
    }
  }

  @Test
  @DisplayName("G5.2 an entry has one spelling: ids and times")
  void entryHasOneSpelling() {
    String entry =
        "{\"lane\":\"0c1ad2f0-6f1e-4f0e-9a3d-5f2f9b6f7d11\",\"number\":1,"
            + "\"at\":\"2026-11-25T12:00:00Z\",\"actor\":\"m\",\"interface\":\"i\","
            + "\"purpose\":\"P\",\"action\":\"READ\",\"fields\":[],\"outcome\":\"DONE\","
            + "\"footing\":\"DESIGNATED\",\"link\":\"\",\"leaf\":\"\"}";
    String covering = text(1, NONE) + LANE + "1 1\n";
    assertThat(export().checkpoint("1", covering).line(entry).found())
        .as("control")
        .isEqualTo(new Found(Defect.ENTRY_ALTERED, 3));
    for (String odd :
        List.of(
            entry.replace("0c1ad2f0", "0C1AD2F0"),
            entry.replace("0c1ad2f0", "c1ad2f0"),
            entry.replace("12:00:00Z", "12:00:00.000Z"),
            entry.replace("12:00:00Z", "14:00:00+02:00"),
            entry.replace("\"number\":1", "\"number\":1.0"),
            entry.replace("\"number\":1", "\"number\":\"1\""),
            entry.replace("\"number\":1", "\"number\":0"),
            entry.replace("\"fields\":[]", "\"fields\":[1]"),
            entry.replace("\"leaf\"", "\"more\":1,\"leaf\""),
            " " + entry)) {
      assertThat(export().checkpoint("1", covering).line(odd).found())
          .as(odd)
          .isEqualTo(new Found(Defect.LINE_MALFORMED, 3));
    }
  }

  @Test
  @DisplayName("G5.2 a file is UTF-8, whatever else a reader of JSON would understand")
  void fileIsUtf8() {
    String header =
        "{\"format\":\"rekisteri-audit-export-1\",\"register\":\"shop\",\"from\":1,\"through\":1,\"previous\":\"\"}";
    for (var other : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
      byte[] line = header.getBytes(other);
      byte[] file = Arrays.copyOf(line, line.length + 1);
      file[line.length] = '\n';
      assertThat(HandmadeExport.verdict(file)).isInstanceOf(ExportVerdict.Broken.class);
    }
  }
}
