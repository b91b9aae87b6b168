package fi.rekisteri.party;

import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How an authority is reached during a time (S87.1): dated, so that an old certificate is printed
 * again with the address of its day.
 *
 * @param visitingAddress where it is visited
 * @param postalAddress where letters go
 * @param phone the switchboard, as people write it
 * @param registryPhone the registry, where it has a number of its own
 * @param email the registry's e-mail address
 * @param url its site
 * @param validity during which days, and when it was compared with the authority's own page
 */
public record AuthorityContact(
    LocalizedText visitingAddress,
    LocalizedText postalAddress,
    String phone,
    Optional<String> registryPhone,
    String email,
    String url,
    Validity validity) {

  /**
   * The days on which contact data holds.
   *
   * @param from the first day, or empty where it is not known
   * @param until the last day, or empty while it goes on
   * @param checkedOn the day on which it was last compared with its source
   */
  public record Validity(Optional<LocalDate> from, Optional<LocalDate> until, LocalDate checkedOn) {
    /** Refuses an end before the start. */
    public Validity {
      if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
        throw new IllegalArgumentException("contact data ends after it begins");
      }
    }

    /**
     * Valid without known end.
     *
     * @param checkedOn the day on which it was last compared with its source
     * @return the validity
     */
    public static Validity checkedOn(LocalDate checkedOn) {
      return new Validity(Optional.empty(), Optional.empty(), checkedOn);
    }

    /**
     * Whether a day belongs to it.
     *
     * @param day a day in the register's zone
     * @return true from the first to the last day, both included
     */
    public boolean covers(LocalDate day) {
      return from.map(first -> !day.isBefore(first)).orElse(true)
          && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    /**
     * Whether the data should be compared with its source again.
     *
     * @param today today in the register's zone
     * @return true when more than twelve months have passed since the last time
     */
    public boolean isStaleOn(LocalDate today) {
      return checkedOn.isBefore(LocalDate.MAX.minusMonths(12))
          && today.isAfter(checkedOn.plusMonths(12));
    }
  }
}
