package fi.rekisteri.samples.ownadapter.form;

import fi.rekisteri.disclosure.DisclosureFacts;
import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.disclosure.DisclosureId;
import fi.rekisteri.disclosure.ListVersion;
import fi.rekisteri.disclosure.NoticeChange;
import fi.rekisteri.disclosure.NoticeId;
import fi.rekisteri.disclosure.NoticeProgress;
import fi.rekisteri.disclosure.NoticeReason;
import fi.rekisteri.disclosure.NoticeState;
import fi.rekisteri.disclosure.NoticeTopic;
import fi.rekisteri.disclosure.PartyNotice;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.samples.ownadapter.map.Form;
import fi.rekisteri.samples.ownadapter.map.In;
import fi.rekisteri.samples.ownadapter.map.Out;
import fi.rekisteri.store.DisclosureLine;

/** The forms of what parties received, and of what they must hear. */
public final class PartyForms {
  private static final Form<ListVersion> LIST =
      Form.of(
          (out, list) -> out.id(list.run()).number(list.version()),
          in -> new ListVersion(in.id(), in.count()));

  private static final Form<DisclosureFacts> FACTS =
      Form.of(
          (out, facts) -> {
            out.id(facts.id().value());
            Plain.CUSTOMER.write(out, facts.subject());
            out.text(facts.recipient()).text(facts.ground().code()).text(facts.purpose().code());
            out.each(facts.fields(), Out::text).text(facts.interfaceId());
            out.maybe(facts.list(), LIST::write);
          },
          in ->
              new DisclosureFacts(
                  new DisclosureId(in.id()),
                  Plain.CUSTOMER.read(in),
                  in.text(),
                  new DisclosureGround(in.text()),
                  new Purpose(in.text()),
                  in.each(In::text),
                  in.text(),
                  in.maybe(LIST::read)));

  public static final Form<DisclosureLine> DISCLOSURE =
      Form.of(
          (out, line) -> {
            FACTS.write(out, line.facts());
            out.bytes(line.details());
          },
          in -> new DisclosureLine(FACTS.read(in), in.bytes()));

  private static final Form<NoticeTopic> TOPIC =
      Form.of(
          (out, topic) -> {
            Plain.CUSTOMER.write(out, topic.subject());
            out.text(topic.party()).name(topic.change());
          },
          in -> new NoticeTopic(Plain.CUSTOMER.read(in), in.text(), in.name(NoticeChange.class)));

  private static final Form<NoticeProgress> PROGRESS =
      Form.of(
          (out, one) ->
              out.name(one.state())
                  .maybe(one.reason(), Out::name)
                  .number(one.attempts())
                  .instant(one.dueAt())
                  .maybe(one.firstTriedAt(), Out::instant)
                  .maybe(one.sentAt(), Out::instant)
                  .maybe(one.settledAt(), Out::instant),
          in ->
              new NoticeProgress(
                  in.name(NoticeState.class),
                  in.maybe(why -> why.name(NoticeReason.class)),
                  in.count(),
                  in.instant(),
                  in.maybe(In::instant),
                  in.maybe(In::instant),
                  in.maybe(In::instant)));

  public static final Form<PartyNotice> NOTICE =
      Form.of(
          (out, notice) -> {
            out.id(notice.id().value()).number(notice.version());
            TOPIC.write(out, notice.topic());
            out.each(notice.fields(), Out::text).instant(notice.plannedAt());
            PROGRESS.write(out, notice.progress());
          },
          in ->
              new PartyNotice(
                  new NoticeId(in.id()),
                  in.number(),
                  TOPIC.read(in),
                  in.each(In::text),
                  in.instant(),
                  PROGRESS.read(in)));

  private PartyForms() {}
}
