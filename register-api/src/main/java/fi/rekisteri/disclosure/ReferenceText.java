package fi.rekisteri.disclosure;

import fi.rekisteri.customer.TextFields;
import fi.rekisteri.processing.FieldType;

/** One short line of text that comes from a caller: never blank, never with control characters. */
final class ReferenceText {
  private static final FieldType<String> LINE = TextFields.text(200);

  private ReferenceText() {}

  /** The same text, or a refusal that does not repeat it ({@code INVALID_TEXT}). */
  static String of(String text) {
    return LINE.write(text);
  }
}
