package fi.rekisteri.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.statistics.AnonymityThreshold;
import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CellSuppressionTest {
  private static final AnonymityThreshold FIVE = AnonymityThreshold.DEFAULT;

  private static long[][] column(long... people) {
    long[][] cells = new long[people.length][1];
    for (int i = 0; i < people.length; i++) {
      cells[i][0] = people[i];
    }
    return CellSuppression.withTotals(cells);
  }

  /** What is told of a table of one column, its total last. */
  private static String told(long... people) {
    long[][] counts = column(people);
    boolean[][] hidden = CellSuppression.hidden(counts, FIVE);
    StringBuilder told = new StringBuilder();
    for (int row = 0; row < counts.length; row++) {
      assertThat(hidden[row][0]).as("a row and its only cell").isEqualTo(hidden[row][1]);
      told.append(hidden[row][1] ? "x" : Long.toString(counts[row][1])).append(' ');
    }
    return told.toString().trim();
  }

  @Test
  @DisplayName("S4.2 a cell of k-1 is suppressed, and a second one with it")
  void secondCellGoesWithTheFirst() {
    assertThat(told(4, 5, 100)).isEqualTo("x x 100 109");
    assertThat(told(5, 6, 100)).as("nothing is small").isEqualTo("5 6 100 111");
  }

  @Test
  @DisplayName("S4.2 where no second cell is left, the total goes")
  void totalGoesWhereNoCellIsLeft() {
    assertThat(told(3)).isEqualTo("x x");
    assertThat(told(0, 3)).isEqualTo("0 x x");
    assertThat(told(1, 1, 1)).as("three people in all").isEqualTo("x x x x");
  }

  @Test
  @DisplayName("S4.2 two people in two suppressed cells would be one each: a third cell goes")
  void fewInSeveralCellsAreFew() {
    assertThat(told(1, 1, 100)).isEqualTo("x x x 102");
    assertThat(told(3, 4, 100)).as("seven people are not few").isEqualTo("x x 100 107");
  }

  @Test
  @DisplayName("S4.2 a zero is told, and no zero hides anybody")
  void zeroIsTold() {
    assertThat(told(0, 4, 0, 9)).isEqualTo("0 x 0 x 13");
    assertThat(told(0, 0)).isEqualTo("0 0 0");
  }

  @Test
  @DisplayName("S4.2 no small count of any table can be worked out, nor be known for a small one")
  void noSmallCountCanBeWorkedOut() {
    long seed = new Random().nextLong();
    RandomGenerator random = new SplittableRandom(seed);
    for (int i = 0; i < 3000; i++) {
      int k = random.nextInt(2, 6);
      long[][] counts = table(random, random.nextInt(1, 4), random.nextInt(1, 4), k);
      boolean[][] hidden = CellSuppression.hidden(counts, new AnonymityThreshold(k));
      assertThat(givenAway(counts, hidden, k))
          .as("seed %d, k %d, %s, %s", seed, k, Arrays.deepToString(counts), shown(hidden))
          .isEmpty();
    }
  }

  @Test
  @DisplayName("control: the reader works out what is suppressed by itself alone, or in pairs")
  void readerWorksOutWhatIsBadlyHidden() {
    long[][] alone = column(4, 9, 100);
    assertThat(givenAway(alone, CellSuppression.small(alone, FIVE), 5)).isNotEmpty();
    long[][] pair = column(1, 1, 100);
    assertThat(givenAway(pair, CellSuppression.small(pair, FIVE), 5))
        .as("two in the line, and yet known")
        .isNotEmpty();
  }

  @Test
  @DisplayName("S4.2 in large tables what is left of a line after subtraction is no small number")
  void whatIsLeftOfLineIsNotSmall() {
    long seed = new Random().nextLong();
    RandomGenerator random = new SplittableRandom(seed);
    for (int i = 0; i < 20; i++) {
      long[][] counts = table(random, 60, 20, 5);
      boolean[][] hidden = CellSuppression.hidden(counts, FIVE);
      for (int row = 0; row < counts.length - 1; row++) {
        long left = 0;
        for (int column = 0; column < counts[0].length - 1; column++) {
          left += hidden[row][column] ? counts[row][column] : 0;
        }
        boolean told = !hidden[row][counts[0].length - 1];
        assertThat(told && FIVE.isSmall(left)).as("seed %d, row %d", seed, row).isFalse();
      }
    }
  }

  /** The first count that the reader knows too well, or nothing. */
  private static String givenAway(long[][] counts, boolean[][] hidden, int k) {
    Reader reader = new Reader(counts, hidden, k);
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < counts[0].length; column++) {
        long people = counts[row][column];
        boolean isSmall = people > 0 && people < k;
        if (isSmall && !hidden[row][column]) {
          return "told: " + row + "," + column;
        }
        if (hidden[row][column] && !isFree(reader, counts, k, row, column)) {
          return "known: " + row + "," + column;
        }
      }
    }
    return "";
  }

  private static boolean isFree(Reader reader, long[][] counts, int k, int row, int column) {
    long people = counts[row][column];
    if (people >= k) {
      int others = 0;
      for (long other = 1; other <= people + k && others == 0; other++) {
        others += other != people && reader.thinksPossible(row, column, other) ? 1 : 0;
      }
      return others > 0;
    }
    boolean free = true;
    for (long other = CellSuppression.leastConceivable(counts, row, column); other <= k; other++) {
      free &= reader.thinksPossible(row, column, other);
    }
    return free;
  }

  /** Many zeros, many small counts, and some that are not small. */
  private static long[][] table(RandomGenerator random, int rows, int columns, int k) {
    long[][] cells = new long[rows][columns];
    for (long[] line : cells) {
      for (int column = 0; column < columns; column++) {
        line[column] =
            switch (random.nextInt(4)) {
              case 0 -> 0;
              case 1, 2 -> random.nextInt(1, k);
              default -> random.nextInt(k, k + 6);
            };
      }
    }
    return CellSuppression.withTotals(cells);
  }

  private static String shown(boolean[][] hidden) {
    return Arrays.deepToString(hidden);
  }
}
