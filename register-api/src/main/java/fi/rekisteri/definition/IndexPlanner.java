package fi.rekisteri.definition;

import fi.rekisteri.processing.SearchKey;
import java.util.List;
import java.util.Optional;

/**
 * Tells how long the tags of a search key should be: so short that strangers share them, and so
 * long that few strangers are opened for nothing. Pure arithmetic over the size of the register;
 * {@code docs/search-keys.md} tells what a thief learns from tags.
 *
 * <p>It counts values as if all were equally frequent. Frequent ones, such as common surnames, are
 * told by counting whatever the length: give them a compound key.
 *
 * @param population how many customers the register holds, or will hold
 */
public record IndexPlanner(long population) {
  private static final int FEWEST = 8;

  /** A tag that stands for fewer values or customers than this hides none of them. */
  private static final int LEAST_SHARED = 2;

  /** Half of what a search can compare: tags are not equally frequent. */
  private static final int COMFORTABLE = SearchKey.MOST_CANDIDATES / 2;

  /** Refuses a register of nobody. */
  public IndexPlanner {
    if (population < 1) {
      throw new IllegalArgumentException("a register is planned for one customer at least");
    }
  }

  /**
   * Lengths that both hide and find.
   *
   * @param fewest what hides most: less than the root of the population shares a tag, and no more
   *     than a search comfortably compares
   * @param most what costs least: two customers and two values share a tag on average
   */
  public record Bits(int fewest, int most) {}

  /**
   * The lengths for a field.
   *
   * @param distinct how many different terms the customers have
   * @return empty where no length does both: the register or the number of terms is too small
   */
  public Optional<Bits> recommend(long distinct) {
    if (distinct < 1) {
      throw new IllegalArgumentException("there is one term at least");
    }
    double bearable = Math.min(Math.sqrt(population), COMFORTABLE);
    int fewest = FEWEST;
    while (strangers(fewest) >= bearable && fewest < SearchKey.ALL_BITS) {
      fewest++;
    }
    int most = 63 - Long.numberOfLeadingZeros(Math.min(population, distinct) / LEAST_SHARED);
    return most < fewest ? Optional.empty() : Optional.of(new Bits(fewest, most));
  }

  /**
   * How many customers a search opens for nothing.
   *
   * @param bits the length of the tags
   * @return the average over many searches
   */
  public double strangers(int bits) {
    return population * Math.pow(2, -bits);
  }

  /**
   * What the indexes of a definition tell together about one customer who has one term in each.
   *
   * @param bits the lengths of all indexes added up
   * @param shortenedBits the lengths of the shortened ones added up
   * @param singlesOut whether the shortened ones together tell each customer from all others, so
   *     that shortening hides nobody who has no whole tag
   */
  public record Sum(int bits, int shortenedBits, boolean singlesOut) {
    /**
     * What is wrong, for whoever declares search keys.
     *
     * @return a sentence, or empty where nothing is
     */
    public Optional<String> warning() {
      return singlesOut
          ? Optional.of(
              "the shortened search keys add up to "
                  + shortenedBits
                  + " bits, which tell each customer from all others; shorten them, or declare"
                  + " fewer")
          : Optional.empty();
    }
  }

  /**
   * Adds up the indexes of a definition.
   *
   * @param definition any definition
   * @return the sums, with a warning where shortening is in vain
   */
  public Sum sum(RegisterDefinition definition) {
    List<SearchKey<?>> keys = definition.searchKeys();
    int all = keys.stream().mapToInt(SearchKey::bits).sum();
    int shortened = keys.stream().filter(SearchKey::isTruncated).mapToInt(SearchKey::bits).sum();
    return new Sum(all, shortened, shortened > 0 && strangers(shortened) <= 1);
  }
}
