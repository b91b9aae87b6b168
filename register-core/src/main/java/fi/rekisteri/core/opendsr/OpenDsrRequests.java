package fi.rekisteri.core.opendsr;

import fi.rekisteri.disclosure.NoticeMessage;
import java.net.URI;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes notices to parties as requests of OpenDSR 1.0, from a controller to whoever received data
 * (X4). Immutable and thread-safe.
 *
 * <p>The standard knows erasure, and neither rectification nor restriction. Only the erasure of a
 * whole person is therefore of the type {@code erasure}; all else has a type of its own, which a
 * party that knows the standard alone refuses. It must not be sent as {@code erasure} with an
 * extension: whoever ignores extensions would erase what is only to be rectified. What such a
 * notice tells stands in {@code extensions} under {@value #EXTENSION}.
 *
 * <p>The request's id is the notice's: a repeated notice is a repeated request, byte for byte where
 * nothing else has changed. The JSON may hold personal data in plain text: hand it over by a
 * protected way only, and log it nowhere.
 */
public final class OpenDsrRequests {
  /** The version of the standard. */
  public static final String VERSION = "1.0";

  /** Under which name the extension stands. */
  public static final String EXTENSION = "fi.rekisteri";

  /** Says in the extension that the whole person is meant, whatever fields stand beside it. */
  static final String WHOLE = "whole";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonMapper MAPPER = new JsonMapper();

  private final List<URI> callbacks;

  private OpenDsrRequests(List<URI> callbacks) {
    this.callbacks = List.copyOf(callbacks);
  }

  /**
   * A writer of requests that are answered by status calls alone.
   *
   * @return the writer
   */
  public static OpenDsrRequests withoutCallback() {
    return new OpenDsrRequests(List.of());
  }

  /**
   * A writer of requests whose progress parties report.
   *
   * @param callbacks where to, over HTTPS; at most ten
   * @return the writer
   */
  public static OpenDsrRequests calledBackAt(URI... callbacks) {
    if (callbacks.length > HttpsAddress.MOST_CALLBACKS) {
      throw new IllegalArgumentException(
          "at most " + HttpsAddress.MOST_CALLBACKS + " callback addresses");
    }
    for (URI callback : callbacks) {
      if (!HttpsAddress.is(callback)) {
        throw new IllegalArgumentException("a callback address begins with https://");
      }
    }
    return new OpenDsrRequests(List.of(callbacks));
  }

  /**
   * Whether a party that knows the standard alone can carry a notice out.
   *
   * @param message the notice
   * @return true for the erasure of a whole person
   */
  public static boolean isStandard(NoticeMessage message) {
    return OpenDsrType.of(message).isStandard();
  }

  /**
   * Writes a request.
   *
   * @param message what the party is told
   * @return a JSON document
   */
  public String write(NoticeMessage message) {
    ObjectNode root = NODES.objectNode();
    root.put("regulation", "gdpr");
    root.put("subject_request_id", message.id().toString());
    root.put("subject_request_type", OpenDsrType.of(message).word());
    root.put("submitted_time", message.plannedAt().toString());
    ObjectNode identity = root.putArray("subject_identities").addObject();
    identity.put("identity_type", "controller_customer_id");
    identity.put("identity_value", message.subject().toString());
    identity.put("identity_format", "raw");
    root.put("api_version", VERSION);
    if (!callbacks.isEmpty()) {
      ArrayNode urls = root.putArray("status_callback_urls");
      callbacks.forEach(callback -> urls.add(callback.toString()));
    }
    root.putObject("extensions").set(EXTENSION, extension(message));
    return MAPPER.writeValueAsString(root);
  }

  private static ObjectNode extension(NoticeMessage message) {
    ObjectNode extension = NODES.objectNode().put("change", message.change().name());
    ArrayNode fields = extension.putArray("fields");
    message.fields().forEach(field -> fields.addObject().put("field", field));
    if (message.whole()) {
      extension.put(WHOLE, true);
    }
    return extension;
  }
}
