package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a statement becomes where lists are written out. */
class TemplateTest {
  @Test
  @DisplayName("a list of values stands in the text, none matches nothing, many go in parts")
  void listsAreWrittenOut() {
    assertThat(text("delete from t where a = any(?) and b = ?", list("x", "y"), 1))
        .isEqualTo("delete from t where (a in (?, ?)) and b = ?");
    assertThat(text("select 1 from t where c.a = any(?)", list()))
        .isEqualTo("select 1 from t where (c.a in (null))");
    String many = text("select 1 from t where a = any(?)", list(new Object[1_001]));
    assertThat(many.split("\\?", -1)).hasSize(1_002);
    assertThat(many.split(" or ")).hasSize(3);
  }

  @Test
  @DisplayName("rows are repeated with their own values, and what is no list is repeated as it is")
  void rowsAreRepeated() {
    Draft draft = draft("insert into t values rows(?, 0, ?)", list("x", "y"), 7);
    assertThat(draft.text()).isEqualTo("insert into t values (?, 0, ?), (?, 0, ?)");
    assertThat(draft.bound()).isEqualTo(List.of("x", 7, "y", 7));
    assertThat(
            text(
                "select u.* from (rows(select ? as a, ? as b)) u where ? = 1",
                list(1, 2),
                list(3, 4),
                5))
        .isEqualTo("select u.* from (select ? as a, ? as b union all values (?, ?)) u where ? = 1");
  }

  @Test
  @DisplayName("a place behind another is taken apart, so that an index can be searched")
  void placesAreTakenApart() {
    Draft draft = draft("select 1 from t where (a, b, `c`) > (?, ?, ?) limit ?", 1, 2, 3, 4);
    assertThat(draft.text())
        .isEqualTo(
            "select 1 from t where (a > ? or a = ? and (b > ? or b = ? and (`c` > ?))) limit ?");
    assertThat(draft.bound()).isEqualTo(List.of(1, 1, 2, 2, 3, 4));
  }

  private static Listed list(Object... values) {
    return new Listed("any", values);
  }

  private static String text(String sql, Object... values) {
    return draft(sql, values).text();
  }

  private static Draft draft(String sql, Object... values) {
    Template template = Template.of(sql);
    assertThat(template.parameters()).isEqualTo(values.length);
    return template.draft(values, 0, template.rows(values));
  }
}
