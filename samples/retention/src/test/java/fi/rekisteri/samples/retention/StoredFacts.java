package fi.rekisteri.samples.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** What stands in the tables, read past the library: no report of it is believed here. */
record StoredFacts(DataSource database) {
  List<String> rows(String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (row.next()) {
        rows.add(row.getString(1));
      }
      return rows;
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  Set<String> erased() {
    return Set.copyOf(rows("select customer_id from rekisteri_tombstone"));
  }

  Set<String> registered() {
    return Set.copyOf(rows("select customer_id from rekisteri_customer"));
  }

  /** Whose record lost a part: each was registered as version 1, and nobody changes them here. */
  Set<String> partlyErased() {
    return Set.copyOf(rows("select customer_id from rekisteri_customer where version > 1"));
  }

  /** Nobody is half erased, and everything that tells of an erasure tells of the same people. */
  void requireWhole(Set<String> everybody) {
    Set<String> gone = erased();
    Set<String> kept = registered();
    assertThat(common(gone, kept)).as("nobody is both").isEmpty();
    assertThat(Stream.concat(gone.stream(), kept.stream()).collect(Collectors.toSet()))
        .isEqualTo(everybody);
    Set<String> touched = new HashSet<>(gone);
    touched.addAll(partlyErased());
    assertThat(once("select subject from rekisteri_audit where action = 'ERASE'"))
        .as("the trail tells of each of them, once")
        .isEqualTo(touched);
    assertThat(once("select customer_id from rekisteri_erasure_item where outcome is not null"))
        .as("so does the plan, of those whom it touched")
        .containsAll(touched);
    assertThat(once("select subject from rekisteri_source_task"))
        .as("and the host's table was ordered to erase them")
        .isEqualTo(touched);
    assertThat(once("select subject from rekisteri_party_notice"))
        .as("whoever received what is gone hears of it, once")
        .isEqualTo(
            rows("select subject from rekisteri_disclosure").stream()
                .filter(gone::contains)
                .collect(Collectors.toSet()));
    Set<String> found = Set.copyOf(rows("select customer_id from rekisteri_search_tag"));
    assertThat(common(found, gone)).as("nobody erased is found").isEmpty();
    assertThat(found).as("everybody else is").containsAll(kept);
  }

  private static Set<String> common(Set<String> some, Set<String> others) {
    return some.stream().filter(others::contains).collect(Collectors.toSet());
  }

  private Set<String> once(String sql) {
    List<String> rows = rows(sql);
    assertThat(rows).doesNotHaveDuplicates();
    return Set.copyOf(rows);
  }
}
