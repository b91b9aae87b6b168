package fi.rekisteri.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The scripts as a host takes them into its own history, and as they were released. */
class ReleasedScriptsTest {
  private static final JdbcSettings NAMED =
      JdbcSettings.defaults().withSchema("crm").withTablePrefix("shop_");

  /** Flyway and Liquibase look for files through a class loader. */
  @ParameterizedTest
  @EnumSource
  @DisplayName("each script is found on the class path and in the named module, as it is told")
  void scriptsAreFound(DatabaseProduct product) throws IOException {
    List<SchemaScript> scripts = JdbcSchema.scripts(product, JdbcSettings.defaults());
    assertThat(scripts).extracting(SchemaScript::version).containsExactly(1);
    for (SchemaScript script : scripts) {
      String path = "fi/rekisteri/jdbc/" + product.folder() + "/" + script.name();
      assertThat(content(JdbcSchema.class.getClassLoader().getResource(path)))
          .isEqualTo(script.text());
      assertThat(content(ModulePath.loader().getResource(path))).isEqualTo(script.text());
    }
  }

  @Test
  @DisplayName("control: what a module keeps to itself is not found through a class loader")
  void closedResourcesAreNotFound() throws IOException {
    String closed = "fi/rekisteri/visit/special-topics.txt";
    assertThat(ModulePath.apiHolds(closed)).isTrue();
    assertThat(ModulePath.loader().getResource(closed)).isNull();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("what another tool runs, statement by statement and again, is accepted")
  void otherToolsMayRunThem(Product product) {
    DataSource database = Databases.withSchema(product.empty(), "crm");
    for (int time = 0; time < 2; time++) {
      for (SchemaScript script : JdbcSchema.scripts(product.known(), NAMED)) {
        script.statements().forEach(sql -> Sql.run(database, sql));
      }
    }
    JdbcSchema.verify(database, NAMED);
    JdbcSchema.migrate(database, NAMED);
    assertThat(Sql.rows(database, "select script from crm.shop_schema_version order by version"))
        .containsExactly("lock", "V1__register.sql");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("with other names nothing is left of the usual ones")
  void allNamesAreReplaced(DatabaseProduct product) {
    for (SchemaScript script : JdbcSchema.scripts(product, NAMED)) {
      assertThat(script.text()).doesNotContain("rekisteri_").contains("crm");
      assertThat(script.statements())
          .hasSameSizeAs(Scripts.OWN.in(product.folder()).get(script.version() - 1).statements());
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("the last statement of each script is the row that tells of it")
  void scriptsTellThatTheyRan(DatabaseProduct product) {
    for (SchemaScript script : Scripts.OWN.in(product.folder())) {
      List<String> statements = script.statements();
      assertThat(statements.get(statements.size() - 1))
          .startsWith("insert into rekisteri_schema_version ")
          .contains("select " + script.version() + ", '" + script.name() + "', ")
          .endsWith("where version = " + script.version() + ")");
    }
  }

  /** Whoever has to change one on purpose, before the first release, copies it. */
  @ParameterizedTest
  @EnumSource
  @DisplayName("a released script is never edited: what comes later stands in the next one")
  void releasedScriptsStand(DatabaseProduct product) throws IOException {
    int released = Released.VERSIONS.size();
    assertThat(Scripts.OWN.in(product.folder()).subList(0, released))
        .isEqualTo(Released.first(released).in(product.folder()));
  }

  private static String content(URL resource) throws IOException {
    assertThat(resource).isNotNull();
    try (InputStream in = resource.openStream()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
