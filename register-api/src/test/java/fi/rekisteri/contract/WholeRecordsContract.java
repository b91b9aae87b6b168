package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditLane;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Evidence;
import fi.rekisteri.audit.Footing;
import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.audit.LaneState;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomershipPeriod;
import fi.rekisteri.customer.EndReason;
import fi.rekisteri.disclosure.NoticeProgress;
import fi.rekisteri.disclosure.NoticeReason;
import fi.rekisteri.disclosure.NoticeState;
import fi.rekisteri.disclosure.PartyNotice;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.manual.PaperStep;
import fi.rekisteri.manual.PhysicalRecord;
import fi.rekisteri.manual.PhysicalRecordId;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.publication.ListRun;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.store.BreachLine;
import fi.rekisteri.store.DemandLine;
import fi.rekisteri.store.DisclosureLine;
import fi.rekisteri.store.HoldLine;
import fi.rekisteri.store.ListLine;
import fi.rekisteri.store.PlanItem;
import fi.rekisteri.store.PlanRow;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.RequestHead;
import fi.rekisteri.store.RequestLine;
import fi.rekisteri.store.RotationMark;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedField;
import fi.rekisteri.store.SealedItem;
import fi.rekisteri.store.SourceTask;
import fi.rekisteri.store.SourceTask.State;
import fi.rekisteri.store.StaffLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whatever a store is given comes back with every part of it, A75. */
public interface WholeRecordsContract extends StorageUnderTest {
  @Test
  @DisplayName("A75 holds, demands and tasks of sources come back with every part")
  default void dutiesComeBackWhole(Samples samples) {
    HoldLine hold = Holds.whole(samples.id(), samples.uuid());
    DemandLine some = Demands.only(Set.of("3f0a", "0b"), samples.id(), samples.uuid());
    DemandLine demand = Demands.ended(Demands.onlyOf(samples.id(), some), Samples.BEGINNING, true);
    SourceTask order = SourceTasks.of(samples.id(), samples.uuid(), samples.uuid());
    SourceTask task = SourceTasks.asked(order, State.RETAINED, SourceTasks.DAY);
    Holds holds = new Holds(storage());
    Demands demands = new Demands(holds.storage());
    SourceTasks tasks = new SourceTasks(holds.storage());
    holds.place(hold);
    demands.add(demand);
    tasks.add(task);
    Whole.cameBack(List.of(hold), holds.of(hold.subject()));
    Whole.cameBack(demand, demands.find(demand.id()));
    Whole.cameBack(List.of(demand), demands.of(demand.subject()));
    Whole.cameBack(task, tasks.find(task.id()));
  }

  @Test
  @DisplayName("A75 plans and runs of lists, with their lines, come back with every part")
  default void runsComeBackWhole(Samples samples) {
    Plans plans = new Plans(storage(), samples);
    Calls calls = new Calls(plans.storage());
    PlanRow plan = plans.plan(Samples.BEGINNING);
    PlanRow approved = plans.approved(plans.approved(plan, "maija"), "matti");
    PlanRow first = plans.approved(plan, "maija");
    List<PlanItem> items = plans.items(1, 2);
    plans.addItems(plan, items);
    plans.add(plan);
    plans.move(first);
    plans.move(approved);
    plans.finish(plan, Plans.done(items, "ERASED"));
    Whole.cameBack(approved, plans.storage().inTransaction(tx -> tx.plans().find(plan.id())));
    Whole.cameBack(Plans.done(items, "ERASED"), plans.items(plan, 5));
    ListRuns runs = new ListRuns(samples);
    ListRun run = runs.selected(Samples.BEGINNING);
    ListRun released = runs.released(run);
    List<ListLine> lines = runs.lines(3);
    calls.run(tx -> tx.lists().open(run, lines));
    calls.run(tx -> tx.lists().move(released));
    Whole.cameBack(released, calls.listRun(run.id()));
    Whole.cameBack(lines, calls.listLines(run.id(), 5));
  }

  @Test
  @DisplayName("A75 lines of requests, of breaches and of the staff book come back with every part")
  default void filesComeBackWhole(Samples samples) {
    Requests requests = new Requests(storage(), samples);
    LocalDate kept = Requests.DAY.plusDays(9);
    Optional<CustomerId> subject = Optional.of(samples.id());
    RequestHead head =
        new RequestHead(1, subject, Requests.DAY, Requests.NEVER, Optional.of(kept), 1);
    RequestLine line = requests.line(head);
    requests.append(head, line);
    Whole.cameBack(head, requests.head(1));
    Whole.cameBack(List.of(line), requests.lines(1));
    BreachFile file = new BreachFile(requests.storage());
    BreachLine breach = BreachFile.line(samples, 1, 1);
    file.append(breach);
    Whole.cameBack(List.of(breach), file.lines(1));
    Calls calls = new Calls(requests.storage());
    StaffLine staff = samples.line("maija", 1);
    calls.write(staff);
    Whole.cameBack(List.of(staff), calls.linesOf("maija"));
  }

  @Test
  @DisplayName("A75 steps of paper and notices to parties come back with every part")
  default void papersAndNoticesComeBackWhole(Samples samples) {
    Papers papers = new Papers(storage());
    PhysicalRecord paper = Papers.of(samples.id(), PhysicalRecordId.random());
    PaperStep scan = Papers.step(2, paper.now().standing().withScan());
    PaperStep due = Papers.step(3, Papers.toBeDestroyed(Papers.DAY));
    papers.add(paper);
    papers.move(paper.id(), scan, due);
    Whole.cameBack(List.of(paper.now(), scan, due), papers.history(paper.id()));
    PhysicalRecord last = new PhysicalRecord(paper.id(), paper.facts(), due);
    assertThat(papers.find(paper.id())).contains(last);
    Calls calls = new Calls(papers.storage());
    NoticeSamples notices = new NoticeSamples(samples);
    Instant at = Samples.BEGINNING;
    CustomerId subject = samples.id();
    PartyNotice planned = notices.notice(subject, at);
    NoticeProgress lent = planned.progress().lent(at.plusSeconds(1), at.plusSeconds(60));
    PartyNotice told = planned.with(lent.sent(at.plusSeconds(2)).acknowledged(at.plusSeconds(9)));
    NoticeProgress given = lent.ended(NoticeState.IMPOSSIBLE, NoticeReason.UNREACHABLE, at);
    List<PartyNotice> written = List.of(told, notices.notice(subject, at).with(given));
    calls.plan(written.toArray(PartyNotice[]::new));
    Whole.cameBack(written, written.stream().map(one -> calls.notice(one.id())).toList());
  }

  @Test
  @DisplayName("A75 entries, lanes, and lines of the ledger come back with every part")
  default void evidenceComesBackWhole(Samples samples) {
    Lanes lanes = Lanes.of(storage(), samples);
    CustomerId subject = samples.id();
    AuditEntry.Act act =
        new AuditEntry.Act(
            AuditAction.SEARCH,
            Optional.of(subject),
            List.of("b", "a"),
            Outcome.NOTHING_FOUND,
            Optional.of(ErrorCode.FIELD_WITHHELD));
    AuditLane lane = new AuditLane(samples.uuid(), 7, Samples.BEGINNING, true);
    AuditEntry entry = samples.entry(Samples.BEGINNING, act.on(Footing.BREAK_GLASS));
    AuditPlace place = new AuditPlace(lane.id(), 1);
    AuditEntry sealed = Lanes.with(entry, Evidence.of(place, samples.bytes(16), samples.bytes(40)));
    lanes.calls().run(tx -> tx.checkpoints().open(lane));
    lanes.calls().append(List.of(sealed));
    Whole.cameBack(List.of(sealed), lanes.calls().trail(subject));
    Whole.cameBack(List.of(sealed), lanes.entries(lane.id()));
    lanes.keep(1, new LaneRange(lane.id(), 1, 1));
    Whole.cameBack(List.of(new LaneState(lane, 1, 1)), lanes.listed());
    Disclosures ledger = new Disclosures(lanes.calls().storage(), samples);
    DisclosureLine line = ledger.longest(subject);
    ledger.append(line);
    Whole.cameBack(List.of(line), ledger.page(subject, null, 5));
  }

  @Test
  @DisplayName("A75 people, their collections and their tombstones come back with every part")
  default void peopleComeBackWhole(Samples samples) {
    Calls calls = new Calls(storage());
    CustomerId id = samples.id();
    LocalDate day = LocalDate.of(2020, 2, 29);
    List<CustomershipPeriod> periods =
        List.of(CustomershipPeriod.from(day).endedOn(day.plusDays(9), EndReason.DECEASED));
    CustomerFacts facts = new CustomerFacts(id, 7, SubjectRole.PROSPECT, periods);
    List<SealedField> fields = List.of(new SealedField("phone", "3f0a", samples.bytes(9)));
    SealedCustomer person = new SealedCustomer(facts, fields, samples.key(), samples.bytes(32));
    SealedItem item = samples.item("a");
    calls.insert(samples.newcomer(person, List.of(), List.of(item)));
    Whole.cameBack(person, calls.find(id));
    Whole.cameBack(List.of(person), calls.page(null, 5));
    Whole.cameBack(List.of(item), calls.items(id, Samples.ORDERS));
    ErasureVerdict verdict = samples.verdict(id);
    calls.erase(verdict, samples.audit(AuditAction.ERASE, id));
    Whole.cameBack(verdict, calls.tombstone(id));
  }

  @Test
  @DisplayName("A75 keys of the register and marks of rotations come back with every part")
  default void keysComeBackWhole(Samples samples) {
    Calls calls = new Calls(storage());
    KeyContext context = new KeyContext(Samples.REGISTER, KeyPurpose.SEARCH_INDEX, 3);
    RegisterKey key = samples.registerKey(context);
    calls.add(key);
    Whole.cameBack(List.of(key), calls.keys(context));
    RotationMark begun = RotationMark.begun(Samples.BEGINNING, 2);
    RotationMark on = begun.advanced(samples.id(), 100, 1);
    calls.moveMark("job", Optional.empty(), Optional.of(begun));
    calls.moveMark("job", Optional.of(begun), Optional.of(on));
    Whole.cameBack(on, calls.mark("job"));
  }
}
