package fi.rekisteri.customer;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.processing.FieldType;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * The organisation that a person represents, and when (S18). A person may represent many, but one
 * organisation at most once at a time. Printing it never shows the person.
 *
 * @param organisation its name: 1 to 200 characters
 * @param businessId its business id
 * @param role what the person is there: 1 to 100 characters
 * @param validFrom the first day
 * @param validTo the last day, included; empty while it lasts
 */
public record Affiliation(
    String organisation,
    Optional<BusinessId> businessId,
    Optional<String> role,
    LocalDate validFrom,
    Optional<LocalDate> validTo) {
  private static final PlainText NAME =
      new PlainText(ErrorCode.INVALID_AFFILIATION, "the name of an organisation", 200);
  private static final PlainText ROLE =
      new PlainText(ErrorCode.INVALID_AFFILIATION, "a role in an organisation", 100);

  /** How affiliations are written to text. */
  public static final FieldType<Affiliation> TYPE =
      Written.type(
          Affiliation.class,
          ErrorCode.INVALID_AFFILIATION,
          Affiliation::write,
          Affiliation::read,
          "organisation",
          "businessId",
          "role",
          "validFrom",
          "validTo");

  /**
   * Checks name, role and days.
   *
   * @throws InvalidValueException ({@code INVALID_AFFILIATION}) for a blank or unprintable name or
   *     role, or a last day before the first
   */
  public Affiliation {
    organisation = NAME.of(organisation);
    role = ROLE.of(role);
    if (validTo.isPresent() && validTo.get().isBefore(validFrom)) {
      throw new InvalidValueException(
          ErrorCode.INVALID_AFFILIATION,
          "an affiliation ends before it begins",
          "give a last day that is not before the first day");
    }
  }

  /**
   * An affiliation that lasts.
   *
   * @param organisation the name of the organisation
   * @param validFrom the first day
   * @return the affiliation, without business id and role
   * @throws InvalidValueException ({@code INVALID_AFFILIATION}) for a blank or unprintable name
   */
  public static Affiliation of(String organisation, LocalDate validFrom) {
    return new Affiliation(
        organisation, Optional.empty(), Optional.empty(), validFrom, Optional.empty());
  }

  /**
   * A copy with a business id.
   *
   * @param id the organisation's id
   * @return the copy
   */
  public Affiliation withBusinessId(BusinessId id) {
    return new Affiliation(organisation, Optional.of(id), role, validFrom, validTo);
  }

  /**
   * A copy with a role.
   *
   * @param text what the person is in the organisation
   * @return the copy
   * @throws InvalidValueException ({@code INVALID_AFFILIATION}) for a blank or unprintable role
   */
  public Affiliation withRole(String text) {
    return new Affiliation(organisation, businessId, Optional.of(text), validFrom, validTo);
  }

  /**
   * A copy that ends.
   *
   * @param lastDay the last day, included
   * @return the copy
   * @throws InvalidValueException ({@code INVALID_AFFILIATION}) for a day before the first
   */
  public Affiliation endOn(LocalDate lastDay) {
    return new Affiliation(organisation, businessId, role, validFrom, Optional.of(lastDay));
  }

  /**
   * Whether the person represents the organisation on a day.
   *
   * @param day the day
   * @return true from the first day through the last
   */
  public boolean isActiveOn(LocalDate day) {
    return !day.isBefore(validFrom) && !day.isAfter(lastDay());
  }

  /**
   * Whether there is a day that both cover.
   *
   * @param other another affiliation, of whatever organisation
   * @return true for one common day or more
   */
  public boolean overlaps(Affiliation other) {
    return !validFrom.isAfter(other.lastDay()) && !other.validFrom.isAfter(lastDay());
  }

  /**
   * Whether both mean the same organisation: by business id where both have one, else by name, in
   * whatever case.
   *
   * @param other another affiliation
   * @return true for the same organisation
   */
  public boolean sameOrganisation(Affiliation other) {
    if (businessId.isPresent() && other.businessId.isPresent()) {
      return businessId.equals(other.businessId);
    }
    return folded(organisation).equals(folded(other.organisation));
  }

  @Override
  public String toString() {
    return "Affiliation[***]";
  }

  private LocalDate lastDay() {
    return validTo.orElse(LocalDate.MAX);
  }

  private static String folded(String name) {
    return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  private static String write(Affiliation a) {
    return Written.join(
        a.organisation,
        a.businessId.map(BusinessId::value).orElse(""),
        Written.orEmpty(a.role),
        a.validFrom.toString(),
        a.validTo.map(LocalDate::toString).orElse(""));
  }

  private static Affiliation read(String text) {
    String[] parts = Written.split(text, 5, ErrorCode.INVALID_AFFILIATION);
    return new Affiliation(
        parts[0],
        Written.optional(parts[1]).map(BusinessId::new),
        Written.optional(parts[2]),
        Written.day(parts[3]),
        Written.optional(parts[4]).map(Written::day));
  }
}
