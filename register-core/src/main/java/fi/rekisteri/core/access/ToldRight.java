package fi.rekisteri.core.access;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.rights.RightsMatrix;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A right of which the answer reminds (Art. 15(1)(e)).
 *
 * @param right the right; that of access is just being used, and is left out
 */
record ToldRight(DataSubjectRight right) {
  /** Rights that hang on a legal basis: nobody is promised one that will be refused. */
  private static final Set<DataSubjectRight> HANGING =
      EnumSet.of(DataSubjectRight.PORTABILITY, DataSubjectRight.CONSENT_WITHDRAWAL);

  /** Told in sections of their own: of automated decisions, and of the authority. */
  static final Set<DataSubjectRight> ELSEWHERE =
      Set.of(DataSubjectRight.ACCESS, DataSubjectRight.HUMAN_REVIEW, DataSubjectRight.COMPLAINT);

  public static List<ToldRight> of(AccessAnswer answer) {
    List<LegalBasis> bases =
        answer.activities().stream()
            .map(activity -> answer.role().flatMap(activity::basisFor))
            .flatMap(Optional::stream)
            .toList();
    return Arrays.stream(DataSubjectRight.values())
        .filter(right -> answer.isHeld() && !ELSEWHERE.contains(right))
        .filter(right -> restsOn(right, bases))
        .map(ToldRight::new)
        .toList();
  }

  private static boolean restsOn(DataSubjectRight right, List<LegalBasis> bases) {
    return !HANGING.contains(right)
        || bases.stream().anyMatch(basis -> RightsMatrix.opening(right, basis).open());
  }

  String nameKey() {
    return "right." + right.name();
  }

  String meaningKey() {
    return nameKey() + ".text";
  }

  String articleKey() {
    return nameKey() + ".article";
  }
}
