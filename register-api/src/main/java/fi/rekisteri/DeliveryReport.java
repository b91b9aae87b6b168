package fi.rekisteri;

/**
 * What one call of {@link PartyNotices#deliver} did. Counts, and nothing of anybody.
 *
 * @param sent handed over
 * @param acknowledged confirmed at once
 * @param impossible not to be told: the party refused for good, or may not be told any more
 * @param failed attempts that failed, and come again later
 * @param setAside notices that have failed too often, and wait for somebody to look into them
 * @param overtaken notices whose lease had ended before their turn or their answer came, or that
 *     somebody settled meanwhile
 */
public record DeliveryReport(
    long sent, long acknowledged, long impossible, long failed, long setAside, long overtaken) {
  /**
   * Whether everything that was due is out of the way.
   *
   * @return true where nothing failed, was set aside or overtaken
   */
  public boolean isClean() {
    return failed == 0 && setAside == 0 && overtaken == 0;
  }
}
