package fi.rekisteri.processing;

/**
 * What a person may forbid without giving a reason (kielto-oikeus, Art. 21(2) and (3); S9, S70,
 * S88).
 */
public enum ProhibitionScope {
  /** Advertising addressed to the person, mailing labels included (S10). */
  DIRECT_ADVERTISING,
  /** Offers by telephone and the like. */
  DISTANCE_SELLING,
  /** Direct marketing of any kind, and the profiling that serves it. */
  DIRECT_MARKETING,
  /** Market research. */
  MARKET_RESEARCH,
  /** Opinion research. */
  OPINION_RESEARCH,
  /** Any other marketing (S88). */
  OTHER_MARKETING,
  /** Publication in a list (S9). */
  PUBLICATION
}
