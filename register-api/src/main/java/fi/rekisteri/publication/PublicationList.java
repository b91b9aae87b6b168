package fi.rekisteri.publication;

import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.text.LocalizedText;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A list that may be made of the register, as the definition declares it (S9, S10). Declaring one
 * releases nothing: its purpose has to be active, and is shipped suspended (S9.2, Art. 25(2)).
 *
 * @param code by which a run names it, such as {@code MAILING_LABELS}
 * @param title its name, for people
 * @param type what is made of it, from which the purpose follows
 * @param fields what it shows of each person; a part of {@link #WHITELIST} (S9.3)
 * @param recipient the code of who receives it: a printing house for labels, the public for what is
 *     published; empty for labels that the controller prints itself
 */
public record PublicationList(
    String code,
    LocalizedText title,
    ListType type,
    Set<FieldKey<?>> fields,
    Optional<String> recipient) {
  /**
   * All that a list may ever show: name, organisation and postal address, and in an electronic list
   * the e-mail address of whoever consented to marketing (S9.3, F20).
   */
  public static final Set<FieldKey<?>> WHITELIST =
      Set.of(
          CustomerFields.NAME,
          CustomerFields.AFFILIATION,
          CustomerFields.POSTAL_ADDRESS,
          CustomerFields.EMAIL);

  private static final Set<FieldKey<?>> ON_LABELS =
      Set.of(CustomerFields.NAME, CustomerFields.AFFILIATION, CustomerFields.POSTAL_ADDRESS);

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*+(_[A-Z0-9]++)*+");

  /** Copies the fields; refuses a code of another form or longer than 64 characters. */
  public PublicationList {
    fields = Set.copyOf(fields);
    if (!CODE.matcher(code).matches() || code.length() > 64) {
      throw new IllegalArgumentException(
          "a list code is upper-case words joined by underscores, at most 64 characters");
    }
  }

  /**
   * Mailing labels that the controller prints itself: the type that the notice means (S10.1).
   *
   * @param code by which a run names it
   * @param title its name, for people
   * @return the list, with name, organisation and postal address
   */
  public static PublicationList labels(String code, LocalizedText title) {
    return new PublicationList(code, title, ListType.MAILING_LABELS, ON_LABELS, Optional.empty());
  }

  /**
   * The same list for somebody who receives it.
   *
   * @param party the code of a declared recipient
   * @return a copy
   */
  public PublicationList to(String party) {
    return new PublicationList(code, title, type, fields, Optional.of(party));
  }

  /**
   * The same list with other fields.
   *
   * @param shown what it shows of each person
   * @return a copy
   */
  public PublicationList withFields(Set<FieldKey<?>> shown) {
    return new PublicationList(code, title, type, shown, recipient);
  }

  /**
   * For which purpose it is made.
   *
   * @return direct marketing or publication
   */
  public Purpose purpose() {
    return type.purpose();
  }

  /**
   * Whether it shows a field.
   *
   * @param field the field
   * @return true where it does
   */
  public boolean shows(FieldKey<?> field) {
    return fields.contains(field);
  }

  @Override
  public String toString() {
    return "PublicationList[" + code + ", " + type + "]";
  }
}
