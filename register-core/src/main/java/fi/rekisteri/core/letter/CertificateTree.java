package fi.rekisteri.core.letter;

import fi.rekisteri.party.AuthorityContact;
import fi.rekisteri.rights.RefusalCertificate;
import fi.rekisteri.rights.RefusalCertificate.Setting;
import fi.rekisteri.rights.RefusedItem;
import fi.rekisteri.rights.Remedies.Authority;
import fi.rekisteri.text.LocalizedText;
import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.List;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A certificate, member by member.
 *
 * @param certificate the certificate
 */
record CertificateTree(RefusalCertificate certificate) {
  private static final JsonFactory JSON = new JsonFactory();

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json =
        JSON.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeStringProperty("schema", RefusalCertificateJson.SCHEMA);
      json.writeStringProperty("number", certificate.number().value());
      json.writeNumberProperty("request", certificate.matter().requestNumber());
      json.writeStringProperty("receivedOn", certificate.matter().receivedOn().toString());
      json.writeStringProperty("decidedOn", certificate.matter().decidedOn().toString());
      texts(
          json,
          "languages",
          certificate.languages().languages().stream().map(one -> one.tag()).toList());
      issuer(json);
      setting(json, certificate.setting());
      json.writeArrayPropertyStart("items");
      certificate.items().forEach(item -> item(json, item));
      json.writeEndArray();
      json.writeBooleanProperty("outside", certificate.remedies().outside());
      json.writeArrayPropertyStart("authorities");
      certificate.remedies().authorities().forEach(one -> authority(json, one));
      json.writeEndArray();
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private void issuer(JsonGenerator json) {
    json.writeObjectPropertyStart("issuer");
    json.writeStringProperty("name", certificate.issuer().name());
    json.writeStringProperty("role", certificate.issuer().role().name());
    json.writeEndObject();
  }

  private static void setting(JsonGenerator json, Setting setting) {
    json.writeObjectPropertyStart("register");
    json.writeStringProperty("controller", setting.controller());
    setting.businessId().ifPresent(id -> json.writeStringProperty("businessId", id));
    text(json, "name", setting.register());
    json.writeArrayPropertyStart("fields");
    setting
        .fieldNames()
        .forEach(
            (path, name) -> {
              json.writeStartObject();
              json.writeStringProperty("path", path);
              text(json, "name", name);
              json.writeEndObject();
            });
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void item(JsonGenerator json, RefusedItem item) {
    json.writeStartObject();
    json.writeStringProperty("right", item.right().name());
    texts(json, "fields", item.fields());
    json.writeBooleanProperty("whole", item.whole());
    texts(json, "reasons", item.reasons().stream().map(Enum::name).toList());
    if (!item.explanation().isEmpty()) {
      json.writeStringProperty("explanation", item.explanation());
    }
    texts(json, "laws", item.legalReferences());
    item.earliestRelease().ifPresent(day -> json.writeStringProperty("until", day.toString()));
    item.endEvent().ifPresent(code -> json.writeStringProperty("untilEvent", code));
    json.writeEndObject();
  }

  private static void authority(JsonGenerator json, Authority authority) {
    AuthorityContact contact = authority.contact();
    json.writeStartObject();
    json.writeStringProperty("country", authority.country().value());
    text(json, "name", authority.name());
    text(json, "visitingAddress", contact.visitingAddress());
    text(json, "postalAddress", contact.postalAddress());
    json.writeStringProperty("phone", contact.phone());
    contact.registryPhone().ifPresent(phone -> json.writeStringProperty("registryPhone", phone));
    json.writeStringProperty("email", contact.email());
    json.writeStringProperty("url", contact.url());
    contact
        .validity()
        .from()
        .ifPresent(day -> json.writeStringProperty("validFrom", day.toString()));
    contact
        .validity()
        .until()
        .ifPresent(day -> json.writeStringProperty("validUntil", day.toString()));
    json.writeStringProperty("checkedOn", contact.validity().checkedOn().toString());
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String member, LocalizedText text) {
    json.writeObjectPropertyStart(member);
    text.texts().forEach((language, words) -> json.writeStringProperty(language.tag(), words));
    json.writeEndObject();
  }

  private static void texts(JsonGenerator json, String member, Collection<String> texts) {
    json.writeArrayPropertyStart(member);
    List.copyOf(texts).forEach(json::writeString);
    json.writeEndArray();
  }
}
