package fi.rekisteri.samples.ownadapter.form;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.samples.ownadapter.map.Form;
import fi.rekisteri.samples.ownadapter.map.In;
import fi.rekisteri.samples.ownadapter.map.Out;
import java.time.LocalDate;

/** The forms of what needs no form of its own. */
public final class Plain {
  public static final Form<Long> NUMBER = Form.of(Out::number, In::number);
  public static final Form<String> TEXT = Form.of(Out::text, In::text);
  public static final Form<LocalDate> DAY = Form.of(Out::day, In::day);

  static final Form<CustomerId> CUSTOMER =
      Form.of((out, id) -> out.id(id.value()), in -> new CustomerId(in.id()));

  private Plain() {}
}
