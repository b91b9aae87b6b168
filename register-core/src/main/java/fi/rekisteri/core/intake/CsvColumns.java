package fi.rekisteri.core.intake;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which columns a file must and may have. Names are compared without regard to case and to spaces
 * around them.
 *
 * @param mandatory the columns that must be there
 * @param optional the columns that may be there
 */
public record CsvColumns(Set<String> mandatory, Set<String> optional) {
  /** Brings the names to one form. */
  public CsvColumns {
    mandatory = canonical(mandatory);
    optional = canonical(optional);
  }

  /**
   * Columns that must all be there, and no others.
   *
   * @param names their names
   * @return the columns
   */
  public static CsvColumns exactly(String... names) {
    return new CsvColumns(Set.of(names), Set.of());
  }

  /**
   * The form in which names are compared.
   *
   * @param name a column's name
   * @return in lower case, composed and without spaces around it
   */
  static String canonical(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /**
   * Reads a header. Its text is never quoted: a file without header begins with somebody's data.
   */
  List<String> header(List<String> cells) {
    List<String> names = new ArrayList<>(cells.size());
    for (String cell : cells) {
      names.add(known(canonical(cell), names));
    }
    for (String name : mandatory) {
      if (!names.contains(name)) {
        throw refusal(
            ErrorCode.MISSING_COLUMN,
            "the header has no column \"" + name + "\"",
            "add it, or tell the reader under which name it stands");
      }
    }
    return List.copyOf(names);
  }

  private String known(String name, List<String> before) {
    String place = "column " + (before.size() + 1) + " of the header";
    if (!mandatory.contains(name) && !optional.contains(name)) {
      throw refusal(
          ErrorCode.UNKNOWN_COLUMN,
          place + " is none that the reader knows",
          "rename or remove it: data that is not declared is not taken in");
    }
    if (before.contains(name)) {
      throw refusal(ErrorCode.DUPLICATE_COLUMN, place + " stood there before", "keep one of them");
    }
    return name;
  }

  static InvalidValueException refusal(ErrorCode code, String what, String remedy) {
    return new InvalidValueException(code, what, remedy + "; nothing was imported");
  }

  private static Set<String> canonical(Collection<String> names) {
    Set<String> canonical = new LinkedHashSet<>();
    names.forEach(name -> canonical.add(canonical(name)));
    return Collections.unmodifiableSet(canonical);
  }
}
