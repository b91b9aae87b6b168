package fi.rekisteri.samples.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.jdbc.JdbcSchema;
import jakarta.validation.Constraint;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;

/** The scripts are found where register-jdbc is a named module, and where it is a jar. */
class ModulePathTest {
  private static final List<Class<?>> MODULES =
      List.of(JdbcSchema.class, ErrorCode.class, Logger.class, NullMarked.class, Constraint.class);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  @DisplayName("Flyway finds the scripts in a named module, in its jar")
  void flywayFindsThemInAModule(Dialect dialect) throws Exception {
    DataSource database = Databases.empty(dialect);
    new FlywayMigrations(database, dialect, layer()).register().migrate();
    Verified.working(database);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("any class loader reads the scripts of a named module as resources")
  void resourcesOfAModuleAreRead(Dialect dialect) throws Exception {
    ClassLoader loader = layer();
    Module module = loader.loadClass(JdbcSchema.class.getName()).getModule();
    assertThat(module.isNamed()).isTrue();
    assertThat(loader.getResource(dialect.scripts() + "/V1__register.sql")).isNotNull();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("both tools find the scripts in a jar on the class path")
  void toolsFindThemInAJar(Dialect dialect) throws Exception {
    Path jar = Jars.of(place(JdbcSchema.class), folder);
    Path own = place(FlywayMigrations.class);
    URL[] path = {jar.toUri().toURL(), own.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
      DataSource database = Databases.empty(dialect);
      new FlywayMigrations(database, dialect, loader).migrate();
      Verified.working(database);
      DataSource other = Databases.empty(dialect);
      new LiquibaseMigrations(other, loader).migrate();
      Verified.working(other);
    }
  }

  /** Loads register-jdbc as the module path would; its parent knows nothing of this class path. */
  private ClassLoader layer() throws Exception {
    Path jar = Jars.of(place(JdbcSchema.class), folder);
    Path[] places =
        Stream.concat(Stream.of(jar), MODULES.stream().skip(1).map(ModulePathTest::place))
            .toArray(Path[]::new);
    Configuration resolved =
        ModuleLayer.boot()
            .configuration()
            .resolve(ModuleFinder.of(places), ModuleFinder.of(), Set.of("fi.rekisteri.jdbc"));
    return ModuleLayer.boot()
        .defineModulesWithOneLoader(resolved, ClassLoader.getPlatformClassLoader())
        .findLoader("fi.rekisteri.jdbc");
  }

  private static Path place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
