package fi.rekisteri.core.rights;

import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.rights.AccessAnswer;
import fi.rekisteri.rights.DataSubjectRight;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A right of which the answer reminds (Art. 15(1)(e)).
 *
 * @param right the right; that of access is just being used, and is left out
 */
record ToldRight(DataSubjectRight right) {
  /** Rights that hang on a legal basis: nobody is promised one that will be refused. */
  private static final Map<DataSubjectRight, Set<Class<? extends LegalBasis>>> NEEDED =
      Map.of(
          DataSubjectRight.PORTABILITY,
          Set.of(LegalBasis.Consent.class, LegalBasis.Contract.class),
          DataSubjectRight.CONSENT_WITHDRAWAL,
          Set.of(LegalBasis.Consent.class));

  static List<ToldRight> of(AccessAnswer answer) {
    Set<Class<?>> bases =
        answer.activities().stream()
            .map(activity -> answer.role().flatMap(activity::basisFor))
            .flatMap(Optional::stream)
            .map(LegalBasis::getClass)
            .collect(Collectors.toSet());
    return Arrays.stream(DataSubjectRight.values())
        .filter(right -> answer.isHeld() && right != DataSubjectRight.ACCESS)
        .filter(right -> restsOn(right, bases))
        .map(ToldRight::new)
        .toList();
  }

  private static boolean restsOn(DataSubjectRight right, Set<Class<?>> bases) {
    return !NEEDED.containsKey(right) || NEEDED.get(right).stream().anyMatch(bases::contains);
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
