package fi.rekisteri.core.audit.outside;

import static fi.rekisteri.core.audit.outside.SecondVerifier.number;
import static fi.rekisteri.core.audit.outside.SecondVerifier.text;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** One entry of a file, as the bytes that are hashed. */
record EntryLine(JsonNode object) {
  private static final Set<String> MEMBERS =
      Set.of(
          ("lane number at actor interface purpose action subject fields outcome code footing"
                  + " reason link leaf")
              .split(" "));

  EntryLine {
    SecondVerifier.members(object, MEMBERS);
  }

  CheckpointLines.Place place() {
    Broken.unless(number(object, "number") > 0, "number");
    return new CheckpointLines.Place(id("lane").toString(), number(object, "number"));
  }

  byte[] leaf() {
    MessageDigest leaf = Primitives.sha256();
    leaf.update((byte) 0);
    leaf.update(bytes());
    return leaf.digest(SecondVerifier.hex(object, "link"));
  }

  private byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeBytes("RKA1");
      write(out, id("lane"));
      out.writeLong(number(object, "number"));
      Instant at = Instant.parse(text(object, "at"));
      Broken.unless(at.toString().equals(text(object, "at")), "at");
      out.writeLong(at.getEpochSecond());
      out.writeInt(at.getNano());
      for (String member : new String[] {"actor", "interface", "purpose", "action"}) {
        write(out, text(object, member));
      }
      writeRest(out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  private void writeRest(DataOutputStream out) throws IOException {
    out.writeBoolean(object.has("subject"));
    if (object.has("subject")) {
      write(out, id("subject"));
    }
    Broken.unless(object.has("fields") && object.get("fields").isArray(), "fields");
    out.writeInt(object.get("fields").size());
    for (JsonNode field : object.get("fields")) {
      Broken.unless(field.isString(), "fields");
      write(out, field.stringValue());
    }
    write(out, text(object, "outcome"));
    out.writeBoolean(object.has("code"));
    if (object.has("code")) {
      write(out, text(object, "code"));
    }
    write(out, text(object, "footing"));
    out.writeBoolean(object.has("reason"));
    if (object.has("reason")) {
      byte[] reason = Base64.getDecoder().decode(text(object, "reason"));
      out.writeInt(reason.length);
      out.write(reason);
    }
  }

  private UUID id(String member) {
    UUID id = UUID.fromString(text(object, member));
    Broken.unless(id.toString().equals(text(object, member)), member);
    return id;
  }

  private static void write(DataOutputStream out, UUID id) throws IOException {
    out.writeLong(id.getMostSignificantBits());
    out.writeLong(id.getLeastSignificantBits());
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }
}
