package fi.rekisteri.core;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.RegisterDesk;
import fi.rekisteri.core.opendsr.IncomingRequest;
import fi.rekisteri.core.opendsr.OpenDsrAnswers;
import fi.rekisteri.core.opendsr.OpenDsrGrounds;
import fi.rekisteri.core.opendsr.OpenDsrInbox;
import fi.rekisteri.core.opendsr.OpenDsrProgress;
import fi.rekisteri.core.opendsr.OpenDsrReplies;
import fi.rekisteri.core.signature.SampleSigning;
import fi.rekisteri.core.signature.SigningKey;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.disclosure.NoticeId;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.request.Arrival;
import fi.rekisteri.request.ReceivedRequest;
import fi.rekisteri.retention.ErasureCause;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The code of docs/opendsr.md, and a test that the page shows this code. */
class OpenDsrPageTest {
  private static final Path PAGE = Path.of("..", "docs", "opendsr.md");
  private static final Path SOURCE =
      Path.of("src/test/java/fi/rekisteri/core/OpenDsrPageTest.java");
  private static final Pattern CODE = Pattern.compile("(?s)```java\n(.*?)```");
  private static final NoticeId ID = NoticeId.random();

  private final RequestsRegister at = new RequestsRegister();
  private final RegisterDesk desk = at.officer();
  private final RegisterDefinition definition = at.at.definition;
  private final OpenDsrInbox inbox = OpenDsrInbox.of(definition, at.at.clock);

  private Optional<ReceivedRequest> read(byte[] body) {
    Arrival arrival =
        new Arrival(at.at.clock.instant(), Channel.INTERFACE, ContactRole.CUSTOMER_SERVICE);
    OpenDsrGrounds grounds =
        new OpenDsrGrounds(ErasureCause.PROMISED, RestrictionGround.ACCURACY_CONTESTED);
    IncomingRequest request = inbox.read(body);
    Optional<ReceivedRequest> letter = request.toRequest(arrival, grounds);
    return letter;
  }

  private List<String> answered(long number, byte[] body, SigningKey key) {
    OpenDsrProgress progress =
        new OpenDsrProgress(
            desk.requests().get(number), desk.requests().deadlines(number), definition.zone());
    String receipt = OpenDsrAnswers.to("BANK").receipt(progress.receipt(), body);
    String header = OpenDsrAnswers.signature(receipt, key);
    return List.of(receipt, header);
  }

  @Test
  @DisplayName("X4 a request comes in, and its sender gets a signed receipt")
  void requestIsReceiptedFor() {
    byte[] body =
        """
        {"regulation":"gdpr","subject_request_id":"%s","subject_request_type":"access",
         "submitted_time":"2026-11-20T12:00:00Z","subject_identities":[{"identity_type":"email",
         "identity_value":"kaisa@example.fi","identity_format":"raw"}]}"""
            .formatted(ID)
            .getBytes(StandardCharsets.UTF_8);
    long number = desk.requests().receive(read(body).orElseThrow()).number();
    List<String> answer = answered(number, body, SampleSigning.key());
    assertThat(OpenDsrReplies.receipt(answer.get(0).getBytes(StandardCharsets.UTF_8)).id())
        .isEqualTo(ID);
    assertThat(answer.get(1)).isNotBlank();
  }

  @Test
  @DisplayName("the page shows the code that runs here")
  void pageShowsThisCode() throws IOException {
    String source = bare(Files.readString(SOURCE));
    List<String> shown =
        CODE.matcher(Files.readString(PAGE)).results().map(found -> bare(found.group(1))).toList();
    assertThat(shown).hasSize(2).allSatisfy(code -> assertThat(source).contains(code));
  }

  private static String bare(String code) {
    return code.replaceAll("\\s+", "");
  }
}
