package fi.rekisteri.rights;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.party.AuthorityContact;
import fi.rekisteri.party.AuthorityDirectory;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.EconomicArea;
import fi.rekisteri.party.SupervisoryAuthority;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a person turns who disagrees (Art. 12(4), 77, 79; S79.1, S85 to S87, G77): to the authority
 * of their residence, of their work or of the place of the alleged infringement, and to a court. It
 * holds what was valid on its day, so that it is printed again as it was. Printing it shows no
 * country, since that is where somebody lives.
 *
 * @param day the day whose contact data it holds, in the register's zone
 * @param authorities first that of the controller's country, then those of the person's countries
 * @param outside whether the person lives or works in a country that has none of its own
 */
public record Remedies(LocalDate day, List<Authority> authorities, boolean outside) {
  private static final int MOST = 10;

  /**
   * An authority as it is told.
   *
   * @param country the country whose authority it is
   * @param name its name
   * @param contact its contact data of the day
   */
  public record Authority(CountryCode country, LocalizedText name, AuthorityContact contact) {
    @Override
    public String toString() {
      return "Authority[***]";
    }
  }

  /**
   * Copies the authorities.
   *
   * @throws InvalidValueException {@code REMEDY_MISSING} where there is none, or the contact data
   *     of one is not that of the day
   */
  public Remedies {
    authorities = List.copyOf(authorities);
    for (Authority authority : authorities) {
      if (!authority.contact().validity().covers(day)) {
        throw missing("the contact data of an authority does not cover " + day);
      }
    }
    long countries = authorities.stream().map(Authority::country).distinct().count();
    if (authorities.isEmpty() || countries != authorities.size() || countries > MOST) {
      throw missing("it names no authority, or one country twice, or more than " + MOST);
    }
  }

  /**
   * The remedies of a day.
   *
   * @param day the day of the letter, in the register's zone
   * @param directory the authorities by country
   * @param places the countries where the person lives and works, as far as they are known; empty
   *     where nothing speaks of another country
   * @param area the countries whose people have an authority of their own to turn to
   * @return the remedies
   * @throws InvalidValueException {@code REMEDY_MISSING} where no contact data covers the day, or
   *     the directory does not know the authority of a country of the area
   */
  public static Remedies on(
      LocalDate day, AuthorityDirectory directory, Set<CountryCode> places, EconomicArea area) {
    List<Authority> told = new ArrayList<>();
    told.add(told(directory.home(), day));
    boolean outside = false;
    for (CountryCode place : new TreeSet<>(places)) {
      if (!area.contains(place, day)) {
        outside = true;
      } else if (!place.equals(directory.home().country())) {
        told.add(
            told(
                directory
                    .find(place)
                    .orElseThrow(() -> missing("no authority is known of a country of the person")),
                day));
      }
    }
    return new Remedies(day, told, outside);
  }

  private static Authority told(SupervisoryAuthority authority, LocalDate day) {
    return new Authority(
        authority.country(),
        authority.name(),
        authority
            .contactOn(day)
            .orElseThrow(() -> missing("no contact data of an authority covers " + day)));
  }

  private static InvalidValueException missing(String what) {
    return new InvalidValueException(
        ErrorCode.REMEDY_MISSING,
        "the remedies of a letter cannot be told: " + what,
        "add the authority, with the days of its contact data, to the definition or the directory");
  }

  @Override
  public String toString() {
    return "Remedies[" + day + "]";
  }
}
