package fi.rekisteri.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fi.rekisteri.elsewhere.SourceOrder;
import fi.rekisteri.elsewhere.SubjectDataSource;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** No source is asked to erase but by what followed from a verdict. */
class SourceOrdersTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("fi.rekisteri.core", "fi.rekisteri.elsewhere");

  @Test
  @DisplayName("law 4: an order is made of a verdict, or of the task that was kept with it")
  void ordersAreMadeOfVerdicts() {
    List<String> makers =
        CLASSES.stream()
            .flatMap(type -> type.getConstructorCallsFromSelf().stream())
            .filter(call -> call.getTargetOwner().isEquivalentTo(SourceOrder.class))
            .map(call -> call.getOriginOwner().getSimpleName())
            .distinct()
            .toList();
    assertThat(makers).containsExactlyInAnyOrder("SourceOrder", "SourceTasks");
  }

  @Test
  @DisplayName("law 4: one class asks sources to erase")
  void oneClassAsks() {
    List<String> asking =
        CLASSES.stream()
            .flatMap(type -> type.getMethodCallsFromSelf().stream())
            .filter(call -> call.getTarget().getName().equals("erase"))
            .filter(call -> call.getTargetOwner().isAssignableTo(SubjectDataSource.class))
            .map(call -> call.getOriginOwner().getSimpleName())
            .distinct()
            .toList();
    assertThat(asking).containsExactly("AskedErasure");
  }
}
