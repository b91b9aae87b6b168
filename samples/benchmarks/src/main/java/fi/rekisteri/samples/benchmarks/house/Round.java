package fi.rekisteri.samples.benchmarks.house;

/**
 * What one side did in one round.
 *
 * @param operations how many
 * @param seconds wall time
 * @param cpuSeconds processor time of this process and the server
 * @param logBytes what the database wrote to its log; 0 where it does not tell
 * @param foreignLoad which part of the machine others took meanwhile; 0 where it does not tell
 * @param sum over everything that came out
 */
public record Round(
    int operations,
    double seconds,
    double cpuSeconds,
    long logBytes,
    double foreignLoad,
    long sum) {
  /** A round beside which nobody looked at the load of others. */
  public Round(int operations, double seconds, double cpuSeconds, long logBytes, long sum) {
    this(operations, seconds, cpuSeconds, logBytes, 0, sum);
  }

  /** A round of which no log was measured. */
  public Round(int operations, double seconds, double cpuSeconds, long sum) {
    this(operations, seconds, cpuSeconds, 0, sum);
  }

  public Round withSum(long total) {
    return new Round(operations, seconds, cpuSeconds, logBytes, foreignLoad, total);
  }

  public double rate() {
    return operations / seconds;
  }

  public double cpuMicros() {
    return cpuSeconds * 1e6 / operations;
  }

  public double logBytesEach() {
    return (double) logBytes / operations;
  }
}
