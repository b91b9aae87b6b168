package fi.rekisteri.samples.ownadapter.form;

import fi.rekisteri.manual.DestructionOrder;
import fi.rekisteri.manual.PaperFacts;
import fi.rekisteri.manual.PaperStanding;
import fi.rekisteri.manual.PaperState;
import fi.rekisteri.manual.PaperStep;
import fi.rekisteri.manual.PhysicalRecord;
import fi.rekisteri.manual.PhysicalRecordId;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.publication.ContentHash;
import fi.rekisteri.publication.Exclusion;
import fi.rekisteri.publication.ListPhase;
import fi.rekisteri.publication.ListRun;
import fi.rekisteri.samples.ownadapter.map.Form;
import fi.rekisteri.samples.ownadapter.map.In;
import fi.rekisteri.samples.ownadapter.map.Out;
import fi.rekisteri.store.BreachLine;
import fi.rekisteri.store.ListLine;
import fi.rekisteri.store.StaffLine;
import java.util.Map;
import java.util.stream.Collectors;

/** The forms of the staff book, the file of breaches, the runs of lists and the book of paper. */
public final class BookForms {
  public static final Form<StaffLine> STAFF =
      Form.of(
          (out, line) ->
              out.text(line.userId())
                  .number(line.number())
                  .instant(line.at())
                  .text(line.writer())
                  .text(line.kind())
                  .text(line.content()),
          in ->
              new StaffLine(in.text(), in.count(), in.instant(), in.text(), in.text(), in.text()));

  public static final Form<BreachLine> BREACH =
      Form.of(
          (out, line) ->
              out.number(line.breach())
                  .number(line.number())
                  .instant(line.at())
                  .text(line.writer())
                  .text(line.kind())
                  .text(line.facts())
                  .bytes(line.sealed()),
          in ->
              new BreachLine(
                  in.number(),
                  in.count(),
                  in.instant(),
                  in.text(),
                  in.text(),
                  in.text(),
                  in.bytes()));

  private static final Form<Map<Exclusion, Integer>> COUNTED =
      Form.of(
          (out, counts) ->
              out.each(
                  counts.entrySet(), (each, one) -> each.name(one.getKey()).number(one.getValue())),
          in ->
              in.each(one -> Map.entry(one.name(Exclusion.class), one.count())).stream()
                  .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));

  private static final Form<ListRun.Counts> COUNTS =
      Form.of(
          (out, counts) -> {
            out.number(counts.people()).number(counts.lines());
            COUNTED.write(out, counts.excluded());
            COUNTED.write(out, counts.dropped());
          },
          in -> new ListRun.Counts(in.count(), in.count(), COUNTED.read(in), COUNTED.read(in)));

  public static final Form<ListRun> RUN =
      Form.of(
          (out, run) -> {
            out.id(run.id()).text(run.list()).name(run.phase()).number(run.version());
            out.instant(run.selectedAt()).instant(run.movedAt());
            COUNTS.write(out, run.counts());
            out.maybe(run.contentHash().map(ContentHash::hex), Out::text);
          },
          in ->
              new ListRun(
                  in.id(),
                  in.text(),
                  in.name(ListPhase.class),
                  in.number(),
                  in.instant(),
                  in.instant(),
                  COUNTS.read(in),
                  in.maybe(In::text).map(ContentHash::new)));

  public static final Form<ListLine> LIST_LINE =
      Form.of(
          (out, line) -> {
            out.number(line.number());
            Plain.CUSTOMER.write(out, line.customer());
            out.number(line.version()).number(line.household());
          },
          in -> new ListLine(in.count(), Plain.CUSTOMER.read(in), in.number(), in.count()));

  private static final Form<DestructionOrder> ORDER =
      Form.of(
          (out, order) -> out.day(order.due()).text(order.why().reference()),
          in -> new DestructionOrder(in.day(), new RuleId(in.text())));

  private static final Form<PaperStanding> STANDING =
      Form.of(
          (out, one) ->
              out.name(one.state())
                  .maybe(one.location(), Out::text)
                  .maybe(one.custodian(), Out::text)
                  .maybe(one.destruction(), ORDER::write)
                  .flag(one.scanned()),
          in ->
              new PaperStanding(
                  in.name(PaperState.class),
                  in.maybe(In::text),
                  in.maybe(In::text),
                  in.maybe(ORDER::read),
                  in.flag()));

  public static final Form<PaperStep> STEP =
      Form.of(
          (out, step) -> {
            out.number(step.number()).instant(step.at()).text(step.actor());
            STANDING.write(out, step.standing());
          },
          in -> new PaperStep(in.count(), in.instant(), in.text(), STANDING.read(in)));

  private static final Form<PaperFacts> FACTS =
      Form.of(
          (out, facts) -> {
            Plain.CUSTOMER.write(out, facts.subject());
            out.text(facts.kind()).day(facts.documentDate()).day(facts.receivedOn());
          },
          in -> new PaperFacts(Plain.CUSTOMER.read(in), in.text(), in.day(), in.day()));

  public static final Form<PhysicalRecord> PAPER =
      Form.of(
          (out, paper) -> {
            out.id(paper.id().value());
            FACTS.write(out, paper.facts());
            STEP.write(out, paper.now());
          },
          in -> new PhysicalRecord(new PhysicalRecordId(in.id()), FACTS.read(in), STEP.read(in)));

  private BookForms() {}
}
