package fi.rekisteri.samples.benchmarks.gdpr;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Invented records, the same ones for the same number. As in GDPRbench every attribute follows from
 * the key by a remainder, so attributes are evenly spread; and since a person's keys lie a multiple
 * of 25 apart, all records of a person are for one purpose.
 *
 * @param grain what one record is
 * @param count how many there are before anything is added
 */
public record Records(Grain grain, int count) {
  private static final int BYTES = 100;
  private static final int MOST_GONE = 50;

  /** Refuses a number by which a person would have records for two purposes. */
  public Records {
    if (count % (Terms.PURPOSES * grain.perUser()) != 0) {
      throw new IllegalArgumentException("records come in multiples of 25 people");
    }
  }

  int users() {
    return count / grain.perUser();
  }

  /** Whose record it is; at customer grain everybody who is added is somebody new. */
  int userOf(int key) {
    return grain == Grain.CUSTOMER ? key : key % users();
  }

  /** More people than a run ever has. */
  int mostUsers() {
    return users() + (grain == Grain.CUSTOMER ? count : 0);
  }

  /**
   * The keys of a few records of different people that are erased before anything is measured, so
   * that deletions can be verified.
   */
  List<Integer> gone() {
    int few = (int) Math.min(MOST_GONE, Math.sqrt(count));
    return IntStream.range(0, few).mapToObj(i -> i * (count / few + 1)).toList();
  }

  static int purposeOf(int user) {
    return user % Terms.PURPOSES;
  }

  static String key(int number) {
    return "KEY-" + number;
  }

  static int number(String key) {
    return Integer.parseInt(key.substring("KEY-".length()));
  }

  /** The record as it is before anything of it or of its purpose was changed. */
  Row row(int key) {
    int user = userOf(key);
    int purpose = purposeOf(user);
    return new Row(key(key), Owner.of(user), Terms.of(purpose, purpose), data(key, 0));
  }

  /** The values of a record; others for each edition. */
  List<String> data(int key, int edition) {
    SplittableRandom random = new SplittableRandom(key * 1_000_003L + edition);
    return IntStream.range(0, grain.dataFields()).mapToObj(i -> text(random)).toList();
  }

  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder(BYTES);
    for (int i = 0; i < BYTES; i++) {
      text.append((char) ('a' + random.nextInt('z' - 'a' + 1)));
    }
    return text.toString();
  }
}
