package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.elsewhere.SubjectDataSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The coverage gate: nothing personal is kept that nobody tells, erases, times and names. A host
 * writes a test class that implements this over its definition, its sources and its live schema;
 * then a field or a column that somebody adds tomorrow and forgets to declare fails the host's
 * build.
 *
 * <p>What it cannot know is whether a source does what it declares: that is asked by {@link
 * SubjectDataSourceContract}.
 */
public interface PersonalDataCoverageContract {
  /**
   * The definition with which the host opens its register.
   *
   * @return the definition
   */
  RegisterDefinition definition();

  /**
   * The sources that the host hands to the builder.
   *
   * @return all of them
   */
  Collection<SubjectDataSource> sources();

  /**
   * The host's schema, migrated as in production.
   *
   * @return such as {@link LiveSchema#of(javax.sql.DataSource)}
   */
  LiveSchema schema();

  /**
   * The columns in which no personal data can stand, each with the reason why not, in a sentence.
   *
   * @return the reasons by {@code table.column}, in small letters
   */
  Map<String, String> waivers();

  /** Fields of the register's own. */
  @Test
  @DisplayName("S33.3 S67.1 each field has a retention rule, an answer, a notice and a name")
  default void everyFieldIsCovered() {
    requireNone(new CategoryCoverage(definition()).ofFields());
  }

  /** Columns of the host. */
  @Test
  @DisplayName("S32.5 each column of the live schema is told and erased by a source, or waived")
  default void everyColumnIsDeclaredOrWaived() {
    assertThat(schema().columns()).as("the schema, which is to be migrated first").isNotEmpty();
    requireNone(columns().forgotten());
  }

  /** What columns and sources need besides. */
  @Test
  @DisplayName("S33.3 each declared column has a retention rule and a notice, each source a name")
  default void everyDeclaredColumnIsTimedAndNamed() {
    requireNone(columns().unnoticed(new CategoryCoverage(definition())));
  }

  /** Paper that no longer says what is true. */
  @Test
  @DisplayName("law 9: each declaration and each waiver means a column, each waiver has a reason")
  default void everyWordMeansSomething() {
    requireNone(columns().stale());
  }

  private ColumnCoverage columns() {
    return new ColumnCoverage(schema(), sources(), waivers());
  }

  private static void requireNone(List<String> gaps) {
    assertThat(gaps).withFailMessage(() -> String.join(System.lineSeparator(), gaps)).isEmpty();
  }
}
