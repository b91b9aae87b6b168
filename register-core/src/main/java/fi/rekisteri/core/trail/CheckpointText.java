package fi.rekisteri.core.trail;

import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Checkpoint;
import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.audit.TrailFinding;
import java.nio.charset.StandardCharsets;

/**
 * A checkpoint as the text that is signed: lines of UTF-8 that anybody can read, each ended by a
 * line feed.
 *
 * <pre>
 * rekisteri-checkpoint-1
 * register customers
 * number 12
 * at 2026-11-25T18:00:00.000001Z
 * previous {SHA-256}
 * signer {public key}
 * next-signer {public key}
 * pruned {checkpoint} {SHA-256 of the export}
 * entries 3
 * root {SHA-256}
 * lane {id} {from} {through}
 * finding ENTRY_ALTERED {lane} {number}
 * </pre>
 */
final class CheckpointText {
  static final String FORM = "rekisteri-checkpoint-1";

  private CheckpointText() {}

  public static byte[] of(Checkpoint checkpoint) {
    StringBuilder text = new StringBuilder(512);
    line(text, FORM);
    line(text, "register", checkpoint.head().register());
    line(text, "number", checkpoint.number());
    line(text, "at", checkpoint.head().at());
    line(text, "previous", checkpoint.head().previous());
    line(text, "signer", checkpoint.signers().signer());
    line(text, "next-signer", checkpoint.signers().next());
    line(text, "pruned", checkpoint.pruned().through(), checkpoint.pruned().export());
    line(text, "entries", checkpoint.tree().entries());
    line(text, "root", checkpoint.tree().root());
    for (LaneRange range : checkpoint.covered()) {
      line(text, "lane", range.lane(), range.from(), range.through());
    }
    for (TrailFinding finding : checkpoint.findings()) {
      AuditPlace place = finding.place().orElseThrow();
      line(text, "finding", finding.kind(), place.lane(), place.number());
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void line(StringBuilder text, Object... words) {
    for (int i = 0; i < words.length; i++) {
      text.append(i == 0 ? "" : " ").append(words[i]);
    }
    text.append('\n');
  }
}
