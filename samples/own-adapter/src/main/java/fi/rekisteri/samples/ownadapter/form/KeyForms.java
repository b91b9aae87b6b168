package fi.rekisteri.samples.ownadapter.form;

import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.crypto.WrappedKey;
import fi.rekisteri.samples.ownadapter.map.Form;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.RotationMark;
import fi.rekisteri.store.SealedKey;

/** The forms of wrapped keys, and of how far their rotation has come. */
public final class KeyForms {
  public static final Form<SealedKey> OF_CUSTOMER =
      Form.of(
          (out, key) -> out.number(key.keyId()).number(key.epoch()).bytes(key.wrapped()),
          in -> new SealedKey(in.count(), in.count(), in.bytes()));

  private static final Form<KeyContext> CONTEXT =
      Form.of(
          (out, one) -> out.text(one.registerId()).name(one.purpose()).number(one.epoch()),
          in -> new KeyContext(in.text(), in.name(KeyPurpose.class), in.count()));

  private static final Form<WrappedKey> WRAPPED =
      Form.of(
          (out, key) -> out.text(key.providerId()).text(key.rootKey()).bytes(key.blob()),
          in -> new WrappedKey(in.text(), in.text(), in.bytes()));

  public static final Form<RegisterKey> OF_REGISTER =
      Form.of(
          (out, key) -> {
            CONTEXT.write(out, key.context());
            WRAPPED.write(out, key.wrapped());
            out.bytes(key.check());
          },
          in -> new RegisterKey(CONTEXT.read(in), WRAPPED.read(in), in.bytes()));

  public static final Form<RotationMark> MARK =
      Form.of(
          (out, mark) ->
              out.instant(mark.startedAt())
                  .number(mark.goal())
                  .maybe(mark.after(), Plain.CUSTOMER::write)
                  .number(mark.done())
                  .number(mark.failed()),
          in ->
              new RotationMark(
                  in.instant(),
                  in.count(),
                  in.maybe(Plain.CUSTOMER::read),
                  in.number(),
                  in.number()));

  private KeyForms() {}
}
