package fi.rekisteri.customer;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.processing.FieldType;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * The first and family name of a person (S17). At least one of them is there; somebody with a
 * single name has it as family name, as in a passport. Case, hyphens, apostrophes and particles are
 * kept as they were given.
 *
 * <p>Each part is in NFC, 1 to 100 code points, with at least one letter. Spaces at the ends are
 * dropped; control and invisible characters are refused. Printing it never shows the person.
 *
 * @param given the first name or names
 * @param family the family name, particles such as {@code af} included
 */
public record PersonName(Optional<String> given, Optional<String> family) {
  private static final PlainText PART = new PlainText(ErrorCode.INVALID_NAME, "a name part", 100);

  /**
   * Finnish alphabetical order by family name, then first name: Å, Ä and Ö come after Z, the
   * particles {@code af}, {@code von} and the like do not count, and case decides last. Consistent
   * with equals.
   */
  public static final Comparator<PersonName> FINNISH_ORDER = FinnishOrder.OF_NAMES;

  /** How names are written to text. */
  public static final FieldType<PersonName> TYPE =
      Written.type(
          PersonName.class,
          ErrorCode.INVALID_NAME,
          PersonName::write,
          PersonName::read,
          "given",
          "family");

  /**
   * Checks both parts.
   *
   * @throws InvalidValueException ({@code INVALID_NAME}) where both are absent, or one is no name
   */
  public PersonName {
    given = part(given);
    family = part(family);
    if (given.isEmpty() && family.isEmpty()) {
      throw PART.refusal("is missing: both are absent", "give a first name or a family name");
    }
  }

  /**
   * A name of two parts; {@link #single} is for somebody who has only one.
   *
   * @param given the first name or names
   * @param family the family name
   * @return the name
   * @throws InvalidValueException ({@code INVALID_NAME}) where a part is blank or no name
   */
  public static PersonName of(String given, String family) {
    return new PersonName(
        Optional.of(Objects.requireNonNull(given, "given: use PersonName.single for one name")),
        Optional.of(Objects.requireNonNull(family, "family: use PersonName.single for one name")));
  }

  /**
   * The name of somebody who has only one.
   *
   * @param name the name
   * @return a name without a first name
   * @throws InvalidValueException ({@code INVALID_NAME}) where it is blank or no name
   */
  public static PersonName single(String name) {
    return new PersonName(Optional.empty(), Optional.of(Objects.requireNonNull(name, "name")));
  }

  /**
   * The name as people write it.
   *
   * @return first name and family name with a space between, or the one there is
   */
  public String inFull() {
    return given.isPresent() && family.isPresent()
        ? given.get() + " " + family.get()
        : given.or(() -> family).orElseThrow();
  }

  @Override
  public String toString() {
    return "PersonName[***]";
  }

  private static Optional<String> part(Optional<String> text) {
    Optional<String> part = PART.of(text);
    if (part.isPresent() && !hasLetter(part.get())) {
      throw PART.refusal("has no letter", "give the name in letters");
    }
    return part;
  }

  private static boolean hasLetter(String text) {
    return Character.isLetter(text.charAt(0))
        || text.codePoints().anyMatch(PersonName::mayBeLetter);
  }

  /** A letter that is newer than this JDK must not make a stored name unreadable. */
  private static boolean mayBeLetter(int point) {
    return Character.isLetter(point) || Character.getType(point) == Character.UNASSIGNED;
  }

  private static String write(PersonName name) {
    return Written.join(Written.orEmpty(name.given), Written.orEmpty(name.family));
  }

  private static PersonName read(String text) {
    String[] parts = Written.split(text, 2, ErrorCode.INVALID_NAME);
    return new PersonName(Written.optional(parts[0]), Written.optional(parts[1]));
  }
}
