package fi.rekisteri.samples.ownadapter;

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

/** The rooms of the sample stand on floors, and only its cellar knows MVStore. */
class FloorsTest {
  private static final String BASE = "fi.rekisteri.samples.ownadapter";
  private static final Map<String, Integer> FLOORS =
      Map.ofEntries(
          entry("map", 1),
          entry("form", 2),
          entry("refusal", 2),
          entry("trail", 3),
          entry("people", 4),
          entry("book", 4),
          entry("duty", 4),
          entry("storage", 5),
          entry("", 6));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(BASE);

  private static String room(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(BASE) ? "" : name.substring(BASE.length() + 1);
  }

  private static List<Dependency> dependencies() {
    return CLASSES.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream()).toList();
  }

  @Test
  @DisplayName("a room uses lower floors only")
  void roomsUseLowerFloorsOnly() {
    assertThat(CLASSES.size()).as("classes seen").isGreaterThan(50);
    assertThat(CLASSES.stream().map(FloorsTest::room)).containsAll(FLOORS.keySet());
    assertThat(dependencies().stream().filter(FloorsTest::goesUp)).isEmpty();
  }

  private static boolean goesUp(Dependency one) {
    return one.getTargetClass().getPackageName().startsWith(BASE)
        && !room(one.getOriginClass()).equals(room(one.getTargetClass()))
        && FLOORS.get(room(one.getTargetClass())) >= FLOORS.get(room(one.getOriginClass()));
  }

  @Test
  @DisplayName("the adapter knows the ports and MVStore: no SQL, no engine, no serialised objects")
  void adapterKnowsThePortsAndMvStore() {
    List<Dependency> adapter =
        dependencies().stream().filter(one -> !room(one.getOriginClass()).isEmpty()).toList();
    assertThat(adapter)
        .extracting(one -> one.getTargetClass().getName())
        .noneMatch(name -> name.startsWith("java.sql") || name.startsWith("javax.sql"))
        .noneMatch(name -> name.startsWith("fi.rekisteri.core"))
        .noneMatch(name -> name.startsWith("java.io.Object"));
    assertThat(adapter)
        .filteredOn(one -> one.getTargetClass().getName().startsWith("org.h2."))
        .as("only the cellar knows it, and no class of the database")
        .isNotEmpty()
        .allMatch(one -> room(one.getOriginClass()).equals("map"))
        .allMatch(one -> one.getTargetClass().getPackageName().startsWith("org.h2.mvstore"));
  }
}
