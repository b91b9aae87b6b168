package fi.rekisteri.core.effect;

import fi.rekisteri.SubjectChoices;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.RecordedChoice;
import fi.rekisteri.processing.RestrictionGround;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is restricted on one ground, by the evidence of what asked for it.
 *
 * @param byEvidence the paths of the fields; nothing is left of what was lifted
 */
record Restrictions(Map<String, Set<String>> byEvidence) {
  private static final int PAGE = 500;

  static Restrictions on(RestrictionGround ground, Work work) {
    Map<String, Set<String>> standing = new HashMap<>();
    for (RecordedChoice recorded : all(work.choices())) {
      if (recorded.choice() instanceof Choice.Restriction one && one.ground() == ground) {
        standing
            .computeIfAbsent(one.receipt().evidence().orElse(""), none -> new HashSet<>())
            .addAll(work.expanded(one.fields()));
      } else if (recorded.choice() instanceof Choice.RestrictionLifting one
          && one.ground() == ground) {
        standing.values().forEach(fields -> fields.removeAll(work.expanded(one.fields())));
      }
    }
    return new Restrictions(standing);
  }

  private static List<RecordedChoice> all(SubjectChoices choices) {
    List<RecordedChoice> all = new ArrayList<>();
    List<RecordedChoice> page = choices.history(null, PAGE);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = choices.history(page.get(page.size() - 1).id(), PAGE);
    }
    return all;
  }

  Set<String> of(String evidence) {
    return new HashSet<>(byEvidence.getOrDefault(evidence, Set.of()));
  }

  Set<String> besides(String evidence) {
    Set<String> others = new HashSet<>();
    byEvidence.forEach(
        (one, fields) -> {
          if (!one.equals(evidence)) {
            others.addAll(fields);
          }
        });
    return others;
  }
}
