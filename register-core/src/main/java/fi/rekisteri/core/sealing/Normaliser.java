package fi.rekisteri.core.sealing;

import fi.rekisteri.processing.Normalisation;
import java.util.function.UnaryOperator;

/**
 * One rule of overlooking differences in writing. Pure; applying it twice gives what applying it
 * once gives; the same on every Java version. It makes terms to search by, and never touches a
 * stored value.
 */
interface Normaliser {
  /** Enough for every code point there is (three are needed), and an end for what is none. */
  int MOST_ROUNDS = 8;

  String normalise(String text);

  public static Normaliser of(Normalisation rule) {
    return switch (rule) {
      case EMAIL ->
          text ->
              EmailTerm.isEveryday(text)
                  ? EmailTerm.everyday(text)
                  : untilStable(text, EmailTerm::step);
      case PHONE -> text -> PhoneTerm.isEveryday(text) ? text : untilStable(text, PhoneTerm::step);
      case NAME ->
          text ->
              NameTerm.isEveryday(text)
                  ? NameTerm.everyday(text)
                  : untilStable(text, NameTerm::step);
      case IDENTIFIER ->
          text ->
              IdentifierTerm.isEveryday(text)
                  ? IdentifierTerm.everyday(text)
                  : untilStable(text, IdentifierTerm::step);
    };
  }

  private static String untilStable(String text, UnaryOperator<String> step) {
    String before = text;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      String after = step.apply(before);
      if (after.equals(before)) {
        return after;
      }
      before = after;
    }
    return before;
  }
}
