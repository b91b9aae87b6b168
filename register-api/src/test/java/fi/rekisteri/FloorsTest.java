package fi.rekisteri;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A room may use rooms on lower floors only; neighbours on one floor do not meet. */
class FloorsTest {
  private static final String BASE = "fi.rekisteri";
  private static final Map<String, Integer> FLOORS =
      Map.ofEntries(
          entry("error", 0),
          entry("text", 0),
          entry("processing", 1),
          entry("customer", 2),
          entry("crypto", 2),
          entry("party", 2),
          entry("deadline", 2),
          entry("consent", 3),
          entry("disclosure", 3),
          entry("staff", 3),
          entry("audit", 3),
          entry("statistics", 3),
          entry("credential", 4),
          entry("retention", 4),
          entry("rights", 5),
          entry("visit", 5),
          entry("publication", 5),
          entry("manual", 5),
          entry("breach", 5),
          entry("signature", 5),
          entry("elsewhere", 6),
          entry("identity", 6),
          entry("notice", 6),
          entry("portability", 6),
          entry("access", 7),
          entry("request", 7),
          entry("definition", 8),
          entry("store", 9),
          entry("", 10));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(BASE);

  @Test
  @DisplayName("every class lives in a room of the plan, and the test saw them")
  void everyClassLivesInARoom() {
    assertThat(CLASSES.size()).as("classes seen").isGreaterThan(100);
    for (JavaClass type : CLASSES) {
      assertThat(FLOORS).as(type.getName()).containsKey(room(type));
    }
    for (String room : FLOORS.keySet()) {
      assertThat(CLASSES.stream().map(FloorsTest::room)).as("room '" + room + "'").contains(room);
    }
  }

  @Test
  @DisplayName("no class looks up, or next door")
  void noClassLooksUpOrNextDoor() {
    List<String> offences =
        CLASSES.stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(FloorsTest::isOffence)
            .map(Dependency::getDescription)
            .toList();
    assertThat(offences).isEmpty();
  }

  @Test
  @DisplayName("control: a dependency upwards is found")
  void dependencyUpwardsIsFound() {
    Dependency downwards =
        CLASSES.get("fi.rekisteri.store.CustomerStore").getDirectDependenciesFromSelf().stream()
            .filter(d -> d.getTargetClass().getName().startsWith("fi.rekisteri.customer."))
            .findFirst()
            .orElseThrow();
    assertThat(isOffence(downwards)).isFalse();
    assertThat(isOffence(downwards.getTargetClass(), downwards.getOriginClass())).isTrue();
  }

  private static boolean isOffence(Dependency dependency) {
    return isOffence(dependency.getOriginClass(), dependency.getTargetClass());
  }

  private static boolean isOffence(JavaClass from, JavaClass to) {
    if (!to.getPackageName().startsWith(BASE)) {
      return false;
    }
    String origin = room(from);
    String target = room(to);
    return !origin.equals(target) && FLOORS.get(origin) <= FLOORS.get(target);
  }

  /** The first part of the package name after the base: sub-packages belong to their room. */
  private static String room(JavaClass type) {
    String name = type.getPackageName();
    if (name.equals(BASE)) {
      return "";
    }
    String rest = name.substring(BASE.length() + 1);
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }
}
