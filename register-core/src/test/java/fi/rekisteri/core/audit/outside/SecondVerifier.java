package fi.rekisteri.core.audit.outside;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Verifies an export as docs/audit-trail.md says, with nothing of the library. */
public final class SecondVerifier {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** What came of it: the first bad line with the reason, or 0. */
  public record Answer(long line, String why) {
    public boolean whole() {
      return line == 0 && why.isEmpty();
    }
  }

  private final MessageDigest all = Primitives.sha256();
  private String trusted;
  private String previous;
  private JsonNode header;
  private CheckpointLines current;
  private Iterator<CheckpointLines.Place> places = List.<CheckpointLines.Place>of().iterator();
  private List<byte[]> leaves = new ArrayList<>();
  private long number;
  private long entries;
  private boolean ended;

  private SecondVerifier(String trusted) {
    this.trusted = trusted;
  }

  public static Answer verify(byte[] file, String publicKey) {
    SecondVerifier run = new SecondVerifier(publicKey);
    long line = 0;
    try {
      for (int from = 0; from < file.length; ) {
        line++;
        int end = from;
        while (end < file.length && file[end] != '\n') {
          end++;
        }
        Broken.unless(end < file.length, "a line without an end");
        run.line(Arrays.copyOfRange(file, from, end + 1));
        from = end + 1;
      }
      Broken.unless(run.ended, "cut");
      return new Answer(0, "");
    } catch (Broken | JacksonException | IllegalArgumentException | java.time.DateTimeException e) {
      return new Answer(line, String.valueOf(e.getMessage()));
    }
  }

  private void line(byte[] bytes) {
    Broken.unless(!ended, "after the end");
    Broken.unless(bytes.length > 2 && bytes[0] == '{' && bytes[1] == '"', "no object");
    JsonNode object = JSON.readTree(bytes);
    if (header == null) {
      head(object);
    } else if (object.has("sha256")) {
      end(object);
    } else if (object.has("checkpoint")) {
      checkpoint(object);
    } else {
      entry(object);
    }
    all.update(bytes);
  }

  private void head(JsonNode object) {
    members(object, Set.of("format", "register", "from", "through", "previous"));
    Broken.unless(text(object, "format").equals("rekisteri-audit-export-1"), "no export");
    Broken.unless(
        number(object, "from") >= 1 && number(object, "from") <= number(object, "through"), "from");
    text(object, "register");
    header = object;
    previous = text(object, "previous");
    number = number(object, "from") - 1;
  }

  private void checkpoint(JsonNode object) {
    complete();
    members(object, Set.of("checkpoint", "text", "signature"));
    byte[] body = text(object, "text").getBytes(StandardCharsets.UTF_8);
    CheckpointLines read = CheckpointLines.read(text(object, "text"));
    number++;
    Broken.unless(number(object, "checkpoint") == number && read.number() == number, "number");
    Broken.unless(read.word("register").equals(text(header, "register")), "register");
    Broken.unless(read.word("signer").equals(trusted), "signer");
    Broken.unless(Primitives.verifies(trusted, body, hex(object, "signature")), "signature");
    Broken.unless(read.word("previous").equals(previous), "previous");
    Broken.unless(!read.hasFinding(), "finding");
    previous = HexFormat.of().formatHex(Primitives.sha256().digest(body));
    trusted = read.word("next-signer");
    current = read;
    places = read.places();
    leaves = new ArrayList<>();
  }

  private void entry(JsonNode object) {
    EntryLine entry = new EntryLine(object);
    Broken.unless(places.hasNext() && places.next().equals(entry.place()), "place");
    byte[] leaf = entry.leaf();
    Broken.unless(Arrays.equals(leaf, hex(object, "leaf")), "leaf");
    leaves.add(leaf);
    entries++;
  }

  private void complete() {
    if (current != null) {
      Broken.unless(!places.hasNext(), "missing entries");
      Broken.unless(leaves.size() == current.entries(), "entries");
      String root = HexFormat.of().formatHex(Primitives.root(leaves));
      Broken.unless(root.equals(current.word("root")), "root");
    }
  }

  private void end(JsonNode object) {
    complete();
    members(object, Set.of("entries", "sha256", "signer", "signature"));
    String digest = HexFormat.of().formatHex(all.digest());
    Broken.unless(number == number(header, "through"), "through");
    Broken.unless(number(object, "entries") == entries, "entries");
    Broken.unless(text(object, "sha256").equals(digest), "sha256");
    Broken.unless(text(object, "signer").equals(trusted), "signer");
    byte[] signed = digest.getBytes(StandardCharsets.US_ASCII);
    Broken.unless(Primitives.verifies(trusted, signed, hex(object, "signature")), "signature");
    ended = true;
  }

  static void members(JsonNode object, Set<String> allowed) {
    Broken.unless(allowed.containsAll(object.propertyNames()), "a member too many");
  }

  static String text(JsonNode object, String member) {
    Broken.unless(object.has(member) && object.get(member).isString(), member);
    return object.get(member).stringValue();
  }

  static long number(JsonNode object, String member) {
    Broken.unless(object.has(member) && object.get(member).canConvertToLong(), member);
    Broken.unless(object.get(member).isIntegralNumber(), member);
    return object.get(member).longValue();
  }

  static byte[] hex(JsonNode object, String member) {
    return HexFormat.of().parseHex(text(object, member));
  }
}
