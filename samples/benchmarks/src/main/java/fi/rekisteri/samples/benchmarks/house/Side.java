package fi.rekisteri.samples.benchmarks.house;

/**
 * One side of a contest.
 *
 * @param name what it is called
 * @param work what it does
 * @param threads by how many threads; 0 for as many as the contest has
 */
public record Side(String name, Work work, int threads) {
  public Side(String name, Work work) {
    this(name, work, 0);
  }

  /**
   * One operation. Sides of a contest are given the same operations, and must give the same sums.
   */
  @FunctionalInterface
  public interface Work {
    /**
     * Does it, and takes in the whole result.
     *
     * @param customer whose turn it is
     * @param serial a number that no other operation on this customer has
     * @return a sum over everything that came out
     */
    long run(int customer, int serial) throws Exception;
  }
}
