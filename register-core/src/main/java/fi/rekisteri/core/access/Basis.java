package fi.rekisteri.core.access;

import fi.rekisteri.core.page.BasisName;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.text.LocalizedText;
import java.util.Optional;

/**
 * A legal basis as it is told to the person; the balancing test stays with the controller.
 *
 * @param code its name, one for each point of Art. 6(1)
 * @param article the point
 * @param statute the law that lays a duty
 * @param reason the interest or task
 */
record Basis(
    String code, String article, Optional<String> statute, Optional<LocalizedText> reason) {

  public static Basis of(LegalBasis basis) {
    if (basis instanceof LegalBasis.LegalObligation duty) {
      return new Basis(
          BasisName.of(basis), article(basis), Optional.of(duty.statute()), Optional.empty());
    }
    if (basis instanceof LegalBasis.LegitimateInterest interest) {
      return because(basis, interest.interest());
    }
    if (basis instanceof LegalBasis.PublicTask task) {
      return because(basis, task.task());
    }
    return new Basis(BasisName.of(basis), article(basis), Optional.empty(), Optional.empty());
  }

  private static Basis because(LegalBasis basis, LocalizedText reason) {
    return new Basis(BasisName.of(basis), article(basis), Optional.empty(), Optional.of(reason));
  }

  private static String article(LegalBasis basis) {
    return basis.article().reference();
  }
}
