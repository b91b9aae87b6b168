package fi.rekisteri.core.opendsr;

import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.disclosure.NoticeId;
import fi.rekisteri.error.InvalidValueException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Reads the requests that other controllers and partners send in the form of OpenDSR 1.0 (X4; Art.
 * 12, 19, 28). It records nothing: what it read goes to {@code Requests.receive}. Immutable and
 * thread-safe.
 *
 * <h2>Security guarantees</h2>
 *
 * <ul>
 *   <li>Length ({@value #USUAL_BYTES} bytes unless another one is set), depth, lists and texts have
 *       bounds; the length is looked at before anything is parsed.
 *   <li>Unknown and repeated members, other types, a byte order mark, half characters, ids that
 *       were not made at random, and times in the future are refused with {@code
 *       PARTY_REQUEST_INVALID}. So are extensions for others: they are not ours to receive.
 *   <li>A refusal names the place by a JSON pointer and quotes nothing of the request.
 *   <li>A field that the definition does not declare is refused, and so is a part of a person that
 *       names no field: that would mean all of it.
 *   <li>A callback has an {@code https} address without a password. It is looked at as text, and
 *       nothing is fetched. Before you call one, see that it belongs to the sender: otherwise
 *       anybody can make your server call its own neighbours.
 * </ul>
 *
 * <p>Who sends is for the host to establish first, as the standard leaves it; and whether the same
 * sender has sent the same id before, since the register cannot search its sealed files for it.
 */
public final class OpenDsrInbox {
  /** A longer request is not read, unless the host sets another bound. */
  public static final int USUAL_BYTES = 64 << 10;

  /** No host can set a higher bound. */
  public static final int MOST_BYTES = OpenDsrReplies.MOST_RECEIPT_BYTES / 2;

  /** By how much a sender's clock may be fast. */
  public static final Duration SKEW = Duration.ofMinutes(5);

  private static final int DEEPEST = 5;
  private static final int MOST_IDENTITIES = 50;
  private static final String ID = "subject_request_id";
  private static final String TYPE = "subject_request_type";
  private static final String IDENTITIES = "subject_identities";
  private static final String SUBMITTED = "submitted_time";
  private static final String VERSION = "api_version";
  private static final String CALLBACKS = "status_callback_urls";
  static final Pattern RANDOM_ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

  private final RegisterDefinition definition;
  private final Clock clock;
  private final int most;

  private OpenDsrInbox(RegisterDefinition definition, Clock clock, int most) {
    this.definition = definition;
    this.clock = clock;
    this.most = most;
  }

  /**
   * An inbox of a register.
   *
   * @param definition which fields there are
   * @param clock what time it is
   * @return an inbox that reads {@value #USUAL_BYTES} bytes at most
   */
  public static OpenDsrInbox of(RegisterDefinition definition, Clock clock) {
    return new OpenDsrInbox(definition, clock, USUAL_BYTES);
  }

  /**
   * The same inbox with another bound.
   *
   * @param bytes how long a request may be, from 1 to {@value #MOST_BYTES}
   * @return a copy
   */
  public OpenDsrInbox atMost(int bytes) {
    if (bytes < 1 || bytes > MOST_BYTES) {
      throw new IllegalArgumentException("a request has 1 to " + MOST_BYTES + " bytes at most");
    }
    return new OpenDsrInbox(definition, clock, bytes);
  }

  /**
   * Reads a request.
   *
   * @param json the document, in UTF-8
   * @return what it asks for
   * @throws InvalidValueException {@code PARTY_REQUEST_INVALID}
   */
  public IncomingRequest read(byte[] json) {
    JsonPlace root = new JsonPlace(tree(json, most), "");
    root.requireMembers(
        Set.of("regulation", ID, TYPE, IDENTITIES, SUBMITTED),
        Set.of(VERSION, CALLBACKS, ExtensionFields.MEMBER));
    root.member("regulation").requireWord("gdpr", "is not gdpr, the one that this register serves");
    if (root.has(VERSION)) {
      root.member(VERSION).requireWord(OpenDsrRequests.VERSION, "is another version");
    }
    OpenDsrType type = root.member(TYPE).oneOf(OpenDsrType.values(), OpenDsrType::word);
    return new IncomingRequest(
        id(root.member(ID)),
        type,
        submitted(root.member(SUBMITTED)),
        identities(root.member(IDENTITIES)),
        new ExtensionFields(root, type).read(definition),
        root.has(CALLBACKS) ? callbacks(root.member(CALLBACKS)) : List.of());
  }

  /** The id of a request of which nothing else is looked at. */
  static NoticeId idOf(byte[] json) {
    JsonPlace root = new JsonPlace(tree(json, MOST_BYTES), "");
    if (!root.has(ID)) {
      throw root.refusal("lacks the member " + ID);
    }
    return id(root.member(ID));
  }

  private static JsonNode tree(byte[] json, int most) {
    return new StrictJson(most, DEEPEST, what -> JsonPlace.refusal("", what)).object(json);
  }

  private static NoticeId id(JsonPlace place) {
    String text = place.text(36);
    if (!RANDOM_ID.matcher(text).matches()) {
      throw place.refusal("is no UUID of version 4 in small letters");
    }
    return NoticeId.parse(text);
  }

  private Instant submitted(JsonPlace place) {
    Instant at = place.time();
    if (at.isAfter(clock.instant().plus(SKEW))) {
      throw place.refusal("lies in the future");
    }
    return at;
  }

  private static List<OpenDsrIdentity> identities(JsonPlace place) {
    List<OpenDsrIdentity> all =
        place.list(MOST_IDENTITIES).stream().map(OpenDsrInbox::identity).toList();
    if (all.isEmpty()) {
      throw place.refusal("names nobody");
    }
    return all;
  }

  private static OpenDsrIdentity identity(JsonPlace place) {
    place.requireMembers(Set.of("identity_type", "identity_value", "identity_format"), Set.of());
    OpenDsrIdentity.Type type =
        place
            .member("identity_type")
            .oneOf(OpenDsrIdentity.Type.values(), OpenDsrIdentity.Type::word);
    OpenDsrIdentity.Format format =
        place
            .member("identity_format")
            .oneOf(OpenDsrIdentity.Format.values(), OpenDsrIdentity.Format::word);
    JsonPlace value = place.member("identity_value");
    String text = value.text(OpenDsrIdentity.LONGEST);
    if (!format.fits(text)) {
      throw value.refusal("is no hash of its format in hexadecimal digits");
    }
    return new OpenDsrIdentity(type, format, text);
  }

  private static List<URI> callbacks(JsonPlace place) {
    return place.list(HttpsAddress.MOST_CALLBACKS).stream()
        .map(
            one ->
                HttpsAddress.withoutPassword(one.text(HttpsAddress.LONGEST))
                    .orElseThrow(() -> one.refusal("is no https address, or has a password")))
        .toList();
  }
}
