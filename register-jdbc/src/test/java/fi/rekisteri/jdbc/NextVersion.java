package fi.rekisteri.jdbc;

import java.util.ArrayList;
import java.util.List;

/** The scripts of a library to come: one more, in which each statement may be run again. */
final class NextVersion {
  static final Scripts SCRIPTS = NextVersion::in;

  private static final String TEXT =
      """
      -- Version 2: one more column, and a table.
      alter table rekisteri_staff add column if not exists note varchar(40);
      create table if not exists rekisteri_errand (
        errand_id uuid not null,
        primary key (errand_id)
      );
      create index if not exists rekisteri_errand_again on rekisteri_errand (errand_id);
      insert into rekisteri_schema_version (version, script, installed_at)
        select 2, 'V2__errands.sql', current_timestamp
        where not exists (select 1 from rekisteri_schema_version where version = 2);
      """;

  private NextVersion() {}

  private static List<SchemaScript> in(String folder) {
    List<SchemaScript> scripts = new ArrayList<>(Scripts.OWN.in(folder));
    scripts.add(new SchemaScript(Scripts.VERSION + 1, "V2__errands.sql", TEXT));
    return scripts;
  }
}
