package fi.rekisteri.definition;

import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.rights.RightsMatrix;
import java.util.TreeMap;

/**
 * Nothing that a person chooses closes the purpose RIGHTS: through it they withdraw, lift and ask,
 * so whoever closed it would be locked out of all the rest (Art. 12(2)).
 */
final class OwnRightsCheck {
  private OwnRightsCheck() {}

  static void check(Draft draft, Problems problems) {
    draft.activityFor(Purpose.RIGHTS).ifPresent(rights -> check(rights, problems));
  }

  private static void check(ProcessingActivity rights, Problems problems) {
    String path = ActivityCheck.path(rights.purpose());
    if (rights.traits().whileRestricted().isEmpty()) {
      problems.add(
          path + ".traits",
          "whoever restricts their data could neither be answered nor lift it again; let it use"
              + " restricted data, by OWN_RIGHTS (Art. 12(2))");
    }
    if (!rights.traits().prohibitedBy().isEmpty()) {
      problems.add(path + ".traits", "nobody can be let to forbid it; leave out the scopes");
    }
    new TreeMap<>(rights.bases())
        .forEach(
            (role, basis) -> {
              if (isClosable(basis)) {
                problems.add(
                    path + ".bases[" + role + "]",
                    "a person could close it by objecting or withdrawing; rest it on the legal"
                        + " obligation that it is (Art. 12(2))");
              }
            });
  }

  private static boolean isClosable(LegalBasis basis) {
    return RightsMatrix.opening(DataSubjectRight.OBJECTION, basis).open()
        || RightsMatrix.opening(DataSubjectRight.CONSENT_WITHDRAWAL, basis).open();
  }
}
