package fi.rekisteri.core.record;

import fi.rekisteri.core.record.Entries.Line;
import fi.rekisteri.core.record.Entries.Place;
import fi.rekisteri.definition.ProcessingOnBehalf;
import fi.rekisteri.definition.RegisterDraft;
import java.util.List;

/** The lines of one processor's record: on behalf of one controller (Art. 30(2)). */
final class ProcessorEntries {
  private final RecordFacts facts;
  private final RegisterDraft draft;
  private final ProcessingOnBehalf behalf;
  private final Entries entries;

  private ProcessorEntries(RecordFacts facts, ProcessingOnBehalf behalf, Names names) {
    this.facts = facts;
    this.draft = facts.draft();
    this.behalf = behalf;
    this.entries = new Entries(names);
  }

  static List<Entry> of(RecordFacts facts, ProcessingOnBehalf behalf, Names names) {
    ProcessorEntries record = new ProcessorEntries(facts, behalf, names);
    record.addProcessor();
    record.addController();
    record.addProcessing();
    return record.entries.all();
  }

  private void addProcessor() {
    PartyLines parties = new PartyLines(facts, entries.names());
    RecordPoint point = RecordPoint.PROCESSOR;
    entries.add(
        new Place(point, "processor", "controller"), draft.controller(), parties::controller);
    entries.add(
        new Place(point, "processorRepresentative", "representative"),
        draft.accountability().representative(),
        parties::representative);
    entries.add(
        new Place(point, "processorOfficer", "dataProtectionOfficer"),
        draft.dataProtectionOfficer(),
        parties::officer);
    entries.addEach(
        new Place(point, "engaged", path()),
        behalf.engaged().stream().sorted().toList(),
        code -> engaged(parties, code));
  }

  private Line engaged(PartyLines parties, String code) {
    return facts
        .recipient(code)
        .map(one -> Line.of(parties.recipient(one), RecordFacts.path(one)))
        .orElseGet(() -> Line.of(List.of(code, entries.names().text("state.notStated")), path()));
  }

  private void addController() {
    PartyLines parties = new PartyLines(facts, entries.names());
    RecordPoint point = RecordPoint.PROCESSOR;
    entries.add(point, "client", parties.controller(behalf.controller()), path());
    entries.add(
        new Place(point, "clientRepresentative", path()),
        behalf.representative(),
        parties::representative);
    entries.add(
        new Place(point, "clientOfficer", path()),
        behalf.dataProtectionOfficer(),
        parties::officer);
  }

  private void addProcessing() {
    DataLines data = new DataLines(facts, entries.names());
    entries.addEach(
        new Place(RecordPoint.PROCESSING, "processing", path()),
        behalf.categories(),
        one -> Line.of(List.of(entries.names().text(one)), path()));
    entries.addEach(
        new Place(RecordPoint.PROCESSOR_TRANSFERS, "transfer", path()),
        behalf.transfers().map(facts.abroad()::rules),
        one -> Line.of(data.transfer(one), path()));
    Place measures = new Place(RecordPoint.PROCESSOR_MEASURES, "measure", "measures");
    if (!entries.addEach(
        measures, draft.measures(), one -> Line.of(data.measure(one), RecordFacts.path(one)))) {
      entries.notStated(measures);
    }
  }

  private String path() {
    return ProcessorTree.path(behalf);
  }
}
