package fi.rekisteri.core;

import static fi.rekisteri.core.NotifiedRegister.BANK;
import static fi.rekisteri.core.NotifiedRegister.RIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.DeliveryReport;
import fi.rekisteri.core.opendsr.OpenDsrReplies;
import fi.rekisteri.core.opendsr.OpenDsrRequests;
import fi.rekisteri.core.opendsr.OpenDsrStatus;
import fi.rekisteri.disclosure.Delivery;
import fi.rekisteri.disclosure.DeliveryProvider;
import fi.rekisteri.disclosure.NoticeState;
import fi.rekisteri.staff.Actor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The code of docs/notices-to-parties.md, and a test that the page shows this code. */
class NoticesPageTest {
  private static final Path PAGE = Path.of("..", "docs", "notices-to-parties.md");
  private static final Path SOURCE =
      Path.of("src/test/java/fi/rekisteri/core/NoticesPageTest.java");
  private static final Pattern CODE = Pattern.compile("(?s)```java\n(.*?)```");

  private final NotifiedRegister test = new NotifiedRegister();
  private final CustomerRegister register = test.register;
  private final Actor messenger =
      Actor.person("messenger", test.clock.instant(), "password+otp", "back-office");
  private final Map<String, String> outgoing = new TreeMap<>();

  private void deliver() {
    DeliveryProvider mail =
        message -> {
          outgoing.put(
              message.id() + " to " + message.party(),
              OpenDsrRequests.withoutCallback().write(message));
          return new Delivery.Accepted();
        };
    DeliveryReport report = register.actingAs(messenger).partyNotices().deliver(mail);
    if (!report.isClean()) {
      warn(report);
    }
  }

  private void calledBack(byte[] body) {
    OpenDsrStatus status = OpenDsrReplies.callback(body);
    if (status.state() == OpenDsrStatus.State.COMPLETED) {
      register.actingAs(messenger).partyNotices().acknowledge(status.id());
    }
  }

  private static void warn(DeliveryReport report) {
    throw new AssertionError(report);
  }

  @Test
  @DisplayName("X4 a notice leaves as a message, and the party's callback acknowledges it")
  void noticeLeavesAndIsAcknowledged() {
    test.disclosed(BANK, "email");
    test.rectify(RIGHT);
    deliver();
    assertThat(outgoing).containsOnlyKeys(test.notice().id() + " to BANK");
    assertThat(outgoing.values())
        .singleElement()
        .asString()
        .contains("\"email\"")
        .doesNotContain(RIGHT.value());
    assertThat(test.notice().state()).isEqualTo(NoticeState.SENT);
    String body =
        """
        {"controller_id":"shop","subject_request_id":"%s","request_status":"completed",
         "status_callback_url":"https://shop.example.fi/opendsr"}"""
            .formatted(test.notice().id());
    calledBack(body.getBytes(StandardCharsets.UTF_8));
    assertThat(test.notice().state()).isEqualTo(NoticeState.ACKNOWLEDGED);
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
