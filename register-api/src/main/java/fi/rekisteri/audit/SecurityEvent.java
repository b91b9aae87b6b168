package fi.rekisteri.audit;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Purpose;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;

/** Something that whoever answers for security should look into. Ids and codes only. */
public sealed interface SecurityEvent {
  /**
   * Applies the function of the case.
   *
   * @param <T> the result
   * @param broken for a finding
   * @param decoy for a decoy that was opened
   * @param burst for a burst of refusals
   * @return the function's result
   */
  <T> T fold(
      Function<TrailBroken, T> broken,
      Function<DecoyOpened, T> decoy,
      Function<RefusalBurst, T> burst);

  /**
   * The trail is not as it was written.
   *
   * @param finding what was found
   */
  record TrailBroken(TrailFinding finding) implements SecurityEvent {
    @Override
    public <T> T fold(
        Function<TrailBroken, T> broken,
        Function<DecoyOpened, T> decoy,
        Function<RefusalBurst, T> burst) {
      return broken.apply(this);
    }
  }

  /**
   * Somebody opened a decoy, or tried to: nobody has a reason to.
   *
   * @param place the entry of it in the trail
   * @param at when
   * @param by who, and how
   * @param decoy the decoy
   * @param outcome how it ended
   */
  record DecoyOpened(AuditPlace place, Instant at, By by, CustomerId decoy, Outcome outcome)
      implements SecurityEvent {
    /**
     * Who, and how.
     *
     * @param actor who acted, as the trail names them
     * @param interfaceId the technical interface used
     * @param purpose for which purpose
     * @param action what was done
     */
    public record By(String actor, String interfaceId, Purpose purpose, AuditAction action) {}

    @Override
    public <T> T fold(
        Function<TrailBroken, T> broken,
        Function<DecoyOpened, T> decoy,
        Function<RefusalBurst, T> burst) {
      return decoy.apply(this);
    }
  }

  /**
   * Somebody was refused many times in a short time.
   *
   * @param actor who
   * @param first when first
   * @param last when last
   * @param refusals how often
   * @param codes why
   */
  record RefusalBurst(
      String actor, Instant first, Instant last, long refusals, Set<ErrorCode> codes)
      implements SecurityEvent {
    /** Copies the codes. */
    public RefusalBurst {
      codes = Set.copyOf(codes);
    }

    @Override
    public <T> T fold(
        Function<TrailBroken, T> broken,
        Function<DecoyOpened, T> decoy,
        Function<RefusalBurst, T> burst) {
      return burst.apply(this);
    }
  }
}
