package fi.rekisteri.manual;

import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.text.LocalizedText;
import java.util.regex.Pattern;

/**
 * A kind of document that comes on paper (S38).
 *
 * @param code upper-case words joined by underscores, at most 40 characters
 * @param label its name for people
 * @param category the category of personal data that is written on it
 */
public record PaperKind(String code, LocalizedText label, DataCategory category) {
  private static final Pattern CODE = Pattern.compile("(?=.{1,40}$)[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

  /** Refuses a code of another form. */
  public PaperKind {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "the code of a kind of paper is at most 40 upper-case letters and underscores");
    }
  }
}
