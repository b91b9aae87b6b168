package fi.rekisteri.access;

import fi.rekisteri.customer.Provenance;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.processing.DataCategory;
import java.util.Set;

/**
 * How a value came to be known (X1): what a person is told is a guess must not look like a fact.
 */
public enum ValueNature {
  /** The person gave it. */
  PROVIDED,
  /** It was observed of the person. */
  OBSERVED,
  /** It was guessed from other data, and may be wrong. */
  INFERRED,
  /** The controller recorded it, or somebody else told it. */
  OBTAINED;

  private static final Set<DataCategory> OBSERVATIONS =
      Set.of(DataCategory.WEB_OBSERVATION, DataCategory.ONLINE_IDENTIFIER);

  /**
   * The nature of a value.
   *
   * @param category the category of its field
   * @param provenance its origin
   * @return the nature; what a category of the host's own was inferred from is not known here
   */
  public static ValueNature of(DataCategory category, Provenance provenance) {
    if (category.equals(DataCategory.INFERRED_PROFILE)) {
      return INFERRED;
    }
    if (OBSERVATIONS.contains(category)) {
      return OBSERVED;
    }
    return provenance.source() == SourceKind.DATA_SUBJECT ? PROVIDED : OBTAINED;
  }
}
