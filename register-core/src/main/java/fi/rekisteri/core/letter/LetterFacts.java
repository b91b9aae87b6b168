package fi.rekisteri.core.letter;

import fi.rekisteri.party.CountryCode;
import fi.rekisteri.rights.CertificateNumber;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.rights.RefusedItem;
import fi.rekisteri.rights.ReplyLanguages;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What all letters of a request have in common. It names no person; printing it shows numbers.
 *
 * @param requestNumber the number of the request, from 1
 * @param receivedOn when it arrived, in the register's zone
 * @param writtenOn the day of the letter, in the register's zone: the authority's address is that
 *     of this day
 * @param items what was asked for, at least one
 * @param languages in which languages the letter is written
 * @param places the countries where the person lives and works, as far as they are known
 */
public record LetterFacts(
    long requestNumber,
    LocalDate receivedOn,
    LocalDate writtenOn,
    List<Item> items,
    ReplyLanguages languages,
    Set<CountryCode> places) {
  private static final int MOST_ITEMS = 50;

  /** What became of an item. */
  public enum Outcome {
    /** All of it was done. */
    GRANTED,
    /** A part of it was done; a certificate tells of the rest. */
    PARTIALLY_GRANTED,
    /** Nothing of it was done; a certificate tells why. */
    REFUSED,
    /** It waits for an answer of the person. */
    NEEDS_INFO,
    /** There was nothing to do, or nothing that the right could reach. */
    NOT_APPLICABLE
  }

  /**
   * What a letter says of an outcome itself.
   *
   * @param remark what the officer says of it
   * @param reasons the reasons for which nothing was done, with their rules; of what was refused
   *     the certificate tells them
   */
  public record Why(Remark remark, Optional<RefusedItem> reasons) {
    /** Nothing is said. */
    public static final Why UNSAID = new Why(Remark.NONE, Optional.empty());

    boolean isEmpty() {
      return remark.isEmpty() && reasons.isEmpty();
    }
  }

  /**
   * One thing that was asked for.
   *
   * @param right which right
   * @param outcome what became of it; empty while it is open
   * @param why what is said of it here
   * @param certificate the certificate that tells of a refusal, or of a partial one
   */
  public record Item(
      DataSubjectRight right,
      Optional<Outcome> outcome,
      Why why,
      Optional<CertificateNumber> certificate) {
    /**
     * Refuses a refusal that no certificate explains (S78), a certificate of none, and that there
     * was nothing to do without a word why (Art. 12(4)).
     */
    public Item {
      boolean refused =
          outcome
              .filter(one -> one == Outcome.REFUSED || one == Outcome.PARTIALLY_GRANTED)
              .isPresent();
      if (refused != certificate.isPresent()) {
        throw Remark.invalid("an item is refused without its certificate, or has one for nothing");
      }
      boolean idle = outcome.filter(one -> one == Outcome.NOT_APPLICABLE).isPresent();
      if (idle && why.isEmpty() || !idle && why.reasons().isPresent()) {
        throw Remark.invalid("nothing was done without a reason, or something for one");
      }
      if (why.reasons().filter(one -> one.right() != right).isPresent()) {
        throw Remark.invalid("the reasons are those of another right");
      }
    }

    /**
     * An item that is open.
     *
     * @param right which right
     * @return the item
     */
    public static Item open(DataSubjectRight right) {
      return new Item(right, Optional.empty(), Why.UNSAID, Optional.empty());
    }

    /**
     * An item that was decided without a refusal.
     *
     * @param right which right
     * @param outcome what became of it
     * @param remark what the officer says of it
     * @return the item
     */
    public static Item decided(DataSubjectRight right, Outcome outcome, Remark remark) {
      return new Item(
          right, Optional.of(outcome), new Why(remark, Optional.empty()), Optional.empty());
    }

    /**
     * An item of which there was nothing to do.
     *
     * @param reasons why, with the rule of each reason
     * @return the item
     */
    public static Item notApplicable(RefusedItem reasons) {
      return new Item(
          reasons.right(),
          Optional.of(Outcome.NOT_APPLICABLE),
          new Why(Remark.NONE, Optional.of(reasons)),
          Optional.empty());
    }

    /** Whether somebody decided it, so that what became of it can be told. */
    boolean isDecided() {
      return outcome.filter(one -> one != Outcome.NEEDS_INFO).isPresent();
    }
  }

  /**
   * Copies the items and places.
   *
   * @throws fi.rekisteri.error.InvalidValueException {@code LETTER_INVALID} where it has no number
   *     or no item, or was written before the request arrived
   */
  public LetterFacts {
    items = List.copyOf(items);
    places = Set.copyOf(places);
    if (requestNumber < 1 || items.isEmpty() || items.size() > MOST_ITEMS) {
      throw Remark.invalid("the request has no number, no item, or more than " + MOST_ITEMS);
    }
    if (writtenOn.isBefore(receivedOn)) {
      throw Remark.invalid("it is written before the request arrived");
    }
  }

  @Override
  public String toString() {
    return "LetterFacts[" + requestNumber + ", " + writtenOn + "]";
  }
}
