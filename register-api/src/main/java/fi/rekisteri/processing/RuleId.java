package fi.rekisteri.processing;

/**
 * The rule that decided, so that every decision can be explained: an article ({@code Art.
 * 5(1)(b)}), a Finnish statute or a numbered sentence of the notice ({@code S3.2}).
 *
 * @param reference the short reference
 */
public record RuleId(String reference) {
  /** Refuses a blank reference. */
  public RuleId {
    if (reference.isBlank()) {
      throw new IllegalArgumentException("a rule needs a reference");
    }
  }

  @Override
  public String toString() {
    return reference;
  }
}
