package fi.rekisteri.core.record;

import fi.rekisteri.definition.ProcessingOnBehalf;
import fi.rekisteri.text.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * The record as tables: the controller's, one for each controller on whose behalf data is
 * processed, and what is known of the impact.
 *
 * @param title what the table is
 * @param code of the controller on whose behalf; empty for the register's own record
 * @param entries its lines; empty where nobody says whether there are any
 * @param remark what stands instead of lines
 */
record RecordTables(String title, String code, List<Entry> entries, String remark) {
  static List<RecordTables> of(RecordFacts facts, Language language) {
    Names names = Names.in(language);
    List<RecordTables> tables = new ArrayList<>();
    tables.add(table(names, "controller", "", ControllerEntries.of(facts, names)));
    facts
        .draft()
        .accountability()
        .onBehalf()
        .fold(
            all -> all.stream().map(one -> processor(facts, one, names)).toList(),
            () -> List.of(empty(names, "state.none")),
            () -> List.of(empty(names, "state.notStated")))
        .forEach(tables::add);
    tables.add(table(names, "impact", "", ImpactEntries.of(facts, names)));
    return tables;
  }

  private static RecordTables processor(RecordFacts facts, ProcessingOnBehalf behalf, Names names) {
    return table(names, "processor", behalf.code(), ProcessorEntries.of(facts, behalf, names));
  }

  private static RecordTables table(Names names, String section, String code, List<Entry> entries) {
    return new RecordTables(names.text("section." + section), code, entries, "");
  }

  private static RecordTables empty(Names names, String state) {
    return new RecordTables(names.text("section.processor"), "", List.of(), names.text(state));
  }
}
