package fi.rekisteri.core.record;

import fi.rekisteri.core.record.Entries.Line;
import fi.rekisteri.core.record.Entries.Place;
import fi.rekisteri.definition.Accountability;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.SubjectRole;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The lines of the controller's record, point by point (Art. 30(1)). */
final class ControllerEntries {
  private final RecordFacts facts;
  private final RegisterDraft draft;
  private final Entries entries;
  private final PartyLines parties;
  private final DataLines data;

  private ControllerEntries(RecordFacts facts, Names names) {
    this.facts = facts;
    this.draft = facts.draft();
    this.entries = new Entries(names);
    this.parties = new PartyLines(facts, names);
    this.data = new DataLines(facts, names);
  }

  static List<Entry> of(RecordFacts facts, Names names) {
    ControllerEntries record = new ControllerEntries(facts, names);
    record.addParties();
    record.addPurposes();
    record.addCategories();
    record.addRecipients();
    record.addTimeLimits();
    record.addMeasures(RecordPoint.MEASURES);
    return record.entries.all();
  }

  private void addParties() {
    Accountability told = draft.accountability();
    RecordPoint point = RecordPoint.CONTROLLER;
    entries.add(
        new Place(point, "controller", "controller"), draft.controller(), parties::controller);
    entries.addEach(
        new Place(point, "jointController", "jointControllers"),
        told.jointControllers(),
        one -> Line.of(parties.joint(one), "jointControllers[" + one.code() + "]"));
    entries.add(
        new Place(point, "representative", "representative"),
        told.representative(),
        parties::representative);
    entries.add(
        new Place(point, "officer", "dataProtectionOfficer"),
        draft.dataProtectionOfficer(),
        parties::officer);
  }

  private void addPurposes() {
    PurposeLines lines = new PurposeLines(facts, entries.names());
    addRequired(
        new Place(RecordPoint.PURPOSES, "purpose", "activities"),
        draft.activities(),
        one -> Line.of(lines.purpose(one), RecordFacts.path(one)));
  }

  private void addCategories() {
    RecordPoint point = RecordPoint.CATEGORIES;
    addRequired(
        new Place(point, "dataSubjects", "activities"),
        facts.activitiesByRole().entrySet(),
        this::subjects);
    addRequired(new Place(point, "category", "fields"), facts.categories(), this::category);
    addRequired(
        new Place(point, "source", "sources"),
        draft.sources(),
        one -> Line.of(data.source(one), RecordFacts.path(one)));
  }

  private Line subjects(Map.Entry<SubjectRole, List<ProcessingActivity>> role) {
    return new Line(
        List.of(entries.names().shared("role", role.getKey())),
        role.getValue().stream().map(RecordFacts::path).toList());
  }

  private Line category(DataCategory category) {
    return new Line(
        data.category(category), facts.fieldsOf(category).stream().map(RecordFacts::path).toList());
  }

  private void addRecipients() {
    addLeaving(
        new Place(RecordPoint.RECIPIENTS, "recipient", "recipients"),
        draft.recipients(),
        one -> Line.of(parties.recipient(one), RecordFacts.path(one)));
    addTransfers(new Place(RecordPoint.TRANSFERS, "transfer", "transfers"));
  }

  private void addTransfers(Place place) {
    List<Line> lines = new ArrayList<>();
    facts
        .abroad()
        .rules(draft.transfers())
        .forEach(one -> lines.add(Line.of(data.transfer(one), RecordFacts.path(one))));
    facts
        .abroad()
        .untold()
        .forEach(one -> lines.add(Line.of(data.untold(one), RecordFacts.path(one.recipient()))));
    addLeaving(place, lines, line -> line);
  }

  private void addTimeLimits() {
    RecordPoint point = RecordPoint.TIME_LIMITS;
    addRequired(
        new Place(point, "period", "retention"),
        draft.retentionPolicy().rules(),
        one -> Line.of(data.period(one), RecordFacts.path(one)));
    entries.add(point, "longest", List.of(longest()), "retention");
    entries.addEach(
        new Place(point, "hold", "retention"),
        draft.retentionPolicy().holds(),
        one -> Line.of(data.hold(one), "holds[" + one.code() + "]"));
    entries.addEach(
        new Place(point, "books", "retention"),
        draft.retentionPolicy().bookkeeping(),
        one -> Line.of(data.books(one), "retention"));
  }

  private String longest() {
    String longest = entries.names().period(draft.retentionPolicy().longest());
    return facts.isLongestByDefault() ? entries.names().text("said.byDefault", longest) : longest;
  }

  private void addMeasures(RecordPoint point) {
    addRequired(
        new Place(point, "measure", "measures"),
        draft.measures(),
        one -> Line.of(data.measure(one), RecordFacts.path(one)));
  }

  private <T> void addRequired(Place place, Collection<T> parts, Function<T, Line> line) {
    if (!entries.addEach(place, parts, line)) {
      entries.notStated(place);
    }
  }

  private <T> void addLeaving(Place place, Collection<T> parts, Function<T, Line> line) {
    if (facts.abroad().isDescribed() && parts.isEmpty()) {
      entries.addNone(place.point(), place.item(), place.from());
    } else {
      addRequired(place, parts, line);
    }
  }
}
