package fi.rekisteri.core.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.error.CorruptDataException;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.RequestEvent;
import fi.rekisteri.store.RequestLine;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was written to a file can be read again, and nothing else can. */
class RequestCodecTest {
  private static final int CHANGES = 200;

  private static RequestLine line(String kind) {
    return new RequestLine(1, 1, SampleEvents.AT, "officer", kind, new byte[0]);
  }

  private static RequestLine line(RequestEvent event) {
    return line(RequestCodec.kind(event));
  }

  @Test
  @DisplayName("law 6 each kind, claim, requester and signature comes back as it was written")
  void eventsComeBack() {
    List<RequestEvent> all = SampleEvents.all();
    for (RequestEvent event : all) {
      byte[] written = RequestCodec.write(event);
      assertThat(RequestCodec.read(line(event), written))
          .as(new String(written, UTF_8))
          .isEqualTo(event);
    }
    assertThat(all)
        .as("control: there is one of each kind")
        .extracting(one -> (Object) one.getClass())
        .contains((Object[]) RequestEvent.class.getPermittedSubclasses());
    assertThat(SampleEvents.claims())
        .extracting(one -> (Object) one.getClass())
        .contains((Object[]) Claim.class.getPermittedSubclasses());
  }

  /** A line of it is never changed: whoever adds a kind adds a line. */
  @Test
  @DisplayName("law 6 what an older version wrote is read for ever, as it was meant")
  void oldLinesAreRead() throws IOException {
    List<String> kept;
    try (InputStream file = getClass().getResourceAsStream("request-lines.jsonl")) {
      kept = new String(file.readAllBytes(), UTF_8).lines().toList();
    }
    List<RequestEvent> meant = SampleEvents.all();
    assertThat(kept).hasSameSizeAs(meant);
    for (int i = 0; i < kept.size(); i++) {
      JsonNode line = JsonMapper.shared().readTree(kept.get(i));
      byte[] event = line.get("event").toString().getBytes(UTF_8);
      assertThat(RequestCodec.read(line(line.get("kind").asString()), event))
          .as(kept.get(i))
          .isEqualTo(meant.get(i));
    }
  }

  @Test
  @DisplayName("law 9 what no version has written is refused, and never half read")
  void strangersAreRefused() {
    for (String hostile :
        List.of(
            "",
            "{",
            "null",
            "[]",
            "{}",
            "7",
            "{\"items\":null,\"on\":\"2026-11-22\"}",
            "{\"items\":[],\"on\":\"2026-02-30\"}",
            "{\"items\":[],\"on\":\"2026-11-22\",\"more\":1}",
            "{\"items\":[],\"on\":\"2026-11-22\"}{}",
            "[".repeat(5_000))) {
      assertThatThrownBy(() -> RequestCodec.read(line("HEARD"), hostile.getBytes(UTF_8)))
          .as(hostile)
          .isInstanceOf(CorruptDataException.class);
    }
    assertThatThrownBy(() -> RequestCodec.read(line("UNHEARD_OF"), "{}".getBytes(UTF_8)))
        .isInstanceOf(CorruptDataException.class);
  }

  @Test
  @DisplayName("law 9 bytes cut or changed anywhere give an entry or a coded error, nothing else")
  void damagedBytesAreRefused() {
    Random random = new Random(9);
    for (RequestEvent event : SampleEvents.all()) {
      byte[] written = RequestCodec.write(event);
      for (int i = 0; i < CHANGES; i++) {
        byte[] damaged = Arrays.copyOf(written, 1 + random.nextInt(written.length));
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        assertThat(reads(event, damaged)).isIn(Set.of(true, false));
      }
    }
  }

  private static boolean reads(RequestEvent event, byte[] damaged) {
    try {
      return RequestCodec.read(line(event), damaged) != null;
    } catch (CorruptDataException refused) {
      return false;
    }
  }
}
