package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.elsewhere.SourceErasure;
import fi.rekisteri.elsewhere.SourceErasure.Removed;
import fi.rekisteri.elsewhere.SourceOrder;
import fi.rekisteri.elsewhere.SourcePage;
import fi.rekisteri.elsewhere.SourceValue;
import fi.rekisteri.elsewhere.SubjectDataSource;
import fi.rekisteri.processing.RuleId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Does a source do what it says? A host writes a test class that implements this over a source with
 * two people in it. Whoever tells and does not erase, erases and still tells, or erases somebody
 * else, fails.
 */
public interface SubjectDataSourceContract {
  /** So many pages nobody's data has in a test. */
  int MANY = 10_000;

  /**
   * The source of one test: a fresh one, or the same with the same people in it, at each call
   * within a test.
   *
   * @return the source, in which {@link #somebody} and {@link #somebodyElse} stand
   */
  SubjectDataSource source();

  /**
   * Of whom the source holds several things, none of which anything keeps.
   *
   * @return the person
   */
  CustomerId somebody();

  /**
   * Of whom the source holds something too.
   *
   * @return another person
   */
  CustomerId somebodyElse();

  /** Reading. */
  @Test
  @DisplayName("S67.2 a source tells what it holds, the same again, and nothing of a stranger")
  default void sourceTellsWhatItHolds() {
    SubjectDataSource source = source();
    List<SourceValue> held = held(source, somebody());
    assertThat(held).isNotEmpty().isEqualTo(held(source, somebody()));
    assertThat(held(source, somebodyElse())).isNotEmpty();
    assertThat(held(source, CustomerId.random())).isEmpty();
  }

  /** Erasing. */
  @Test
  @DisplayName("S32.5 what is erased is told no more, and counted once")
  default void erasedIsToldNoMore() {
    SubjectDataSource source = source();
    assertThat(erased(source, somebody())).isPositive();
    assertThat(held(source, somebody())).isEmpty();
    assertThat(erased(source, somebody())).as("again").isZero();
  }

  /** Nobody else. */
  @Test
  @DisplayName("law 5: an erasure takes nothing of anybody else")
  default void othersStay() {
    SubjectDataSource source = source();
    List<SourceValue> before = held(source, somebodyElse());
    erased(source, somebody());
    assertThat(held(source, somebodyElse())).isEqualTo(before);
    assertThat(erased(source, CustomerId.random())).as("a stranger's").isZero();
  }

  /** Interruption. */
  @Test
  @DisplayName("law 5: an erasure that was interrupted after a page is finished from its beginning")
  default void interruptedErasureIsFinished() {
    SubjectDataSource source = source();
    source.erase(order(somebody()), Optional.empty());
    erased(source, somebody());
    assertThat(held(source, somebody())).isEmpty();
  }

  private static List<SourceValue> held(SubjectDataSource source, CustomerId subject) {
    List<SourceValue> values = new ArrayList<>();
    Optional<String> next = Optional.empty();
    int pages = 0;
    do {
      SourcePage page = source.held(subject, next);
      values.addAll(page.values());
      next = page.next();
      assertThat(++pages).as("pages, which come to an end").isLessThan(MANY);
    } while (next.isPresent());
    return values;
  }

  private static int erased(SubjectDataSource source, CustomerId subject) {
    int removed = 0;
    Optional<String> next = Optional.empty();
    int pages = 0;
    do {
      SourceErasure answer = source.erase(order(subject), next);
      assertThat(answer).as("what nothing keeps is removed").isInstanceOf(Removed.class);
      removed += answer.items();
      next = ((Removed) answer).next();
      assertThat(++pages).as("pages, which come to an end").isLessThan(MANY);
    } while (next.isPresent());
    return removed;
  }

  private static SourceOrder order(CustomerId subject) {
    return new SourceOrder(subject, Set.of(), new RuleId("S32"), Instant.now());
  }
}
