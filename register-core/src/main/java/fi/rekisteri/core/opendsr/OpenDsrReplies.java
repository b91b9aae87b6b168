package fi.rekisteri.core.opendsr;

import fi.rekisteri.core.opendsr.OpenDsrStatus.State;
import fi.rekisteri.disclosure.NoticeId;
import fi.rekisteri.error.InvalidValueException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads what parties answer in the form of OpenDSR 1.0 (X4): the receipt of a request, its status,
 * and the callback that tells a status. It records nothing itself.
 *
 * <h2>Security guarantees</h2>
 *
 * <ul>
 *   <li>Unknown and repeated members, other types, times that are none, addresses that are no URL,
 *       and more than {@value #MOST_BYTES} bytes ({@value #MOST_RECEIPT_BYTES} for a receipt, which
 *       repeats the request) are refused with {@code PARTY_ANSWER_INVALID}.
 *   <li>No refusal quotes the answer, and {@code encoded_request}, which holds what was sent, is
 *       neither decoded nor kept.
 *   <li>An address in an answer is looked at as text: nothing is fetched.
 * </ul>
 *
 * Who answers is for the host to establish first: an answer that names a notice is no proof of
 * coming from the party that was told.
 */
public final class OpenDsrReplies {
  /** A longer status or callback is not read. */
  public static final int MOST_BYTES = 16 << 10;

  /** A longer receipt is not read. */
  public static final int MOST_RECEIPT_BYTES = 1 << 20;

  private static final int NAME = 300;
  private static final int ADDRESS = HttpsAddress.LONGEST;
  private static final String ID = "subject_request_id";
  private static final String CONTROLLER = "controller_id";
  private static final String EXPECTED = "expected_completion_time";
  private static final String STATUS = "request_status";
  private static final String RESULTS = "results_url";
  private static final String COUNT = "results_count";
  private static final String VERSION = "api_version";
  private static final String CALLBACK = "status_callback_url";

  private OpenDsrReplies() {}

  /**
   * Reads the answer to a request.
   *
   * @param json the document, in UTF-8
   * @return who took what, and until when
   * @throws InvalidValueException {@code PARTY_ANSWER_INVALID}
   */
  public static OpenDsrReceipt receipt(byte[] json) {
    ReplyTree tree = ReplyTree.parse(json, MOST_RECEIPT_BYTES);
    tree.requireMembers(
        Set.of(CONTROLLER, EXPECTED, "received_time", "encoded_request", ID),
        Set.of("processor_signature", VERSION));
    tree.text(CONTROLLER, NAME);
    tree.text("encoded_request", MOST_RECEIPT_BYTES);
    if (tree.has("processor_signature")) {
      tree.text("processor_signature", ADDRESS);
    }
    requireVersion(tree);
    return new OpenDsrReceipt(id(tree), tree.time("received_time"), tree.time(EXPECTED));
  }

  /**
   * Reads the answer to a question for the status.
   *
   * @param json the document, in UTF-8
   * @return how far the party has come
   * @throws InvalidValueException {@code PARTY_ANSWER_INVALID}
   */
  public static OpenDsrStatus status(byte[] json) {
    return read(json, Set.of(CONTROLLER, ID, STATUS));
  }

  /**
   * Reads a callback.
   *
   * @param json the document, in UTF-8
   * @return how far the party has come
   * @throws InvalidValueException {@code PARTY_ANSWER_INVALID}
   */
  public static OpenDsrStatus callback(byte[] json) {
    return read(json, Set.of(CONTROLLER, ID, STATUS, CALLBACK));
  }

  private static OpenDsrStatus read(byte[] json, Set<String> required) {
    ReplyTree tree = ReplyTree.parse(json, MOST_BYTES);
    tree.requireMembers(required, Set.of(EXPECTED, VERSION, RESULTS, COUNT));
    tree.text(CONTROLLER, NAME);
    requireAddress(tree, CALLBACK);
    requireAddress(tree, RESULTS);
    if (tree.has(COUNT)) {
      tree.requireCount(COUNT);
    }
    requireVersion(tree);
    Optional<Instant> expected =
        tree.has(EXPECTED) ? Optional.of(tree.time(EXPECTED)) : Optional.empty();
    return new OpenDsrStatus(id(tree), state(tree), expected);
  }

  private static void requireVersion(ReplyTree tree) {
    if (tree.has(VERSION) && !tree.text(VERSION, NAME).equals(OpenDsrRequests.VERSION)) {
      throw ReplyTree.refusal("is of another version");
    }
  }

  private static void requireAddress(ReplyTree tree, String member) {
    if (!tree.has(member)) {
      return;
    }
    HttpsAddress.read(tree.text(member, ADDRESS))
        .orElseThrow(() -> ReplyTree.refusal("has no https address in " + member));
  }

  private static NoticeId id(ReplyTree tree) {
    String text = tree.text(ID, 36);
    try {
      NoticeId id = NoticeId.parse(text);
      if (id.toString().equalsIgnoreCase(text)) {
        return id;
      }
    } catch (IllegalArgumentException none) {
      throw ReplyTree.refusal("names no notice");
    }
    throw ReplyTree.refusal("names no notice");
  }

  private static State state(ReplyTree tree) {
    String told = tree.text(STATUS, NAME);
    return Stream.of(State.values())
        .filter(state -> state.word().equals(told))
        .findFirst()
        .orElseThrow(() -> ReplyTree.refusal("has a status that is not known"));
  }
}
