package fi.rekisteri.core.fate;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.ErasureDemand;
import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.FieldErasureVerdict;
import fi.rekisteri.retention.LegalHold;
import fi.rekisteri.retention.ValueFate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Properties of all judgements, of random people; a failure tells its seed. */
class FatesPropertyTest {
  private static final int PEOPLE = 4000;
  private static final Fates FATES = new Fates(Someone.NOTICE);
  private static final LookDays LOOKS = new LookDays(Someone.NOTICE);

  private final long seed = new Random().nextLong();
  private final RandomPeople people = new RandomPeople(new Random(seed));

  private static Set<String> gone(Judgement judgement) {
    return judgement.fates().stream()
        .filter(Verdicts::goes)
        .map(FatesPropertyTest::place)
        .collect(Collectors.toSet());
  }

  private static String place(ValueFate one) {
    return one.field() + "/" + one.element();
  }

  /** What is due, whether or not something stands in its way. */
  private static Set<String> due(Judgement judgement) {
    return judgement.fates().stream()
        .filter(one -> !(one.fate() instanceof Fate.Keep))
        .map(FatesPropertyTest::place)
        .collect(Collectors.toSet());
  }

  @Test
  @DisplayName("S33 once due, a value stays due as long as the record does not change")
  void dueStaysDue() {
    int seen = 0;
    for (int i = 0; i < PEOPLE; i++) {
      Circumstances about = people.next();
      LocalDate later = about.today().plusDays(people.days(4000));
      Set<String> now = due(FATES.judge(about));
      seen += now.size();
      assertThat(due(FATES.judge(about.on(later)))).as("seed %d, %d", seed, i).containsAll(now);
    }
    assertThat(seen).as("control: some are due").isGreaterThan(PEOPLE / 2);
  }

  @Test
  @DisplayName("S32 one more hold never makes more go")
  void holdNeverErasesMore() {
    int less = 0;
    for (int i = 0; i < PEOPLE; i++) {
      Circumstances about = people.next();
      Judgement before = FATES.judge(about);
      List<LegalHold> more = new ArrayList<>(about.holds());
      more.add(people.hold(about.today()));
      Judgement after =
          FATES.judge(
              new Circumstances(
                  about.facts(),
                  about.values(),
                  about.standing(),
                  more,
                  about.demands(),
                  about.today()));
      assertThat(gone(before)).as("seed %d, %d", seed, i).containsAll(gone(after));
      assertThat(!after.whole() || before.whole()).as("seed %d, %d", seed, i).isTrue();
      less += gone(after).size() < gone(before).size() ? 1 : 0;
    }
    assertThat(less).as("control: some are held").isGreaterThan(PEOPLE / 50);
  }

  @Test
  @DisplayName("S32 one more demand never makes less go")
  void demandNeverErasesLess() {
    int moreGone = 0;
    for (int i = 0; i < PEOPLE; i++) {
      Circumstances about = people.next();
      Judgement before = FATES.judge(about);
      List<ErasureDemand> more = new ArrayList<>(about.demands());
      more.add(people.demand(about.today()));
      Judgement after =
          FATES.judge(
              new Circumstances(
                  about.facts(),
                  about.values(),
                  about.standing(),
                  about.holds(),
                  more,
                  about.today()));
      assertThat(gone(after)).as("seed %d, %d", seed, i).containsAll(gone(before));
      moreGone += gone(after).size() > gone(before).size() ? 1 : 0;
    }
    assertThat(moreGone).as("control: some go").isGreaterThan(PEOPLE / 50);
  }

  @Test
  @DisplayName("law 4: a person goes as a whole only where every value goes and no hold lasts")
  void wholeOnlyIfAllGoes() {
    int wholes = 0;
    for (int i = 0; i < PEOPLE; i++) {
      Circumstances about = people.next();
      Judgement judgement = FATES.judge(about);
      assertThat(judgement.fates()).as("one for each").hasSameSizeAs(about.values());
      if (judgement.whole()) {
        wholes++;
        assertThat(judgement.fates()).as("seed %d, %d", seed, i).allMatch(Verdicts::goes);
        assertThat(about.holds()).noneMatch(hold -> hold.lastsOn(about.today()));
      }
    }
    assertThat(wholes).as("control: some go").isBetween(PEOPLE / 50, PEOPLE - PEOPLE / 50);
  }

  @Test
  @DisplayName("law 4: a verdict on a part takes exactly the values that are judged to go")
  void partTakesExactlyWhatGoes() {
    CustomerId id = CustomerId.random();
    int parts = 0;
    for (int i = 0; i < PEOPLE; i++) {
      Judgement judgement = FATES.judge(people.next());
      Optional<FieldErasureVerdict> part = Verdicts.part(judgement, id, Instant.EPOCH);
      assertThat(part.isPresent())
          .as("seed %d, %d", seed, i)
          .isEqualTo(!judgement.whole() && !gone(judgement).isEmpty());
      parts += part.isPresent() ? 1 : 0;
      for (ValueFate one : judgement.fates()) {
        part.ifPresent(
            verdict ->
                assertThat(verdict.takes(one.field(), one.element()))
                    .as("seed %d, %s", seed, place(one))
                    .isEqualTo(Verdicts.goes(one)));
      }
    }
    assertThat(parts).as("control: some are parts").isGreaterThan(PEOPLE / 50);
  }

  @Test
  @DisplayName("law 5: until the day of the next look, nothing becomes due by time")
  void nothingBecomesDueBeforeTheNextLook() {
    int later = 0;
    for (int i = 0; i < PEOPLE; i++) {
      Circumstances about = people.next();
      Judgement now = FATES.judge(about);
      LocalDate look = now.nextLook().orElse(LocalDate.of(2080, 1, 1));
      assertThat(look).as("seed %d, %d", seed, i).isAfterOrEqualTo(about.today());
      if (look.isAfter(about.today())) {
        later++;
        LocalDate before = look.minusDays(1);
        assertThat(gone(FATES.judge(about.on(before)))).as("seed %d, %d", seed, i).isEmpty();
      }
    }
    assertThat(later).as("control: some wait").isGreaterThan(PEOPLE / 10);
  }

  @Test
  @DisplayName("law 5: the day of a write is never later than the day on which something is due")
  void writesLookEarlyEnough() {
    int timed = 0;
    for (int i = 0; i < PEOPLE; i++) {
      Circumstances about = people.timed();
      Judgement now = FATES.judge(about);
      Optional<LocalDate> true_ = now.nextLook();
      Optional<LocalDate> written = LOOKS.ofWrite(about.facts(), about.values(), about.today());
      if (true_.isPresent()) {
        timed++;
        assertThat(written).as("seed %d, %d", seed, i).isPresent();
        assertThat(written.orElseThrow()).as("seed %d, %d", seed, i).isBeforeOrEqualTo(true_.get());
      }
    }
    assertThat(timed).as("control: some have a day").isGreaterThan(PEOPLE / 10);
  }
}
