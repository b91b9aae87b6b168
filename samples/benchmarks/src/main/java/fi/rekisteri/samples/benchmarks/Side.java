package fi.rekisteri.samples.benchmarks;

/** One side of a contest. */
record Side(String name, Work work) {

  /**
   * One operation. Sides of a contest are given the same operations, and must give the same sums.
   */
  @FunctionalInterface
  interface Work {
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
