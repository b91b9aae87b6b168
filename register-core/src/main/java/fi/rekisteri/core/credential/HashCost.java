package fi.rekisteri.core.credential;

/**
 * What one password costs to compute. The bounds hold for what the host asks for and for what is
 * stored alike: below the least that OWASP advises a stolen table is guessed at too cheaply, and
 * above the most a changed row would take the process's memory.
 */
record HashCost(int memoryKiB, int iterations, int lanes) {
  static final HashCost LEAST = new HashCost(19 * 1024, 2, 1);
  private static final HashCost MOST = new HashCost(256 * 1024, 16, 4);

  boolean isWithinBounds() {
    return isAtLeast(LEAST) && MOST.isAtLeast(this);
  }

  boolean isAtLeast(HashCost other) {
    return memoryKiB >= other.memoryKiB && iterations >= other.iterations && lanes >= other.lanes;
  }
}
