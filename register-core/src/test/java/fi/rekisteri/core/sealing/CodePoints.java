package fi.rekisteri.core.sealing;

import fi.rekisteri.processing.Normalisation;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Texts that show a fold every code point of the planes in use, and samples of the others: between
 * letters, a few to a text; those that may be spaces or marks alone too; and those of scripts in a
 * domain.
 */
final class CodePoints {
  private static final int TOGETHER = 16;

  /** From here to the end there are private characters and none, but for a few tags. */
  private static final int DENSE = 0x32000;

  private static final int SPARSELY = 16;
  private static final int END = Character.MAX_CODE_POINT + 1;

  private CodePoints() {}

  static Stream<String> texts(Normalisation rule) {
    Stream<String> together =
        IntStream.range(0, END / TOGETHER)
            .filter(chunk -> chunk < DENSE / TOGETHER || chunk % SPARSELY == 0)
            .mapToObj(chunk -> together(chunk * TOGETHER));
    Stream<String> alone =
        IntStream.concat(IntStream.range(0, 0x3100), IntStream.range(0xE0000, 0xE0200))
            .mapToObj(Character::toString);
    return switch (rule) {
      case NAME, IDENTIFIER -> Stream.concat(alone, together);
      case PHONE -> Stream.concat(alone, together.map(text -> "+358" + text));
      case EMAIL ->
          Stream.concat(
              Stream.concat(alone, together.map(text -> text + "@b.fi")),
              IntStream.range(0, END).filter(CodePoints::mayFold).mapToObj(CodePoints::domain));
    };
  }

  private static String domain(int codePoint) {
    return "a@b" + Character.toString(codePoint) + ".fi";
  }

  private static String together(int from) {
    StringBuilder text = new StringBuilder();
    for (int codePoint = from; codePoint < from + TOGETHER; codePoint++) {
      text.append('x').appendCodePoint(codePoint).append('Y');
    }
    return text.toString();
  }

  /**
   * Blocks in which letters have cases or other forms; the others take another way than these
   * nowhere.
   */
  private static boolean mayFold(int codePoint) {
    return codePoint < 0x3400
        || isWithin(codePoint, 0xA640, 0xABFF)
        || isWithin(codePoint, 0xF900, 0xFFFF)
        || isWithin(codePoint, 0x10400, 0x104FF)
        || isWithin(codePoint, 0x1D400, 0x1D7FF)
        || isWithin(codePoint, 0x1E900, 0x1F2FF);
  }

  private static boolean isWithin(int codePoint, int from, int to) {
    return codePoint >= from && codePoint <= to;
  }
}
