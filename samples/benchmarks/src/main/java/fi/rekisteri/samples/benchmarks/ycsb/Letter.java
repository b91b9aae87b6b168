package fi.rekisteri.samples.benchmarks.ycsb;

import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** The core workloads, as the project that made them mixes them. */
enum Letter {
  A("half reads, half updates", "zipfian", "readproportion=0.5", "updateproportion=0.5"),
  B("19 reads, one update", "zipfian", "readproportion=0.95", "updateproportion=0.05"),
  C("reads", "zipfian", "readproportion=1"),
  D("19 reads of the latest, one insert", "latest", "readproportion=0.95", "insertproportion=0.05"),
  E("19 scans of up to 100, one insert", "zipfian", "scanproportion=0.95", "insertproportion=0.05"),
  F(
      "half reads, half read and update",
      "zipfian",
      "readproportion=0.5",
      "readmodifywriteproportion=0.5");

  /** The most people of one scan. */
  static final int MOST_SCANNED = 100;

  private final String mix;
  private final String distribution;
  private final String[] proportions;

  Letter(String mix, String distribution, String... proportions) {
    this.mix = mix;
    this.distribution = distribution;
    this.proportions = proportions;
  }

  /** Those that are named, in the order of the alphabet. */
  static List<Letter> of(String names) {
    return Stream.of(values()).filter(letter -> names.contains(letter.name())).toList();
  }

  /** What a figure calls it. */
  String contest() {
    return "YCSB " + name() + ", " + mix;
  }

  /** What {@link site.ycsb.workloads.CoreWorkload} is to be told over so many records. */
  Properties over(int records) {
    Properties told = new Properties();
    told.setProperty("recordcount", String.valueOf(records));
    told.setProperty("operationcount", String.valueOf(records));
    told.setProperty("maxscanlength", String.valueOf(MOST_SCANNED));
    told.setProperty("requestdistribution", distribution);
    for (String kind : new String[] {"read", "update", "insert", "scan", "readmodifywrite"}) {
      told.setProperty(kind + "proportion", "0");
    }
    for (String proportion : proportions) {
      String[] pair = proportion.split("=");
      told.setProperty(pair[0], pair[1]);
    }
    return told;
  }
}
