package fi.rekisteri.core.opendsr;

import fi.rekisteri.disclosure.NoticeId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * How far a party has come with a request.
 *
 * @param id the notice
 * @param state how far
 * @param expectedBy by when it will have done it, where it says so
 */
public record OpenDsrStatus(NoticeId id, State state, Optional<Instant> expectedBy) {
  /** The states of the standard. */
  public enum State {
    /** It has not begun. */
    PENDING,
    /** It is at it. */
    IN_PROGRESS,
    /** It says that it has done it: record that with {@code PartyNotices.acknowledge}. */
    COMPLETED,
    /** It will not do it. */
    CANCELLED;

    /**
     * The word that stands in the message.
     *
     * @return such as {@code in_progress}
     */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
