package fi.rekisteri.samples.ownadapter.form;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditLane;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Evidence;
import fi.rekisteri.audit.Footing;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.audit.SignedCheckpoint;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.samples.ownadapter.map.Form;
import fi.rekisteri.samples.ownadapter.map.In;
import fi.rekisteri.samples.ownadapter.map.Out;

/** The forms of the audit trail, its lanes and its checkpoints. */
public final class TrailForms {
  private static final Form<AuditPlace> PLACE =
      Form.of(
          (out, place) -> out.id(place.lane()).number(place.number()),
          in -> new AuditPlace(in.id(), in.number()));

  private static final Form<Evidence> EVIDENCE =
      Form.of(
          (out, one) -> {
            PLACE.write(out, one.place());
            out.bytes(one.link()).maybe(one.reason(), Out::bytes);
          },
          in -> Evidence.of(PLACE.read(in), in.bytes(), in.maybe(In::bytes).orElse(null)));

  private static final Form<AuditEntry.Act> ACT =
      Form.of(
          (out, act) ->
              out.name(act.action())
                  .maybe(act.subject(), Plain.CUSTOMER::write)
                  .each(act.fields(), Out::text)
                  .name(act.outcome())
                  .maybe(act.code(), Out::name)
                  .name(act.footing()),
          in ->
              new AuditEntry.Act(
                  in.name(AuditAction.class),
                  in.maybe(Plain.CUSTOMER::read),
                  in.each(In::text),
                  in.name(Outcome.class),
                  in.maybe(code -> code.name(ErrorCode.class)),
                  in.name(Footing.class)));

  public static final Form<AuditEntry> ENTRY =
      Form.of(
          (out, entry) -> {
            EVIDENCE.write(out, entry.evidence());
            out.instant(entry.at()).text(entry.actor()).text(entry.interfaceId());
            out.text(entry.purpose().code());
            ACT.write(out, entry.act());
          },
          in ->
              new AuditEntry(
                  EVIDENCE.read(in),
                  in.instant(),
                  in.text(),
                  in.text(),
                  new Purpose(in.text()),
                  ACT.read(in)));

  public static final Form<Lane> LANE =
      Form.of(
          (out, one) ->
              out.id(one.lane().id())
                  .number(one.lane().epoch())
                  .instant(one.lane().openedAt())
                  .flag(one.lane().once())
                  .number(one.covered()),
          in -> new Lane(new AuditLane(in.id(), in.count(), in.instant(), in.flag()), in.number()));

  public static final Form<SignedCheckpoint> CHECKPOINT =
      Form.of(
          (out, one) -> out.number(one.number()).bytes(one.body()).bytes(one.signature()),
          in -> new SignedCheckpoint(in.number(), in.bytes(), in.bytes()));

  private TrailForms() {}
}
