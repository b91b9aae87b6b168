package fi.rekisteri.disclosure;

import fi.rekisteri.party.Days;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What makes a transfer to a third country lawful (siirtoperuste, Chapter V).
 *
 * @param kind which tool
 * @param reference the decision, contract, certificate or assessment
 * @param copyAvailableAt where people get a copy (Art. 13(1)(f)), where the tool has one
 * @param days on which days it may be used (S37.3)
 * @param withdrawnFrom the day from which it holds no longer, where a court or the Commission took
 *     it away: that day is not covered any more
 * @param notification who was told of the transfer, where the tool asks for it
 */
public record TransferTool(
    Kind kind,
    String reference,
    Optional<String> copyAvailableAt,
    Days days,
    Optional<LocalDate> withdrawnFrom,
    Optional<TransferNotification> notification) {
  /** Which tool: the closed list of Chapter V. */
  public enum Kind {
    /** An adequacy decision of the Commission. */
    ADEQUACY_DECISION("45(3)"),
    /** A binding instrument between public authorities. */
    AUTHORITIES_INSTRUMENT("46(2)(a)"),
    /** Binding corporate rules (Art. 47). */
    CORPORATE_RULES("46(2)(b)"),
    /** Standard contractual clauses of the Commission. */
    STANDARD_CLAUSES("46(2)(c)"),
    /** Standard contractual clauses of a supervisory authority, approved by the Commission. */
    AUTHORITY_CLAUSES("46(2)(d)"),
    /** An approved code of conduct. */
    CODE_OF_CONDUCT("46(2)(e)"),
    /** An approved certification. */
    CERTIFICATION("46(2)(f)"),
    /** Clauses of one's own that the supervisory authority authorised. */
    AUTHORISED_CLAUSES("46(3)(a)"),
    /** An administrative arrangement between authorities, authorised likewise. */
    ADMINISTRATIVE_ARRANGEMENT("46(3)(b)"),
    /** The person's explicit consent to the transfer, after being told of its risks. */
    EXPLICIT_CONSENT("49(1)(a)"),
    /** A contract with the person needs it. */
    CONTRACT_WITH_PERSON("49(1)(b)"),
    /** A contract with somebody else, in the person's interest, needs it. */
    CONTRACT_FOR_PERSON("49(1)(c)"),
    /** Important reasons of public interest. */
    PUBLIC_INTEREST("49(1)(d)"),
    /** Legal claims. */
    LEGAL_CLAIMS("49(1)(e)"),
    /** Somebody's vital interests. */
    VITAL_INTERESTS("49(1)(f)"),
    /** A public register. */
    PUBLIC_REGISTER("49(1)(g)"),
    /**
     * Compelling interests of the controller: not repetitive, few people, assessed, and told to the
     * authority and to the people before it is used.
     */
    COMPELLING_INTERESTS("49(1) second subparagraph");

    private final String place;

    Kind(String place) {
      this.place = place;
    }

    /**
     * The place in the regulation.
     *
     * @return such as {@code Art. 46(2)(c)}
     */
    public String article() {
      return "Art. " + place;
    }

    /**
     * Whether it may be used only for specific situations (Art. 49).
     *
     * @return false for an adequacy decision and for appropriate safeguards
     */
    public boolean isDerogation() {
      return place.startsWith("49");
    }
  }

  /** Refuses a blank reference. */
  public TransferTool {
    if (reference.isBlank()) {
      throw new IllegalArgumentException("a transfer tool has a reference");
    }
  }

  /**
   * A tool that is usable on every day.
   *
   * @param kind which tool
   * @param reference the decision, contract, certificate or assessment
   * @return the tool
   */
  public static TransferTool of(Kind kind, String reference) {
    return new TransferTool(
        kind, reference, Optional.empty(), Days.ALL, Optional.empty(), Optional.empty());
  }

  /**
   * The same tool, of which people get a copy.
   *
   * @param place where
   * @return a copy
   */
  public TransferTool withCopyAt(String place) {
    return new TransferTool(kind, reference, Optional.of(place), days, withdrawnFrom, notification);
  }

  /**
   * The same tool on some days only.
   *
   * @param on the days
   * @return a copy
   */
  public TransferTool on(Days on) {
    return new TransferTool(kind, reference, copyAvailableAt, on, withdrawnFrom, notification);
  }

  /**
   * The same tool, taken away.
   *
   * @param day the first day on which it may not be used any more
   * @return a copy
   */
  public TransferTool withdrawn(LocalDate day) {
    return new TransferTool(kind, reference, copyAvailableAt, days, Optional.of(day), notification);
  }

  /**
   * The same tool, of which the authority and the people were told.
   *
   * @param told when
   * @return a copy
   */
  public TransferTool notified(TransferNotification told) {
    return new TransferTool(
        kind, reference, copyAvailableAt, days, withdrawnFrom, Optional.of(told));
  }

  /**
   * Whether the tool may be used.
   *
   * @param day a day in the register's zone
   * @return true on its days, the last one included, until it was withdrawn; compelling interests
   *     only from the day on which everybody had been told
   */
  public boolean isUsableOn(LocalDate day) {
    return days.cover(day)
        && withdrawnFrom.map(day::isBefore).orElse(true)
        && (!asksForNotification()
            || notification.filter(told -> told.isCompleteOn(day)).isPresent());
  }

  /**
   * The end that is known.
   *
   * @return the last day on which it may be used; empty while no end is known
   */
  public Optional<LocalDate> lastDay() {
    Optional<LocalDate> before = withdrawnFrom.map(day -> day.minusDays(1));
    return before.isEmpty() || days.last().filter(before.get()::isAfter).isPresent()
        ? days.last()
        : before;
  }

  /**
   * Whether the authority and the people have to be told before it is used.
   *
   * @return true for compelling interests alone
   */
  public boolean asksForNotification() {
    return kind == Kind.COMPELLING_INTERESTS;
  }
}
