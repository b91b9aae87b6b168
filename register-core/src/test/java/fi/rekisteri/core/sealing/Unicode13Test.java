package fi.rekisteri.core.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.processing.Normalisation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class Unicode13Test {
  @Test
  @DisplayName("S45.3 the table knows what Java 17 knows, and nothing that a newer Java does not")
  void tableIsThatOfJava17() {
    boolean java17 = Runtime.version().feature() == 17;
    int known = 0;
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      boolean here = Character.getType(codePoint) != Character.UNASSIGNED;
      boolean table = Unicode13.isAssigned(codePoint);
      known += table ? 1 : 0;
      if (java17 ? table != here : table && !here) {
        throw new AssertionError("U+" + Integer.toHexString(codePoint));
      }
    }
    assertThat(known).isEqualTo(283_440);
  }

  @Test
  @DisplayName("S45.3 a letter assigned after Unicode 13 passes through, also beside known ones")
  void laterLettersPassThrough() {
    String later = Character.toString(0x10570); // a Vithkuqi capital of Unicode 14
    assertThat(Normaliser.of(Normalisation.NAME).normalise("A" + later + "B"))
        .isEqualTo("a" + later + "b");
  }
}
