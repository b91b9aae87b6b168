package fi.rekisteri.disclosure;

import fi.rekisteri.party.CountryCode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which way data goes on from the recipient. Each country on it is judged as the recipient's own
 * is: a look from a third country is a transfer (S31), and so is handing on (Art. 44).
 *
 * @param subProcessor the approved sub-processor that receives it, by name, where one does
 * @param accessedFrom countries from which it is looked at remotely
 * @param onward to whom it is handed on, where it is
 */
public record DisclosureRoute(
    Optional<String> subProcessor, Set<CountryCode> accessedFrom, Optional<Onward> onward) {
  /** To the recipient and no further. */
  public static final DisclosureRoute DIRECT =
      new DisclosureRoute(Optional.empty(), Set.of(), Optional.empty());

  /**
   * Somebody to whom the recipient hands data on.
   *
   * @param party its name
   * @param country where it handles the data
   */
  public record Onward(String party, CountryCode country) {
    /** Refuses a name that is blank, too long or holds a control character. */
    public Onward {
      party = ReferenceText.of(party);
    }

    @Override
    public String toString() {
      return "Onward[***, " + country + "]";
    }
  }

  /** Copies the countries; refuses a name that is blank, too long or holds a control character. */
  public DisclosureRoute {
    subProcessor = subProcessor.map(ReferenceText::of);
    accessedFrom = Set.copyOf(accessedFrom);
  }

  /**
   * By way of a sub-processor.
   *
   * @param name the name under which it was approved
   * @return a copy
   */
  public DisclosureRoute through(String name) {
    return new DisclosureRoute(Optional.of(name), accessedFrom, onward);
  }

  /**
   * Looked at from other countries too.
   *
   * @param countries ISO 3166-1 alpha-2 codes
   * @return a copy with these countries added
   * @throws fi.rekisteri.error.InvalidValueException {@code UNKNOWN_COUNTRY}
   */
  public DisclosureRoute lookedAtFrom(String... countries) {
    Set<CountryCode> all = new HashSet<>(accessedFrom);
    Arrays.stream(countries).map(CountryCode::parse).forEach(all::add);
    return new DisclosureRoute(subProcessor, all, onward);
  }

  /**
   * Handed on.
   *
   * @param party the name of whoever receives it next
   * @param country an ISO 3166-1 alpha-2 code
   * @return a copy
   * @throws fi.rekisteri.error.InvalidValueException {@code UNKNOWN_COUNTRY}
   */
  public DisclosureRoute onwardTo(String party, String country) {
    Onward next = new Onward(party, CountryCode.parse(country));
    return new DisclosureRoute(subProcessor, accessedFrom, Optional.of(next));
  }

  @Override
  public String toString() {
    return "DisclosureRoute[from " + accessedFrom + ", " + onward + "]";
  }
}
