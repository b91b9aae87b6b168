package fi.rekisteri.definition;

import java.util.regex.Pattern;

/**
 * The technical id of a register. It never changes, also when the register is renamed (S1.2): keys
 * and stored data are bound to it.
 *
 * @param value 1 to 40 small letters, digits and hyphens, beginning with a letter
 */
public record RegisterId(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  /** Refuses an id of another form. */
  public RegisterId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a register id is 1 to 40 small letters, digits and hyphens, beginning with a letter");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
