package fi.rekisteri.core.notice;

import fi.rekisteri.processing.LegalBasis.LegitimateInterest;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.SubjectRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which interests are weighed, for what, and that they were weighed (S12, Art. 13(1)(d)). */
final class InterestRow {
  private final Teller teller;

  InterestRow(Teller teller) {
    this.teller = teller;
  }

  /**
   * Where an interest stands.
   *
   * @param path under which path first
   * @param purposes for what it is pursued
   */
  private record Use(String path, List<ProcessingActivity> purposes) {}

  List<Block> blocks() {
    Map<LegitimateInterest, Use> uses = new LinkedHashMap<>();
    for (ProcessingActivity activity : teller.draft().activities()) {
      for (SubjectRole role : SubjectRole.values()) {
        activity.basisFor(role).ifPresent(basis -> note(uses, activity, role));
      }
    }
    return teller.table(
        "interests", uses.entrySet(), this::entry, "interest", "purpose", "weighed");
  }

  private static void note(
      Map<LegitimateInterest, Use> uses, ProcessingActivity activity, SubjectRole role) {
    if (activity.bases().get(role) instanceof LegitimateInterest interest) {
      String path = "activities[" + activity.purpose() + "].bases[" + role + "].interest";
      List<ProcessingActivity> purposes =
          uses.computeIfAbsent(interest, one -> new Use(path, new ArrayList<>())).purposes();
      if (purposes.isEmpty() || purposes.get(purposes.size() - 1) != activity) {
        purposes.add(activity);
      }
    }
  }

  private Table.Entry entry(Map.Entry<LegitimateInterest, Use> one) {
    LegitimateInterest interest = one.getKey();
    String day = teller.words().day(interest.balancing().carriedOut());
    return Table.Entry.of(
        teller.say(one.getValue().path(), interest.interest()),
        one.getValue().purposes().stream()
            .map(use -> teller.names().purpose(use.purpose()))
            .toList(),
        List.of(teller.word("interests.weighed", Map.of("day", day))));
  }
}
