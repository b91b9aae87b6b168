package fi.rekisteri.samples.ownadapter.form;

import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.retention.ErasureDemand;
import fi.rekisteri.samples.ownadapter.map.Form;
import fi.rekisteri.samples.ownadapter.map.In;
import fi.rekisteri.samples.ownadapter.map.Out;
import fi.rekisteri.store.DemandLine;
import fi.rekisteri.store.HoldLine;
import fi.rekisteri.store.PlanItem;
import fi.rekisteri.store.PlanRow;
import fi.rekisteri.store.RequestHead;
import fi.rekisteri.store.RequestLine;
import fi.rekisteri.store.SourceTask;
import java.util.Set;

/** The forms of requests, holds, demands, plans and what sources have to erase. */
public final class DutyForms {
  public static final Form<RequestHead> HEAD =
      Form.of(
          (out, head) ->
              out.number(head.request())
                  .maybe(head.subject(), Plain.CUSTOMER::write)
                  .day(head.receivedOn())
                  .day(head.nextDay())
                  .maybe(head.keptThrough(), Out::day)
                  .number(head.lines()),
          in ->
              new RequestHead(
                  in.number(),
                  in.maybe(Plain.CUSTOMER::read),
                  in.day(),
                  in.day(),
                  in.maybe(In::day),
                  in.count()));

  public static final Form<RequestLine> REQUEST_LINE =
      Form.of(
          (out, line) ->
              out.number(line.request())
                  .number(line.number())
                  .instant(line.at())
                  .text(line.writer())
                  .text(line.kind())
                  .bytes(line.sealed()),
          in ->
              new RequestLine(
                  in.number(), in.count(), in.instant(), in.text(), in.text(), in.bytes()));

  public static final Form<HoldLine> HOLD =
      Form.of(
          (out, line) -> {
            out.id(line.id());
            Plain.CUSTOMER.write(out, line.subject());
            out.text(line.code()).instant(line.placedAt()).day(line.from());
            out.maybe(line.until(), Out::day).maybe(line.untilEvent(), Out::text);
            out.maybe(line.releasedAt(), Out::instant);
          },
          in ->
              new HoldLine(
                  in.id(),
                  Plain.CUSTOMER.read(in),
                  in.text(),
                  in.instant(),
                  in.day(),
                  in.maybe(In::day),
                  in.maybe(In::text),
                  in.maybe(In::instant)));

  private static final Form<ErasureDemand> WANTED =
      Form.of(
          (out, demand) ->
              out.name(demand.cause())
                  .each(demand.fields(), Out::text)
                  .each(demand.elements(), Out::text)
                  .day(demand.since()),
          in ->
              new ErasureDemand(
                  in.name(ErasureCause.class),
                  Set.copyOf(in.each(In::text)),
                  Set.copyOf(in.each(In::text)),
                  in.day()));

  public static final Form<DemandLine> DEMAND =
      Form.of(
          (out, line) -> {
            out.id(line.id());
            Plain.CUSTOMER.write(out, line.subject());
            WANTED.write(out, line.demand());
            out.maybe(line.onlyOf(), Plain.CUSTOMER::write).instant(line.receivedAt());
            out.maybe(line.endedAt(), Out::instant).flag(line.withdrawn());
          },
          in ->
              new DemandLine(
                  in.id(),
                  Plain.CUSTOMER.read(in),
                  WANTED.read(in),
                  in.maybe(Plain.CUSTOMER::read),
                  in.instant(),
                  in.maybe(In::instant),
                  in.flag()));

  private static final Form<PlanRow.Approval> APPROVAL =
      Form.of(
          (out, one) -> out.text(one.by()).instant(one.at()),
          in -> new PlanRow.Approval(in.text(), in.instant()));

  public static final Form<PlanRow> PLAN =
      Form.of(
          (out, row) -> {
            out.id(row.id()).number(row.version()).instant(row.madeAt()).day(row.asOf());
            out.number(row.people()).text(row.digest()).text(row.counts()).text(row.madeBy());
            out.each(row.approvals(), APPROVAL::write).bytes(row.seal());
          },
          in ->
              new PlanRow(
                  in.id(),
                  in.number(),
                  in.instant(),
                  in.day(),
                  in.count(),
                  in.text(),
                  in.text(),
                  in.text(),
                  in.each(APPROVAL::read),
                  in.bytes()));

  public static final Form<PlanItem> PLAN_ITEM =
      Form.of(
          (out, item) -> {
            out.number(item.number());
            Plain.CUSTOMER.write(out, item.customer());
            out.number(item.version()).text(item.planned());
            out.maybe(item.outcome(), Out::text).maybe(item.endedAt(), Out::instant);
          },
          in ->
              new PlanItem(
                  in.count(),
                  Plain.CUSTOMER.read(in),
                  in.number(),
                  in.text(),
                  in.maybe(In::text),
                  in.maybe(In::instant)));

  public static final Form<SourceTask> TASK =
      Form.of(
          (out, task) -> {
            out.id(task.id());
            Plain.CUSTOMER.write(out, task.subject());
            out.maybe(task.plan(), Out::id).text(task.source()).text(task.fields());
            out.text(task.rule()).instant(task.orderedAt()).number(task.version());
            out.name(task.state()).maybe(task.reason(), Out::text);
            out.maybe(task.askAgainOn(), Out::day).number(task.attempts());
            out.maybe(task.lastAt(), Out::instant);
          },
          in ->
              new SourceTask(
                  in.id(),
                  Plain.CUSTOMER.read(in),
                  in.maybe(In::id),
                  in.text(),
                  in.text(),
                  in.text(),
                  in.instant(),
                  in.number(),
                  in.name(SourceTask.State.class),
                  in.maybe(In::text),
                  in.maybe(In::day),
                  in.count(),
                  in.maybe(In::instant)));

  private DutyForms() {}
}
