package fi.rekisteri.core.page;

import fi.rekisteri.processing.LegalBasis;
import java.util.Map;

/** The name of a legal basis in words, data and vocabularies: one for each point of Art. 6(1). */
public final class BasisName {
  private static final Map<Class<? extends LegalBasis>, String> NAMES =
      Map.of(
          LegalBasis.Consent.class, "CONSENT",
          LegalBasis.Contract.class, "CONTRACT",
          LegalBasis.LegalObligation.class, "LEGAL_OBLIGATION",
          LegalBasis.VitalInterest.class, "VITAL_INTEREST",
          LegalBasis.PublicTask.class, "PUBLIC_TASK",
          LegalBasis.LegitimateInterest.class, "LEGITIMATE_INTEREST");

  private BasisName() {}

  /** The name; a basis without one is an error, never a blank. */
  public static String of(LegalBasis basis) {
    String name = NAMES.get(basis.getClass());
    if (name == null) {
      throw new IllegalStateException("a legal basis without a name: " + basis.getClass());
    }
    return name;
  }
}
