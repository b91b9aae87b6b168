package fi.rekisteri.core.record;

import fi.rekisteri.core.page.BasisName;
import fi.rekisteri.definition.ImpactAssessment;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is done for a purpose, and what makes it lawful, in lines. */
record PurposeLines(RecordFacts facts, Names names) {
  List<String> purpose(ProcessingActivity activity) {
    List<String> lines = new ArrayList<>();
    lines.add(names.text(activity.description()) + " (" + activity.purpose().code() + ")");
    lines.add(names.text("said.status", names.of("status", activity.status())));
    lines.addAll(bases(activity));
    if (activity.bases().isEmpty()) {
      lines.add(names.text("said.basis", names.stated(Optional.empty())));
    }
    PartyLines parties = new PartyLines(facts, names);
    if (!activity.fields().isEmpty()) {
      lines.add(names.text("said.categories", parties.categories(facts.categoriesOf(activity))));
    }
    if (activity.profiling()) {
      lines.add(names.text("said.profiling"));
    }
    return lines;
  }

  /** Roles with one and the same basis stand together. */
  private List<String> bases(ProcessingActivity activity) {
    Map<LegalBasis, List<String>> roles =
        new TreeMap<>(activity.bases())
            .entrySet().stream()
                .collect(
                    Collectors.groupingBy(
                        Map.Entry::getValue,
                        LinkedHashMap::new,
                        Collectors.mapping(
                            one -> names.shared("role", one.getKey()), Collectors.toList())));
    return roles.entrySet().stream()
        .map(one -> String.join(", ", one.getValue()) + ": " + basis(one.getKey()))
        .toList();
  }

  private String basis(LegalBasis basis) {
    String code = BasisName.of(basis);
    String line = names.basis(code) + ", " + names.text("basis." + code + ".article");
    Optional<String> more = Grounds.statute(basis).or(() -> Grounds.reason(basis).map(names::text));
    return more.map(text -> line + ": " + text).orElse(line);
  }

  List<String> assessment(ImpactAssessment one) {
    return List.of(
        one.purpose().code() + ": " + one.reference(),
        names.text("said.assessedOn", names.day(one.assessedOn())));
  }
}
