package fi.rekisteri.customer.constraint;

import fi.rekisteri.error.InvalidValueException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** There is one grammar, that of the values: a constraint only asks whether it accepts a text. */
final class Grammar {
  private Grammar() {}

  static boolean accepts(@Nullable String text, Function<String, ?> value) {
    if (text == null) {
      return true;
    }
    try {
      value.apply(text);
      return true;
    } catch (InvalidValueException refused) {
      return false;
    }
  }
}
