package fi.rekisteri.core.trail;

import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Checkpoint;
import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.audit.SignedCheckpoint;
import fi.rekisteri.audit.TrailFinding;
import fi.rekisteri.definition.RegisterId;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads the text of a checkpoint. Only the very text that {@link CheckpointText} writes is one:
 * whatever was read is written again and compared, so nothing can hide in spelling.
 */
public final class CheckpointReader {
  /** More than the most lanes and findings need. */
  private static final int LONGEST = 12 << 20;

  private final String[] lines;
  private int next;

  private CheckpointReader(String[] lines) {
    this.lines = lines;
  }

  /** The checkpoint that the bytes are the text of; empty for any other bytes. */
  public static Optional<Checkpoint> read(SignedCheckpoint signed) {
    byte[] body = signed.body();
    if (body.length > LONGEST) {
      return Optional.empty();
    }
    try {
      String text = new String(body, StandardCharsets.UTF_8);
      Checkpoint read = new CheckpointReader(text.split("\n", -1)).checkpoint();
      boolean same = Arrays.equals(CheckpointText.of(read), body);
      return same && read.number() == signed.number() ? Optional.of(read) : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException other) {
      return Optional.empty();
    }
  }

  private Checkpoint checkpoint() {
    if (!lines[next++].equals(CheckpointText.FORM)) {
      throw new IllegalArgumentException("another form");
    }
    Checkpoint.Head head =
        new Checkpoint.Head(
            new RegisterId(words("register", 2)[1]).value(),
            Long.parseLong(words("number", 2)[1]),
            Instant.parse(words("at", 2)[1]),
            hash(words("previous", 2)[1]));
    Checkpoint.Signers signers =
        new Checkpoint.Signers(hash(words("signer", 2)[1]), hash(words("next-signer", 2)[1]));
    String[] pruned = words("pruned", 3);
    Checkpoint.Tree tree =
        new Checkpoint.Tree(Long.parseLong(words("entries", 2)[1]), hash(words("root", 2)[1]));
    return new Checkpoint(
        head,
        signers,
        tree,
        new Checkpoint.Pruned(Long.parseLong(pruned[1]), hash(pruned[2])),
        ranges(),
        findings(head.number()));
  }

  private List<LaneRange> ranges() {
    List<LaneRange> ranges = new ArrayList<>();
    while (lines[next].startsWith("lane ")) {
      String[] words = words("lane", 4);
      ranges.add(
          new LaneRange(
              UUID.fromString(words[1]), Long.parseLong(words[2]), Long.parseLong(words[3])));
    }
    return ranges;
  }

  private List<TrailFinding> findings(long checkpoint) {
    List<TrailFinding> findings = new ArrayList<>();
    while (lines[next].startsWith("finding ")) {
      String[] words = words("finding", 4);
      AuditPlace place = new AuditPlace(UUID.fromString(words[2]), Long.parseLong(words[3]));
      findings.add(TrailFinding.at(TrailFinding.Kind.valueOf(words[1]), place, checkpoint));
    }
    return findings;
  }

  private String[] words(String first, int count) {
    String[] words = lines[next++].split(" ", -1);
    if (words.length != count || !words[0].equals(first)) {
      throw new IllegalArgumentException("another line");
    }
    return words;
  }

  /** A hash or a key, in the one spelling that has no other. */
  private static String hash(String digits) {
    boolean plain = digits.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    if (!plain || digits.length() != Checkpoint.NONE.length()) {
      throw new IllegalArgumentException("no hash");
    }
    return digits;
  }
}
