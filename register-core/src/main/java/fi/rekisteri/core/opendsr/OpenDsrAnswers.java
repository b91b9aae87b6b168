package fi.rekisteri.core.opendsr;

import fi.rekisteri.core.signature.DetachedSignature;
import fi.rekisteri.core.signature.SigningKey;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what a sender of OpenDSR 1.0 is answered (X4): the receipt of a request, its status, and
 * the callback that tells a status. Immutable and thread-safe.
 *
 * <p>The signature of an answer cannot stand in the text that it signs: it goes into the header
 * {@value #SIGNATURE_HEADER}, beside the host's own domain in {@value #DOMAIN_HEADER}.
 */
public final class OpenDsrAnswers {
  /** The header of the signature. */
  public static final String SIGNATURE_HEADER = "X-OpenCompliance-Signature";

  /** The header of the domain for which the certificate of the signature was issued. */
  public static final String DOMAIN_HEADER = "X-OpenCompliance-Processor-Domain";

  private static final int LONGEST = 300;
  private static final JsonMapper MAPPER = new JsonMapper();

  private final String controllerId;

  private OpenDsrAnswers(String controllerId) {
    this.controllerId = controllerId;
  }

  /**
   * A writer of answers to one sender.
   *
   * @param controllerId how the host names the sender, of 1 to {@value #LONGEST} characters; the
   *     sender is told
   * @return the writer
   */
  public static OpenDsrAnswers to(String controllerId) {
    if (controllerId.isBlank() || controllerId.length() > LONGEST) {
      throw new IllegalArgumentException("a sender's id has 1 to " + LONGEST + " characters");
    }
    return new OpenDsrAnswers(controllerId);
  }

  /**
   * Writes the answer to a request (HTTP 201). It repeats the request, with all that is personal in
   * it: it must not be logged or kept, here or at the sender's.
   *
   * @param receipt when it was received, and by when it will be done
   * @param request the request, byte for byte as it came
   * @return a JSON document
   * @throws IllegalArgumentException where the bytes are another request, which might be somebody
   *     else's to see
   */
  public String receipt(OpenDsrReceipt receipt, byte[] request) {
    if (!OpenDsrInbox.idOf(request).equals(receipt.id())) {
      throw new IllegalArgumentException("the bytes are not those of request " + receipt.id());
    }
    ObjectNode root = begun();
    root.put("expected_completion_time", receipt.expectedBy().toString());
    root.put("received_time", receipt.receivedAt().toString());
    root.put("encoded_request", Base64.getEncoder().encodeToString(request));
    root.put("subject_request_id", receipt.id().toString());
    return ended(root);
  }

  /**
   * Writes the answer to a question for the status.
   *
   * @param status how far it has come
   * @return a JSON document
   */
  public String status(OpenDsrStatus status) {
    return ended(told(status));
  }

  /**
   * Writes a callback. That is to be called whenever the status has changed, at each address of the
   * request; calling is the host's, who first sees that the address is the sender's.
   *
   * @param status how far it has come
   * @param callback the address that is called
   * @return a JSON document
   */
  public String callback(OpenDsrStatus status, URI callback) {
    if (!HttpsAddress.is(callback)) {
      throw new IllegalArgumentException("a callback address begins with https://");
    }
    return ended(told(status).put("status_callback_url", callback.toString()));
  }

  /**
   * The value of {@value #SIGNATURE_HEADER}: SHA-256 with RSA or ECDSA over the UTF-8 bytes of the
   * answer, in Base64 on one line.
   *
   * @param answer what this class wrote, to be sent byte for byte
   * @param key the host's key, whose certificate the sender finds by discovery
   * @return the signature
   */
  public static String signature(String answer, SigningKey key) {
    byte[] signed = DetachedSignature.of(answer.getBytes(StandardCharsets.UTF_8), key);
    return Base64.getEncoder().encodeToString(signed);
  }

  private ObjectNode told(OpenDsrStatus status) {
    ObjectNode root = begun();
    status.expectedBy().ifPresent(at -> root.put("expected_completion_time", at.toString()));
    root.put("subject_request_id", status.id().toString());
    return root.put("request_status", status.state().word());
  }

  private ObjectNode begun() {
    return JsonNodeFactory.instance.objectNode().put("controller_id", controllerId);
  }

  private static String ended(ObjectNode root) {
    return MAPPER.writeValueAsString(root.put("api_version", OpenDsrRequests.VERSION));
  }
}
