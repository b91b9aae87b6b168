package fi.rekisteri.core.file;

import static java.util.Map.entry;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fi.rekisteri.identity.Requester;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.RequestEvent;
import fi.rekisteri.request.RequestEvent.Amended;
import fi.rekisteri.request.RequestEvent.Asked;
import fi.rekisteri.request.RequestEvent.Certified;
import fi.rekisteri.request.RequestEvent.Checked;
import fi.rekisteri.request.RequestEvent.Closed;
import fi.rekisteri.request.RequestEvent.Complained;
import fi.rekisteri.request.RequestEvent.Concerned;
import fi.rekisteri.request.RequestEvent.Decided;
import fi.rekisteri.request.RequestEvent.Effected;
import fi.rekisteri.request.RequestEvent.Extended;
import fi.rekisteri.request.RequestEvent.Forwarded;
import fi.rekisteri.request.RequestEvent.Heard;
import fi.rekisteri.request.RequestEvent.Identified;
import fi.rekisteri.request.RequestEvent.NothingAsked;
import fi.rekisteri.request.RequestEvent.Noticed;
import fi.rekisteri.request.RequestEvent.Received;
import fi.rekisteri.request.RequestEvent.Risked;
import fi.rekisteri.request.RequestEvent.TakenBack;
import fi.rekisteri.request.RequestEvent.Told;
import fi.rekisteri.request.RequestEvent.Understood;
import fi.rekisteri.store.RequestLine;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/**
 * Entries of requests as bytes. Kinds, and the names of the parts of every record in {@code
 * fi.rekisteri.request} and of what they hold, are the form in which files are kept: they are for
 * ever, and {@code RequestCodecTest} has a line of each that must stay readable.
 */
final class RequestCodec {
  private static final Map<String, Class<? extends RequestEvent>> KINDS =
      Map.ofEntries(
          entry("RECEIVED", Received.class),
          entry("UNDERSTOOD", Understood.class),
          entry("FORWARDED", Forwarded.class),
          entry("CONCERNED", Concerned.class),
          entry("IDENTIFIED", Identified.class),
          entry("CHECKED", Checked.class),
          entry("ASKED", Asked.class),
          entry("HEARD", Heard.class),
          entry("AMENDED", Amended.class),
          entry("TAKEN_BACK", TakenBack.class),
          entry("EXTENDED", Extended.class),
          entry("DECIDED", Decided.class),
          entry("EFFECTED", Effected.class),
          entry("CERTIFIED", Certified.class),
          entry("TOLD", Told.class),
          entry("COMPLAINED", Complained.class),
          entry("NOTICED", Noticed.class),
          entry("RISKED", Risked.class),
          entry("NOTHING_ASKED", NothingAsked.class),
          entry("CLOSED", Closed.class));

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addMixIn(Claim.class, Named.class)
          .addMixIn(Requester.class, Named.class)
          .registerSubtypes(claims())
          .registerSubtypes(requesters())
          .addModule(TextForms.module())
          .changeDefaultVisibility(
              seen -> seen.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private RequestCodec() {}

  /** Which of several it is stands in a part of that name. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  private interface Named {}

  private static NamedType[] claims() {
    return new NamedType[] {
      new NamedType(Claim.Access.class, "ACCESS"),
      new NamedType(Claim.Rectification.class, "RECTIFICATION"),
      new NamedType(Claim.Erasure.class, "ERASURE"),
      new NamedType(Claim.Forgetting.class, "FORGETTING"),
      new NamedType(Claim.Anonymising.class, "ANONYMISING"),
      new NamedType(Claim.Restricting.class, "RESTRICTING"),
      new NamedType(Claim.Porting.class, "PORTING"),
      new NamedType(Claim.Objecting.class, "OBJECTING"),
      new NamedType(Claim.ForbiddingMarketing.class, "FORBIDDING_MARKETING"),
      new NamedType(Claim.ForbiddingPublication.class, "FORBIDDING_PUBLICATION"),
      new NamedType(Claim.Withdrawing.class, "WITHDRAWING"),
      new NamedType(Claim.Reviewing.class, "REVIEWING"),
      new NamedType(Claim.Complaining.class, "COMPLAINING")
    };
  }

  private static NamedType[] requesters() {
    return new NamedType[] {
      new NamedType(Requester.Subject.class, "SUBJECT"),
      new NamedType(Requester.Proxy.class, "PROXY"),
      new NamedType(Requester.Guardian.class, "GUARDIAN"),
      new NamedType(Requester.Estate.class, "ESTATE")
    };
  }

  static String kind(RequestEvent event) {
    return KINDS.entrySet().stream()
        .filter(one -> one.getValue().isInstance(event))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  static byte[] write(RequestEvent event) {
    return MAPPER.writeValueAsBytes(event);
  }

  /** Fails for a line that this version does not know: half a file would look whole. */
  static RequestEvent read(RequestLine line, byte[] plain) {
    Class<? extends RequestEvent> kind = KINDS.get(line.kind());
    if (kind == null) {
      throw RequestSeal.corrupt(line);
    }
    try {
      RequestEvent event = MAPPER.readValue(plain, kind);
      return Optional.ofNullable(event).orElseThrow(() -> RequestSeal.corrupt(line));
    } catch (JacksonException unreadable) {
      throw RequestSeal.corrupt(line);
    }
  }
}
