package fi.rekisteri.core.file;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.rights.CertificateNumber;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** How single values stand in the file of a request: as texts, not as records of one part. */
final class TextForms {
  private TextForms() {}

  static SimpleModule module() {
    SimpleModule module = new SimpleModule("request");
    add(
        module,
        CustomerId.class,
        id -> id.value().toString(),
        id -> new CustomerId(UUID.fromString(id)));
    add(module, Purpose.class, Purpose::code, Purpose::new);
    add(module, RuleId.class, RuleId::reference, RuleId::new);
    add(module, CountryCode.class, CountryCode::value, CountryCode::new);
    add(module, CertificateNumber.class, CertificateNumber::value, CertificateNumber::new);
    return module;
  }

  private static <T> void add(
      SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
    module.addSerializer(type, new ToText<>(type, write));
    module.addDeserializer(type, new FromText<>(type, read));
  }

  /** Writes a value as its text. */
  private static final class ToText<T> extends StdSerializer<T> {
    private final Function<T, String> write;

    ToText(Class<T> type, Function<T, String> write) {
      super(type);
      this.write = write;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializationContext context) {
      out.writeString(write.apply(value));
    }
  }

  /** Reads a value from its text. */
  private static final class FromText<T> extends StdDeserializer<T> {
    private final Function<String, T> read;

    FromText(Class<T> type, Function<String, T> read) {
      super(type);
      this.read = read;
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) {
      return read.apply(in.getString());
    }
  }
}
