package fi.rekisteri.samples.benchmarks.ycsb;

/** How a side goes wrong in a test. */
enum Fault {
  FORGED_READ,
  SHORT_SCAN,
  LOST_UPDATE,
  ONE_MORE
}
