package fi.rekisteri.core;

import static fi.rekisteri.core.PaperRegister.ARCHIVE;
import static fi.rekisteri.core.PaperRegister.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.manual.DestructionOrder;
import fi.rekisteri.manual.PaperState;
import fi.rekisteri.manual.PaperStep;
import fi.rekisteri.manual.PhysicalRecordId;
import fi.rekisteri.processing.RuleId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Random lives of paper, compared with a table that knows nothing of the code. */
class PaperLifeTest {
  private static final List<String> ACTS =
      List.of("handle", "store", "check out", "lose", "order", "confirm");

  /** From which states an act is possible. */
  private static final Map<String, Set<String>> POSSIBLE =
      Map.of(
          "handle", Set.of("RECEIVED"),
          "store", Set.of("INITIAL_HANDLING", "STORED", "CHECKED_OUT", "LOST"),
          "check out", Set.of("STORED"),
          "lose", Set.of("RECEIVED", "INITIAL_HANDLING", "STORED", "CHECKED_OUT"),
          "order", Set.of("RECEIVED", "INITIAL_HANDLING", "STORED", "CHECKED_OUT", "LOST"),
          "confirm", Set.of("INITIAL_HANDLING", "STORED", "CHECKED_OUT"));

  private static final Map<String, String> LEADS_TO =
      Map.of(
          "handle", "INITIAL_HANDLING",
          "store", "STORED",
          "check out", "CHECKED_OUT",
          "lose", "LOST",
          "confirm", "DESTROYED");

  private final PaperRegister paper = new PaperRegister();

  @Test
  @DisplayName("S38.1 random acts are done or refused as a plain table says (property)")
  void randomLivesFollowTheTable() {
    long seed = new SplittableRandom().nextLong();
    SplittableRandom random = new SplittableRandom(seed);
    for (int life = 0; life < 150; life++) {
      PhysicalRecordId id = paper.clerk().receive(paper.form()).id();
      Model model = new Model("RECEIVED", false, 1);
      for (int i = 0; i < 15; i++) {
        String act = ACTS.get(random.nextInt(ACTS.size()));
        boolean possible = model.allows(act);
        String told = "seed " + seed + ", " + act + " of " + model;
        assertThat(isDone(act, id)).as(told).isEqualTo(possible);
        model = possible ? model.after(act) : model;
        List<PaperStep> steps = paper.clerk().history(id);
        assertThat(steps).as(told).hasSize(model.steps());
        assertThat(last(steps)).as(told).isEqualTo(PaperState.valueOf(model.state()));
      }
    }
  }

  private static PaperState last(List<PaperStep> steps) {
    return steps.get(steps.size() - 1).state();
  }

  /** How a paper stands, by the table. */
  private record Model(String state, boolean ordered, int steps) {
    boolean allows(String act) {
      if (act.equals("confirm")) {
        return state.equals("DESTROYED") || ordered && POSSIBLE.get(act).contains(state);
      }
      return POSSIBLE.get(act).contains(state);
    }

    Model after(String act) {
      if (state.equals("DESTROYED")) {
        return this; // confirmed once more
      }
      return new Model(
          LEADS_TO.getOrDefault(act, state), ordered || act.equals("order"), steps + 1);
    }
  }

  private boolean isDone(String act, PhysicalRecordId id) {
    try {
      take(act, id);
      return true;
    } catch (RegisterException refused) {
      assertThat(refused.code()).isEqualTo(ErrorCode.PAPER_REFUSED);
      return false;
    }
  }

  private void take(String act, PhysicalRecordId id) {
    switch (act) {
      case "handle" -> paper.clerk().beginHandling(id);
      case "store" -> paper.clerk().store(id, ARCHIVE);
      case "check out" -> paper.clerk().checkOut(id);
      case "lose" -> paper.clerk().reportLost(id, paper.test.clock.instant(), "gone");
      case "order" ->
          paper.clerk().orderDestruction(id, new DestructionOrder(TODAY, new RuleId("S33")));
      default -> paper.clerk().confirmDestruction(id);
    }
  }
}
