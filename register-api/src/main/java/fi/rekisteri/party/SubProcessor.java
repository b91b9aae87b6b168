package fi.rekisteri.party;

import java.time.LocalDate;

/**
 * Another processor that a processor may engage, since the controller approved it (Art. 28(2)).
 * Where it handles data is judged as where the processor does (S37). Printing it shows no name,
 * since a sole trader's is personal data.
 *
 * @param name its name
 * @param country where it handles the data
 * @param approved on which days it is approved
 */
public record SubProcessor(String name, CountryCode country, Days approved) {
  /** Refuses a blank name, and an approval that nobody gave on some day. */
  public SubProcessor {
    if (name.isBlank() || approved.first().isEmpty()) {
      throw new IllegalArgumentException("a sub-processor has a name and a day of approval");
    }
  }

  /**
   * A sub-processor that is approved from now on.
   *
   * @param name its name
   * @param country where it handles the data
   * @param approvedOn the first day
   * @return the sub-processor
   */
  public static SubProcessor of(String name, CountryCode country, LocalDate approvedOn) {
    return new SubProcessor(name, country, Days.from(approvedOn));
  }

  /**
   * The same sub-processor, engaged no longer.
   *
   * @param lastDay the last day on which it was approved
   * @return a copy
   */
  public SubProcessor through(LocalDate lastDay) {
    return new SubProcessor(name, country, approved.through(lastDay));
  }

  @Override
  public String toString() {
    return "SubProcessor[" + country + ", " + approved + ", ***]";
  }
}
