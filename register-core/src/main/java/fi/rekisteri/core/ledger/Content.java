package fi.rekisteri.core.ledger;

import fi.rekisteri.retention.ErasureLedger.Entry;
import fi.rekisteri.retention.ErasureLedger.Subject;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a line of the file says, in words with a space between:
 *
 * <pre>
 * ledger 1 {id}
 * register {register}
 * begun {batch} {instant} {subject} ...
 * ended {batch} {instant} {subject} ...
 * </pre>
 *
 * A subject is {@code {hash}:whole:{rule}} or {@code {hash}:part:{rule}:{parts}}. Register, rule
 * and parts are percent-encoded.
 */
final class Content {
  private static final String LEDGER = "ledger 1 ";
  private static final String REGISTER = "register ";
  private static final String BEGUN = "begun";
  private static final String ENDED = "ended";
  private static final String WHOLE = "whole";
  private static final String PART = "part";

  private Content() {}

  static String ofLedger(UUID id) {
    return LEDGER + id;
  }

  static String ofRegister(String register) {
    return REGISTER + encoded(register);
  }

  static String of(Entry entry) {
    StringBuilder content = new StringBuilder(entry instanceof Entry.Begun ? BEGUN : ENDED);
    content.append(' ').append(entry.batch()).append(' ').append(entry.at());
    entry.subjects().forEach(one -> content.append(' ').append(of(one)));
    return content.toString();
  }

  private static String of(Subject one) {
    String rule = encoded(one.rule());
    return one.whole()
        ? String.join(":", one.hash(), WHOLE, rule)
        : String.join(":", one.hash(), PART, rule, encoded(one.parts()));
  }

  /** The ledger's id, where this is the line that tells it. */
  static Optional<UUID> ledger(String content) {
    return rest(content, LEDGER).map(UUID::fromString);
  }

  /** The register, where this is the line that binds the ledger. */
  static Optional<String> register(String content) {
    return rest(content, REGISTER).map(Content::decoded);
  }

  private static Optional<String> rest(String content, String beginning) {
    return content.startsWith(beginning)
        ? Optional.of(content.substring(beginning.length()))
        : Optional.empty();
  }

  /**
   * Reads an entry.
   *
   * @throws IllegalArgumentException where it is none
   */
  static Entry entry(String content) {
    String[] words = content.split(" ", -1);
    if (words.length < 3) {
      throw new IllegalArgumentException("too few words");
    }
    List<Subject> subjects = new ArrayList<>(words.length);
    for (int i = 3; i < words.length; i++) {
      subjects.add(subject(words[i].split(":", -1)));
    }
    UUID batch = UUID.fromString(words[1]);
    Instant at = instant(words[2]);
    return switch (words[0]) {
      case BEGUN -> new Entry.Begun(batch, at, subjects);
      case ENDED -> new Entry.Ended(batch, at, subjects);
      default -> throw new IllegalArgumentException("neither begun nor ended");
    };
  }

  private static Subject subject(String[] words) {
    if (words.length == 3 && words[1].equals(WHOLE)) {
      return new Subject(words[0], true, "", decoded(words[2]));
    }
    if (words.length == 4 && words[1].equals(PART)) {
      return new Subject(words[0], false, decoded(words[3]), decoded(words[2]));
    }
    throw new IllegalArgumentException("no subject");
  }

  private static Instant instant(String word) {
    try {
      return Instant.parse(word);
    } catch (DateTimeException none) {
      throw new IllegalArgumentException("no instant");
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
