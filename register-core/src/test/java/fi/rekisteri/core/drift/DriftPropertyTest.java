package fi.rekisteri.core.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import fi.rekisteri.core.drift.Difference.Kind;
import fi.rekisteri.definition.DefinitionSuccession;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.error.DefinitionException;
import fi.rekisteri.notice.ChangeDuty;
import fi.rekisteri.notice.DefinitionChange;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.SubjectRole;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DriftPropertyTest {
  private static final long SEED = 20_261_126;

  @Test
  @DisplayName("law 1: every random mutation of every part is found, and its path is named")
  void everyMutationIsFound() {
    Random random = new Random(SEED);
    Set<String> mutatedParts = new TreeSet<>();
    int mutations = 0;
    for (int round = 0; round < 200; round++) {
      for (String part : DraftParts.ALL.keySet()) {
        Object value = DraftParts.ALL.get(part).apply(Versions.SHIPPED);
        Optional<Mutation> mutation = Mutation.of(value, random);
        if (mutation.isPresent()) {
          mutatedParts.add(part);
          mutations++;
          assertNamed(value, mutation.get());
        }
      }
    }
    assertThat(mutations).as("mutations with seed %s", SEED).isGreaterThan(1000);
    assertThat(mutatedParts).hasSizeGreaterThan(22);
  }

  private static void assertNamed(Object value, Mutation mutation) {
    Tree before = Growing.of(value);
    List<Difference> found = differences(before, Growing.of(mutation.value()));
    assertThat(found)
        .as("mutation of %s, seed %s", mutation.path(), SEED)
        .isNotEmpty()
        .anySatisfy(one -> assertThat(leadsTo(one.path(), mutation.path())).isTrue());
    assertThat(differences(before, before)).isEmpty();
  }

  /** What a value is itself has no steps; it hangs below one here. */
  private static List<Difference> differences(Tree before, Tree after) {
    Step root = Step.component("part");
    return Comparison.of(
        Tree.of(Tree.Shape.PART, Map.of(root, before)),
        Tree.of(Tree.Shape.PART, Map.of(root, after)));
  }

  private static boolean leadsTo(String found, String mutated) {
    String path =
        mutated.isEmpty() || mutated.startsWith("[") ? "part" + mutated : "part." + mutated;
    if (path.contains("forbidden[")) { // a set in a set has another name
      int key = path.indexOf("forbidden[") + 10;
      return found.startsWith(path.substring(0, path.lastIndexOf('[', key)));
    }
    return isAbove(unnumbered(found), unnumbered(path));
  }

  /** Of elements with one key, which one differs is told by what is left of them. */
  private static String unnumbered(String path) {
    return path.replaceAll("#\\d+]", "]");
  }

  private static boolean isAbove(String found, String path) {
    return path.equals(found) || path.startsWith(found + ".") || path.startsWith(found + "[");
  }

  @Test
  @DisplayName(
      "the way back is the same way: what was added is removed, what is altered is so back")
  void wayBackIsTheSame() {
    Random random = new Random(SEED);
    for (int round = 0; round < 60; round++) {
      RegisterDraft one = drifted(random);
      RegisterDraft other = drifted(random);
      assertThat(DefinitionDrift.between(one, one)).isEmpty();
      List<DefinitionChange> there = DefinitionDrift.between(one, other);
      List<DefinitionChange> back = DefinitionDrift.between(other, one);
      assertThat(there.stream().map(DriftPropertyTest::turned))
          .as("round %s, seed %s", round, SEED)
          .containsExactlyInAnyOrderElementsOf(back.stream().map(Object::toString).toList());
      assertThat(there).allSatisfy(change -> assertThat(change.requirements()).isNotEmpty());
    }
  }

  private static String turned(DefinitionChange change) {
    return change.fold(
        added -> "Removed[" + added.path() + "]",
        removed -> "Added[" + removed.path() + "]",
        altered -> altered.toString());
  }

  @Test
  @DisplayName("G6 G5.1b what a succession asks to be recorded is required at the same path")
  void successionIsNotContradicted() {
    Random random = new Random(SEED);
    int asked = 0;
    for (int round = 0; round < 300; round++) {
      RegisterDraft before = drifted(random);
      RegisterDraft after = drifted(random);
      Optional<RegisterDefinition> first = checked(before);
      Optional<RegisterDefinition> next = checked(after);
      if (first.isPresent() && next.isPresent()) {
        Set<String> recorded = recorded(first.get(), next.get());
        List<DefinitionChange> changes = DefinitionDrift.between(before, after);
        asked += recorded.size();
        for (String path : recorded) {
          assertThat(requires(changes, path)).as("%s, round %s", path, round).isTrue();
        }
      }
    }
    assertThat(asked).as("records that were asked for").isGreaterThan(20);
  }

  private static boolean requires(List<DefinitionChange> changes, String path) {
    return changes.stream()
        .filter(change -> change.path().equals(path) || change.path().equals(path + ".status"))
        .anyMatch(
            change ->
                change.requires(ChangeDuty.RECORD_BASIS)
                    || change.requires(ChangeDuty.ASSESS_COMPATIBILITY));
  }

  private static Set<String> recorded(RegisterDefinition first, RegisterDefinition next) {
    try {
      DefinitionSuccession.of(first).require(next);
      return Set.of();
    } catch (DefinitionException e) {
      Set<String> paths = new HashSet<>();
      e.problems().forEach(problem -> paths.add(problem.split("[: ]")[0]));
      return paths;
    }
  }

  private static Optional<RegisterDefinition> checked(RegisterDraft draft) {
    try {
      return Optional.of(draft.checked());
    } catch (DefinitionException notLawful) {
      return Optional.empty();
    }
  }

  /**
   * The shipped definition with a few purposes drifted off: left out, drafted, on another basis.
   */
  private static RegisterDraft drifted(Random random) {
    List<ProcessingActivity> activities = new ArrayList<>(Versions.SHIPPED.activities());
    Collections.shuffle(activities, random);
    RegisterDraft draft = Versions.SHIPPED;
    for (ProcessingActivity activity : activities.subList(0, 1 + random.nextInt(3))) {
      draft =
          Versions.changed(
              draft, changes -> changes.activity(activity.purpose(), one -> drifted(one, random)));
    }
    return draft;
  }

  private static ProcessingActivity drifted(ProcessingActivity activity, Random random) {
    ActivityStatus[] statuses = ActivityStatus.values();
    Map<SubjectRole, LegalBasis> bases = new HashMap<>(activity.bases());
    if (!bases.isEmpty() && random.nextBoolean()) {
      SubjectRole role = bases.keySet().iterator().next();
      bases.put(
          role,
          random.nextBoolean()
              ? new LegalBasis.LegalObligation("1336/1997")
              : new LegalBasis.Contract());
    }
    Set<FieldKey<?>> fields = new HashSet<>(activity.fields());
    if (!fields.isEmpty() && random.nextInt(3) == 0) {
      fields.remove(fields.iterator().next());
    }
    return new ProcessingActivity(
        activity.purpose(),
        activity.description(),
        random.nextBoolean() ? activity.status() : statuses[random.nextInt(statuses.length)],
        bases,
        fields,
        activity.traits());
  }

  @Test
  @DisplayName("control: a comparison that passes over a component fails the property")
  void blindComparisonIsFound() {
    Tree whole = Growing.of(Versions.SHIPPED.recipients());
    assertThat(differences(whole, whole)).isEmpty();
    Mutation mutation =
        Mutation.of(Versions.SHIPPED.recipients(), new Random(SEED))
            .orElseGet(() -> fail("no mutation"));
    assertThat(differences(whole, Growing.of(mutation.value())))
        .extracting(Difference::kind)
        .containsAnyOf(Kind.ADDED, Kind.REMOVED, Kind.ALTERED);
    assertThat(leadsTo("part[OTHER]", mutation.path())).isFalse();
  }
}
