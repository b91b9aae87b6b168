package fi.rekisteri.core.opendsr;

import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.disclosure.NoticeChange;
import fi.rekisteri.disclosure.NoticeId;
import fi.rekisteri.disclosure.NoticeMessage;
import fi.rekisteri.disclosure.NoticeTopic;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** What another controller sends, and the register that it is sent to. */
final class Sent {
  static final String ID = "a7551968-d5d6-44b2-9831-815ac9017798";
  static final NoticeId NOTICE = NoticeId.parse(ID);
  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  static final CustomerId ANNA = CustomerId.parse("0f1d2c3b-4a59-4687-9a5b-1c2d3e4f5a6b");

  static final RegisterDefinition DEFINITION =
      CustomerRegisterNotice.definition(
          Controller.of(
              "Esimerkkikauppa Oy",
              ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi")));

  static final OpenDsrInbox INBOX = OpenDsrInbox.of(DEFINITION, Clock.fixed(NOW, ZoneOffset.UTC));

  /** A request with every member that the standard has. */
  static final String ACCESS =
      """
      {"regulation":"gdpr","subject_request_id":"%s","subject_request_type":"access",
       "submitted_time":"2026-11-20T12:00:00.5+02:00","api_version":"1.0",
       "subject_identities":[
         {"identity_type":"email","identity_value":"salainen@example.fi","identity_format":"raw"},
         {"identity_type":"email","identity_format":"sha256",
          "identity_value":"%s"}],
       "status_callback_urls":["https://sender.example.fi/opendsr"],
       "extensions":{}}"""
          .formatted(ID, "ab".repeat(32));

  static final String PARTIAL =
      OpenDsrRequests.withoutCallback().write(message(NoticeChange.ERASED, false, "email"));

  private Sent() {}

  static NoticeMessage message(NoticeChange change, boolean whole, String... fields) {
    return new NoticeMessage(
        NOTICE, new NoticeTopic(ANNA, "BANK", change), whole, List.of(fields), NOW, 1);
  }

  static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  static IncomingRequest read(String json) {
    return INBOX.read(bytes(json));
  }
}
