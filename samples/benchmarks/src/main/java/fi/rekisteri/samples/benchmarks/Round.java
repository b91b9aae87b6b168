package fi.rekisteri.samples.benchmarks;

/**
 * What one side did in one round: wall time, processor time of this process and the server, result.
 */
record Round(int operations, double seconds, double cpuSeconds, long sum) {
  Round withSum(long total) {
    return new Round(operations, seconds, cpuSeconds, total);
  }

  double rate() {
    return operations / seconds;
  }

  double cpuMicros() {
    return cpuSeconds * 1e6 / operations;
  }
}
