package fi.rekisteri.core.letter;

import fi.rekisteri.party.CountryCode;
import fi.rekisteri.rights.CertificateNumber;
import fi.rekisteri.rights.DataSubjectRight;
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
   * One thing that was asked for.
   *
   * @param right which right
   * @param outcome what became of it; empty while it is open
   * @param remark what the officer says of it
   * @param certificate the certificate that tells of a refusal, or of a partial one
   */
  public record Item(
      DataSubjectRight right,
      Optional<Outcome> outcome,
      Remark remark,
      Optional<CertificateNumber> certificate) {
    /** Refuses a refusal that no certificate explains (S78), and a certificate of none. */
    public Item {
      boolean refused =
          outcome
              .filter(one -> one == Outcome.REFUSED || one == Outcome.PARTIALLY_GRANTED)
              .isPresent();
      if (refused != certificate.isPresent()) {
        throw Remark.invalid("an item is refused without its certificate, or has one for nothing");
      }
    }

    /**
     * An item that is open.
     *
     * @param right which right
     * @return the item
     */
    public static Item open(DataSubjectRight right) {
      return new Item(right, Optional.empty(), Remark.NONE, Optional.empty());
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
      return new Item(right, Optional.of(outcome), remark, Optional.empty());
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
