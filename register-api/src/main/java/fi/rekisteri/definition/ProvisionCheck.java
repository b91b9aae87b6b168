package fi.rekisteri.definition;

import fi.rekisteri.definition.Provision.Requirement;
import fi.rekisteri.processing.DataCategory;
import java.util.Comparator;
import java.util.Map;

/** Who must give data is told what follows if they do not (S2.1). */
final class ProvisionCheck {
  private ProvisionCheck() {}

  static void check(Draft draft, Problems problems) {
    draft.provision.toOptional().orElse(Map.of()).entrySet().stream()
        .filter(entry -> entry.getValue().requirement() != Requirement.VOLUNTARY)
        .filter(entry -> entry.getValue().consequence().isEmpty())
        .map(Map.Entry::getKey)
        .sorted(Comparator.comparing(DataCategory::code))
        .forEach(
            category ->
                problems.add(
                    "provision[" + category + "].consequence",
                    "is missing although giving is not voluntary (S2.1)"));
  }
}
