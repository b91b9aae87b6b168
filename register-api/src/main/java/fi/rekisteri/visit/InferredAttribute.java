package fi.rekisteri.visit;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.processing.FieldType;
import fi.rekisteri.processing.Purpose;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody guessed about a visitor from behaviour (S63): profiling data. It is told as guessed
 * in answers to the person, with how sure the guess is and whose it is, and it is nothing that the
 * person provided, hence not portable. Printing it shows nothing.
 *
 * @param datum what kind of guess: age range, gender or interest
 * @param value the guess: {@code 25-34} or {@code 65+} for an age range, {@code FEMALE}, {@code
 *     MALE}, {@code OTHER} or {@code UNKNOWN} for a gender, or a topic of 1 to 80 characters
 * @param confidence how sure, in per cent, from 0 to 100
 * @param source what guessed: a recipient's code, or a name of the controller's own
 * @param purpose for what it was guessed
 */
public record InferredAttribute(
    VisitDatum datum, String value, int confidence, String source, Purpose purpose) {
  private static final int OF_AGE = 18;
  private static final Pattern AGE_RANGE = Pattern.compile("([0-9]{1,3})(?:-([0-9]{1,3})|\\+)");
  private static final Pattern GENDER = Pattern.compile("FEMALE|MALE|OTHER|UNKNOWN");
  private static final Pattern TOPIC =
      Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd} &/,._-]{0,79}");
  private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}");

  /** How inferred attributes are written to text. */
  public static final FieldType<InferredAttribute> TYPE =
      WrittenParts.type(
          InferredAttribute.class,
          InferredAttribute::write,
          InferredAttribute::read,
          "name",
          "value",
          "confidencePercent",
          "source",
          "purpose");

  /**
   * Refuses what is no guess of that kind.
   *
   * @throws InvalidValueException ({@code INVALID_VISIT}) for another form
   */
  public InferredAttribute {
    boolean fits =
        switch (datum) {
          case AGE_RANGE -> AGE_RANGE.matcher(value).matches();
          case GENDER -> GENDER.matcher(value).matches();
          case INTEREST -> TOPIC.matcher(value).matches() && !PersonalLook.tellsWho(value);
          default -> false;
        };
    if (!fits || confidence < 0 || confidence > 100 || !SOURCE.matcher(source).matches()) {
      throw new InvalidValueException(
          ErrorCode.INVALID_VISIT,
          "an inferred attribute is none of an age range, a gender or an interest, or does not say"
              + " how sure it is and whose",
          "correct it, or leave it out");
    }
  }

  /**
   * A guess that may be kept: what is stored already is read without this check, since the list of
   * special topics grows.
   *
   * @param guess the guess as it was told
   * @param purpose for what it was guessed
   * @return the attribute
   * @throws InvalidValueException {@code INVALID_VISIT} for another form, {@code PROFILING_BLOCKED}
   *     for an interest that reveals a special category of data (Art. 9) and for the age of a child
   */
  public static InferredAttribute of(CookieObservation.Guess guess, Purpose purpose) {
    InferredAttribute attribute =
        new InferredAttribute(
            guess.datum(), guess.value(), guess.confidence(), guess.source(), purpose);
    if (guess.datum() == VisitDatum.INTEREST && SpecialTopics.isOne(guess.value())) {
      throw blocked("an interest would reveal a special category of data (Art. 9)");
    }
    if (guess.datum() == VisitDatum.AGE_RANGE && beginsBelow(guess.value())) {
      throw blocked("a visitor is taken for a child, and children are not profiled");
    }
    return attribute;
  }

  /** A range that begins below eighteen may be a child's. */
  private static boolean beginsBelow(String range) {
    Matcher ages = AGE_RANGE.matcher(range);
    return ages.matches() && Integer.parseInt(ages.group(1)) < OF_AGE;
  }

  private static InvalidValueException blocked(String why) {
    return new InvalidValueException(
        ErrorCode.PROFILING_BLOCKED, why, "leave it out; nothing of it was stored");
  }

  private static String write(InferredAttribute guess) {
    return WrittenParts.join(
        guess.datum.name(),
        guess.value,
        Integer.toString(guess.confidence),
        guess.source,
        guess.purpose.code());
  }

  private static InferredAttribute read(String[] parts) {
    return new InferredAttribute(
        VisitDatum.valueOf(parts[0]),
        parts[1],
        Integer.parseInt(parts[2]),
        parts[3],
        new Purpose(parts[4]));
  }

  @Override
  public String toString() {
    return "InferredAttribute[" + datum + ", ***]";
  }
}
