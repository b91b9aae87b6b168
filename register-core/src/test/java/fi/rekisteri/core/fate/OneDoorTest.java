package fi.rekisteri.core.fate;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.retention.EvidenceVerdict;
import fi.rekisteri.retention.FieldErasureVerdict;
import fi.rekisteri.retention.PruneVerdict;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Law 4: what the storage port asks for before it destroys is made in one place. */
class OneDoorTest {
  private static final Set<String> VERDICTS =
      Set.of(
          ErasureVerdict.class.getName(),
          FieldErasureVerdict.class.getName(),
          PruneVerdict.class.getName(),
          EvidenceVerdict.class.getName());

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          // The contract kit is published test code, in a jar of its own once it is packed.
          .withImportOption(location -> !location.contains("/fi/rekisteri/contract/"))
          .importPackages("fi.rekisteri");

  private static Set<String> makersOf(Set<String> verdicts) {
    return CLASSES.stream()
        .filter(type -> !type.getPackageName().equals("fi.rekisteri.contract")) // the kit is a jar
        .filter(type -> !verdicts.contains(type.getName()))
        .filter(type -> makes(type, verdicts))
        .map(JavaClass::getSimpleName)
        .collect(Collectors.toSet());
  }

  private static boolean makes(JavaClass type, Set<String> verdicts) {
    boolean constructs =
        type.getConstructorCallsFromSelf().stream()
            .anyMatch(call -> verdicts.contains(call.getTargetOwner().getName()));
    boolean refersToConstructor =
        type.getConstructorReferencesFromSelf().stream()
            .anyMatch(call -> verdicts.contains(call.getTargetOwner().getName()));
    boolean asksForOne =
        type.getMethodCallsFromSelf().stream()
            .anyMatch(
                call ->
                    verdicts.contains(call.getTargetOwner().getName())
                        && call.getName().equals("ofFields"));
    return constructs || refersToConstructor || asksForOne;
  }

  @Test
  @DisplayName(
      "law 4: nothing but Verdicts makes a verdict, whether to erase, to prune or to forget")
  void verdictsAreMadeAtOneDoor() {
    assertThat(CLASSES.size()).as("classes seen").isGreaterThan(500);
    for (String verdict : VERDICTS) {
      assertThat(makersOf(Set.of(verdict))).as(verdict).isEqualTo(Set.of("Verdicts"));
    }
  }

  @Test
  @DisplayName("law 4: Verdicts makes none without a judgement, save on trail and evidence")
  void verdictsComeFromJudgements() {
    List<String> methods =
        CLASSES.get(Verdicts.class).getMethods().stream()
            .filter(
                method ->
                    VERDICTS.stream()
                        .anyMatch(
                            v ->
                                method.getReturnType().getName().equals(v)
                                    || method.getReturnType().getAllInvolvedRawTypes().stream()
                                        .anyMatch(raw -> raw.getName().equals(v))))
            .filter(
                method ->
                    method.getRawParameterTypes().stream()
                        .noneMatch(type -> type.isEquivalentTo(Judgement.class)))
            .map(method -> method.getName())
            .toList();
    assertThat(methods).containsExactlyInAnyOrder("exported", "evidence");
  }
}
