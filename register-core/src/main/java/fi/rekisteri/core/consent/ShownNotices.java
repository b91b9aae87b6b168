package fi.rekisteri.core.consent;

import fi.rekisteri.consent.NoticeShowing;
import fi.rekisteri.consent.ShownNotice;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.error.CorruptDataException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.text.Language;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which notices a person was shown, as their record seals it: JSON with a version, and one entry
 * for each version, language, way and form of the notice, however often it was shown. So it grows
 * with the versions of the notice, and not with the visits of the person.
 *
 * @param all the entries, by version and then by the first time
 */
public record ShownNotices(List<ShownNotice> all) {
  /** Where it stands in the record: no field can have this path. */
  public static final String PATH = "$notices";

  private static final int VERSION = 1;
  private static final Comparator<ShownNotice> ORDER =
      Comparator.comparing(ShownNotice::version)
          .thenComparing(ShownNotice::first)
          .thenComparing(ShownNotice::language)
          .thenComparing(ShownNotice::channel)
          .thenComparing(ShownNotice::objectionApart);

  /** Of whom nothing was recorded. */
  public static final ShownNotices NONE = new ShownNotices(List.of());

  /** Sorts them: the same showings, in whatever order they came, are the same bytes. */
  public ShownNotices {
    all = all.stream().sorted(ORDER).toList();
  }

  /** With one more showing; equal to this where it tells nothing new. */
  public ShownNotices with(NoticeShowing showing) {
    List<ShownNotice> next = new ArrayList<>(all);
    boolean known = next.removeIf(one -> one.isLike(showing));
    ShownNotice before =
        known
            ? all.stream().filter(one -> one.isLike(showing)).findFirst().orElseThrow()
            : ShownNotice.of(showing);
    next.add(before.alsoAt(showing.at()));
    return new ShownNotices(next);
  }

  /** Writes them; equal ones give equal bytes. */
  public byte[] write() {
    ObjectNode node = ChoiceCodec.MAPPER.createObjectNode().put("v", VERSION);
    ArrayNode shown = node.putArray("shown");
    for (ShownNotice one : all) {
      ObjectNode entry = shown.addObject().put("version", one.version());
      entry.put("language", one.language().tag()).put("channel", one.channel().name());
      entry.put("objectionApart", one.objectionApart());
      entry.put("first", one.first().toString()).put("last", one.last().toString());
    }
    return ChoiceCodec.MAPPER.writeValueAsString(node).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws CorruptDataException {@code UNSUPPORTED_FORMAT} for anything else
   */
  public static ShownNotices read(byte[] bytes) {
    try {
      JsonNode node = ChoiceCodec.MAPPER.readTree(bytes);
      JsonNode shown = node.path("shown");
      if (node.path("v").asInt(0) != VERSION || !shown.isArray()) {
        throw unknown();
      }
      List<ShownNotice> all = new ArrayList<>();
      shown.forEach(entry -> all.add(entry(entry)));
      return new ShownNotices(all);
    } catch (JacksonException
        | DateTimeException
        | IllegalArgumentException
        | NoSuchElementException e) {
      throw unknown();
    }
  }

  private static ShownNotice entry(JsonNode node) {
    String tag = text(node, "language");
    Language language = Language.ofTag(tag).filter(one -> one.tag().equals(tag)).orElseThrow();
    JsonNode apart = node.path("objectionApart");
    if (!apart.isBoolean()) {
      throw unknown();
    }
    return new ShownNotice(
        text(node, "version"),
        language,
        Channel.valueOf(text(node, "channel")),
        apart.asBoolean(),
        Instant.parse(text(node, "first")),
        Instant.parse(text(node, "last")));
  }

  private static String text(JsonNode node, String member) {
    return Optional.of(node.path(member))
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .orElseThrow();
  }

  private static CorruptDataException unknown() {
    return new CorruptDataException(
        ErrorCode.UNSUPPORTED_FORMAT,
        "what a person was shown of the notice has a form that this version does not know",
        "use the version of the library that wrote it, or a newer one");
  }
}
