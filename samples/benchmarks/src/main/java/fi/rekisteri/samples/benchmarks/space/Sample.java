package fi.rekisteri.samples.benchmarks.space;

import fi.rekisteri.customer.CustomerId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/** The values of one invented customer: the same ones for the same number. */
record Sample(UUID id, String number, String email, List<String> pieces) {
  static final int PIECES = 10;
  private static final int LENGTH = 100;

  static Sample of(int number) {
    SplittableRandom random = new SplittableRandom(number);
    return new Sample(
        new UUID(random.nextLong(), random.nextLong()),
        "A" + (1_000_000 + number),
        "customer." + number + "@example.fi",
        IntStream.range(0, PIECES).mapToObj(i -> piece(random)).toList());
  }

  /** A hundred letters and digits without a pattern, so that no database can press them. */
  static String piece(SplittableRandom random) {
    StringBuilder text = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      text.append(Character.forDigit(random.nextInt(Character.MAX_RADIX), Character.MAX_RADIX));
    }
    return text.toString();
  }

  CustomerId customer() {
    return new CustomerId(id);
  }

  List<String> all() {
    List<String> all = new ArrayList<>(pieces);
    all.add(number);
    all.add(email);
    return all;
  }

  @Override
  public String toString() {
    return "Sample[***]";
  }
}
