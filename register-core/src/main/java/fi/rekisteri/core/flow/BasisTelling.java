package fi.rekisteri.core.flow;

import fi.rekisteri.core.flow.Part.Group;
import fi.rekisteri.core.page.BasisName;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.SubjectRole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What makes a purpose lawful, in words: each basis once, with the roles that it is for. */
final class BasisTelling {
  private final FlowWords words;

  BasisTelling(FlowWords words) {
    this.words = words;
  }

  List<String> lines(Map<SubjectRole, LegalBasis> bases) {
    Map<String, List<SubjectRole>> roles = new LinkedHashMap<>();
    new TreeMap<>(bases)
        .forEach(
            (role, basis) ->
                roles.merge(told(basis), List.of(role), (some, more) -> join(some, more)));
    return roles.isEmpty()
        ? List.of(words.text("basis.NONE"))
        : roles.entrySet().stream().map(one -> line(one.getKey(), one.getValue())).toList();
  }

  /** One basis, several, or none: by that purposes are counted where there are too many. */
  Group group(Map<SubjectRole, LegalBasis> bases) {
    List<String> codes = bases.values().stream().map(BasisName::of).distinct().toList();
    String code = codes.isEmpty() ? "NONE" : codes.size() == 1 ? codes.get(0) : "SEVERAL";
    return new Group(code, words.text("basis." + code));
  }

  private String told(LegalBasis basis) {
    String name = words.text("basis." + BasisName.of(basis));
    return basis instanceof LegalBasis.LegalObligation duty
        ? name + " (" + FlowWords.plain(duty.statute()) + ")"
        : name;
  }

  private String line(String basis, List<SubjectRole> roles) {
    String names =
        roles.stream()
            .map(role -> words.name("role", role).toLowerCase(words.language().locale()))
            .collect(Collectors.joining(", "));
    return words.text("basis.for", Map.of("basis", basis, "roles", names));
  }

  private static List<SubjectRole> join(List<SubjectRole> some, List<SubjectRole> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
