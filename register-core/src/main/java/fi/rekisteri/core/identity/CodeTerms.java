package fi.rekisteri.core.identity;

import java.time.Duration;

/**
 * How long one-time codes hold, and how many there are.
 *
 * @param life how long a code holds, 31 days at most
 * @param tries how many wrong ones end a code, 1 to 10
 * @param codes how many a case may have, 1 to 20
 * @param pause how long after a code the next one may be made
 */
public record CodeTerms(Duration life, int tries, int codes, Duration pause) {
  /** Refuses terms that would make guessing easy, or codes useless. */
  public CodeTerms {
    if (life.isNegative() || life.isZero() || life.compareTo(Duration.ofDays(31)) > 0) {
      throw new IllegalArgumentException("a code holds for 31 days at most");
    }
    if (tries < 1 || tries > 10 || codes < 1 || codes > 20) {
      throw new IllegalArgumentException("1 to 10 tries, and 1 to 20 codes for a case");
    }
    if (pause.isNegative() || pause.compareTo(Duration.ofDays(1)) > 0) {
      throw new IllegalArgumentException("the pause is a day at most");
    }
  }

  /**
   * For e-mail and messages: a quarter of an hour, five tries, ten codes, half a minute between.
   *
   * @return the terms
   */
  public static CodeTerms usual() {
    return new CodeTerms(Duration.ofMinutes(15), 5, 10, Duration.ofSeconds(30));
  }

  /**
   * For letters, which travel: three weeks, five tries, three codes, a day between.
   *
   * @return the terms
   */
  public static CodeTerms byPost() {
    return new CodeTerms(Duration.ofDays(21), 5, 3, Duration.ofDays(1));
  }
}
