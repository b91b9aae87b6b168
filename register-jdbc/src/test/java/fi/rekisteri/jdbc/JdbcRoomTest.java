package fi.rekisteri.jdbc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JdbcRoomTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("fi.rekisteri.jdbc");

  @Test
  @DisplayName("C4 the adapter has five doors, two values for its scripts, and knows no engine")
  void adapterHasFiveDoors() {
    assertThat(CLASSES)
        .filteredOn(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .extracting(JavaClass::getSimpleName)
        .containsExactlyInAnyOrder(
            "JdbcStorage",
            "JdbcCredentials",
            "JdbcSchema",
            "JdbcSettings",
            "ConnectionSource",
            "DatabaseProduct",
            "SchemaScript");
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("fi.rekisteri.core..", "org.h2..", "org.mariadb..")
        .check(CLASSES);
    noClasses()
        .that()
        .doNotHaveSimpleName("CopyStream")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.postgresql..")
        .check(CLASSES);
  }
}
