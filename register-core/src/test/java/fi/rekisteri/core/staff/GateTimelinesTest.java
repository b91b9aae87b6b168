package fi.rekisteri.core.staff;

import static fi.rekisteri.core.staff.Gates.FROM;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.processing.Operation;
import fi.rekisteri.staff.ConfidentialityUndertaking;
import fi.rekisteri.staff.Designation;
import fi.rekisteri.staff.Employer;
import fi.rekisteri.staff.StaffId;
import fi.rekisteri.staff.StaffMember;
import java.time.Instant;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;

/**
 * Random lives of members of staff. The oracle knows no term and no gate: it paints minutes, and
 * somebody may act in a minute that was painted with each colour.
 */
class GateTimelinesTest {
  private static final int MINUTES = 240;
  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private final BitSet held = new BitSet();
  private final BitSet designated = new BitSet();
  private final BitSet bound = new BitSet();

  @RepeatedTest(200)
  @DisplayName(
      "S41.1, S43.1 somebody is let through in exactly the minutes in which all of it holds")
  void letThroughWhileAllOfItHolds() {
    StaffMember member = member();
    ActorGate gate = Gates.gate(member);
    for (int minute = -2; minute < MINUTES; minute++) {
      boolean may = minute >= 0 && held.get(minute) && designated.get(minute) && bound.get(minute);
      Instant at = minute(minute).plusNanos(random.nextInt(1_000) * 59_999_999L);
      assertThat(Gates.refusal(gate, Operation.READ, at).isEmpty())
          .as("seed %d, minute %d of %s", seed, minute, member)
          .isEqualTo(may);
    }
  }

  private StaffMember member() {
    int[] span = span(held);
    StaffMember member =
        StaffMember.newcomer(StaffId.of("maija"), minute(span[0]), Employer.CONTROLLER);
    if (span[1] < MINUTES) {
      member = member.until(minute(span[1]));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      member = member.designated(designation());
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      member = member.signed(undertaking());
    }
    return member;
  }

  private Designation designation() {
    boolean counts = random.nextInt(4) > 0;
    int[] span = span(counts ? designated : new BitSet());
    Operation operation = counts ? Operation.READ : Operation.MAINTAIN;
    return Designation.of(minute(span[0]), operation).until(minute(span[1]));
  }

  private ConfidentialityUndertaking undertaking() {
    boolean counts = random.nextInt(4) > 0;
    int[] span = span(counts ? bound : new BitSet());
    ConfidentialityUndertaking signed =
        ConfidentialityUndertaking.signed(counts ? "1" : "0", minute(span[0]));
    Instant first = minute(span[1]);
    Instant later = minute(span[1] + random.nextInt(30));
    return switch (random.nextInt(3)) {
      case 0 -> signed.endingOn(first);
      case 1 -> signed.revoked(first);
      default ->
          random.nextBoolean()
              ? signed.endingOn(first).revoked(later)
              : signed.endingOn(later).revoked(first);
    };
  }

  /** Paints some minutes; gives the first, and the first one after the last. */
  private int[] span(BitSet colour) {
    int from = random.nextInt(MINUTES / 2);
    int until = from + random.nextInt(MINUTES);
    colour.set(from, until);
    return new int[] {from, until};
  }

  private static Instant minute(int minute) {
    return FROM.plusSeconds(60L * minute);
  }
}
