package fi.rekisteri.core.certificate;

import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.LegalHold;
import java.time.LocalDate;
import tools.jackson.core.JsonGenerator;

/** A fate as members of an object: those of the fate's own, in one order. */
public final class FateJson {
  private FateJson() {}

  /** Writes the members into the object that is open. */
  public static void write(JsonGenerator json, Fate fate) {
    fate.fold(
        new Fate.Cases<JsonGenerator>(
            keep -> {
              head(json, "KEEP", keep.decidedBy());
              keep.through().ifPresent(day -> day(json, "through", day));
              return json;
            },
            hold -> {
              dated(json, "HOLD", hold.decidedBy(), hold.dueSince());
              write(json, hold.hold());
              return json;
            },
            restrict -> dated(json, "RESTRICT", restrict.decidedBy(), restrict.dueSince()),
            anonymise -> dated(json, "ANONYMISE", anonymise.decidedBy(), anonymise.dueSince()),
            erase -> dated(json, "ERASE", erase.decidedBy(), erase.dueSince())));
  }

  private static void head(JsonGenerator json, String fate, RuleId rule) {
    json.writeStringProperty("fate", fate);
    json.writeStringProperty("rule", rule.reference());
  }

  private static JsonGenerator dated(
      JsonGenerator json, String fate, RuleId rule, LocalDate since) {
    head(json, fate, rule);
    day(json, "since", since);
    return json;
  }

  private static void write(JsonGenerator json, LegalHold hold) {
    json.writeObjectPropertyStart("hold");
    json.writeStringProperty("code", hold.code());
    json.writeStringProperty("source", hold.source());
    json.writeStringProperty("basis", hold.basis().reference());
    day(json, "from", hold.from());
    hold.until().ifPresent(day -> day(json, "until", day));
    hold.untilEvent().ifPresent(event -> json.writeStringProperty("untilEvent", event));
    json.writeEndObject();
  }

  private static void day(JsonGenerator json, String member, LocalDate day) {
    json.writeStringProperty(member, day.toString());
  }
}
