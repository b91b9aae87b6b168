package fi.rekisteri.request;

import fi.rekisteri.customer.Channel;
import java.time.Instant;
import java.util.Optional;

/**
 * That the person was told something (Art. 12(3), 12(4)).
 *
 * @param what of which kind
 * @param at when it was sent or said
 * @param channel by which way
 * @param document the SHA-256 of what was sent, in hexadecimal digits; empty for what was said
 */
public record Telling(Kind what, Instant at, Channel channel, Optional<String> document) {
  /** Of which kind it was. */
  public enum Kind {
    /** That the request has come. */
    RECEIPT,
    /** That the answer takes longer, and why. */
    EXTENSION,
    /** What is asked of the person. */
    QUESTION,
    /** What became of an item; where something was refused, with the certificate. */
    ANSWER,
    /** That a restriction is about to be lifted (Art. 18(3)). */
    LIFTING,
    /** That what was waiting has been done. */
    COMPLETION
  }
}
