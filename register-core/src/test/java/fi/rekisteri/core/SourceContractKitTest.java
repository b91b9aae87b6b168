package fi.rekisteri.core;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.contract.SubjectDataSourceContract;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.elsewhere.SourceErasure;
import fi.rekisteri.elsewhere.SourceErasure.Removed;
import fi.rekisteri.elsewhere.SourceOrder;
import fi.rekisteri.elsewhere.SourcePage;
import fi.rekisteri.elsewhere.SourceValue;
import fi.rekisteri.elsewhere.SubjectDataSource;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.text.LocalizedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The kit for sources notices each broken promise, and finds no fault with an honest source. */
class SourceContractKitTest {
  private static final CustomerId ANNA = CustomerId.random();
  private static final CustomerId BERTTA = CustomerId.random();
  private static final Map<String, Consumer<SubjectDataSourceContract>> TESTS =
      Map.of(
          "sourceTellsWhatItHolds", SubjectDataSourceContract::sourceTellsWhatItHolds,
          "erasedIsToldNoMore", SubjectDataSourceContract::erasedIsToldNoMore,
          "othersStay", SubjectDataSourceContract::othersStay,
          "interruptedErasureIsFinished", SubjectDataSourceContract::interruptedErasureIsFinished);

  @Test
  @DisplayName("S32.5 control: an honest source passes, and every test of the kit is run here")
  void honestSourcePasses() {
    assertThat(failures(Rows::new)).isEmpty();
    assertThat(SubjectDataSourceContract.class.getMethods())
        .filteredOn(method -> method.isAnnotationPresent(Test.class))
        .extracting(method -> method.getName())
        .containsExactlyInAnyOrderElementsOf(TESTS.keySet());
  }

  @Test
  @DisplayName("law 6: a source that erases nothing, somebody else, or tells of strangers fails")
  void brokenSourcesFail() {
    assertThat(failures(IdleRows::new)).contains("erasedIsToldNoMore");
    assertThat(failures(GreedyRows::new)).contains("othersStay");
    assertThat(failures(LoudRows::new)).contains("sourceTellsWhatItHolds");
    assertThat(failures(ForgetfulRows::new)).contains("interruptedErasureIsFinished");
  }

  private static Set<String> failures(Supplier<Rows> source) {
    return TESTS.entrySet().stream()
        .filter(test -> fails(test.getValue(), source.get()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean fails(Consumer<SubjectDataSourceContract> test, Rows rows) {
    try {
      test.accept(new Bound(rows));
      return false;
    } catch (AssertionError broken) {
      return true;
    }
  }

  private record Bound(SubjectDataSource source) implements SubjectDataSourceContract {
    @Override
    public CustomerId somebody() {
      return ANNA;
    }

    @Override
    public CustomerId somebodyElse() {
      return BERTTA;
    }
  }

  /** Three rows of each of two people, erased two at a time. */
  private static class Rows implements SubjectDataSource {
    final Map<CustomerId, List<SourceValue>> rows = new HashMap<>();

    Rows() {
      for (CustomerId id : Arrays.asList(ANNA, BERTTA)) {
        List<SourceValue> values = new ArrayList<>();
        IntStream.range(0, 3).forEach(i -> values.add(value(i)));
        rows.put(id, values);
      }
    }

    static SourceValue value(int number) {
      return new SourceValue(
          HostTable.LABEL,
          DataCategory.ORDER_HISTORY,
          Map.of("value", "card " + number),
          Optional.empty());
    }

    @Override
    public String name() {
      return "rows";
    }

    @Override
    public LocalizedText label() {
      return HostTable.LABEL;
    }

    @Override
    public int order() {
      return 1;
    }

    @Override
    public SourcePage held(CustomerId subject, Optional<String> after) {
      return SourcePage.whole(rows.getOrDefault(subject, List.of()));
    }

    @Override
    public SourceErasure erase(SourceOrder order, Optional<String> after) {
      List<SourceValue> mine = rows.getOrDefault(order.subject(), new ArrayList<>());
      int gone = Math.min(2, mine.size());
      mine.subList(0, gone).clear();
      return new Removed(gone, mine.isEmpty() ? Optional.empty() : Optional.of("more"));
    }

    @Override
    public Map<String, DataCategory> columns() {
      return Map.of();
    }
  }

  /** Says that it erased, and did not. */
  private static final class IdleRows extends Rows {
    @Override
    public SourceErasure erase(SourceOrder order, Optional<String> after) {
      return Removed.last(3);
    }
  }

  /** Takes everybody away. */
  private static final class GreedyRows extends Rows {
    @Override
    public SourceErasure erase(SourceOrder order, Optional<String> after) {
      rows.clear();
      return Removed.last(3);
    }
  }

  /** Tells whoever asks. */
  private static final class LoudRows extends Rows {
    @Override
    public SourcePage held(CustomerId subject, Optional<String> after) {
      return SourcePage.whole(rows.getOrDefault(subject, List.of(value(9))));
    }
  }

  /** Remembers how far it came, and takes a second beginning for the end. */
  private static final class ForgetfulRows extends Rows {
    private int begun;

    @Override
    public SourceErasure erase(SourceOrder order, Optional<String> after) {
      begun += after.isEmpty() && order.subject().equals(ANNA) ? 1 : 0;
      return begun > 1 ? Removed.last(0) : super.erase(order, after);
    }
  }
}
