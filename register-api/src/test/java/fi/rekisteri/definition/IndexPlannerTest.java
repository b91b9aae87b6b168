package fi.rekisteri.definition;

import static fi.rekisteri.definition.SmallRegister.EMAIL;
import static fi.rekisteri.definition.SmallRegister.NAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fi.rekisteri.definition.IndexPlanner.Bits;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Normalisation;
import fi.rekisteri.processing.SearchKey;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IndexPlannerTest {
  private static final IndexPlanner MILLION = new IndexPlanner(1_000_000);

  @Test
  @DisplayName("S45.3 a million customers with as many terms get 10 to 18 bits")
  void millionGetsTenToEighteenBits() {
    assertThat(MILLION.recommend(1_000_000)).contains(new Bits(10, 18));
    assertThat(MILLION.recommend(100_000)).contains(new Bits(10, 15));
    assertThat(MILLION.strangers(10)).isCloseTo(977, within(1.0));
    assertThat(MILLION.strangers(18)).isCloseTo(3.8, within(0.1));
  }

  @Test
  @DisplayName("S45.3 where terms or customers are few, no length both hides and finds")
  void fewTermsCannotBeHidden() {
    assertThat(MILLION.recommend(1)).isEmpty();
    assertThat(MILLION.recommend(100)).as("years of birth").isEmpty();
    assertThat(new IndexPlanner(200).recommend(200)).isEmpty();
    assertThat(new IndexPlanner(1).recommend(1)).isEmpty();
  }

  @Test
  @DisplayName("S45.3 a recommended length keeps its promises for every size")
  void recommendedLengthKeepsItsPromises() {
    for (long population = 1; population < 1L << 40; population = population * 3 + 1) {
      IndexPlanner planner = new IndexPlanner(population);
      for (long distinct = 1; distinct <= population; distinct = distinct * 5 + 2) {
        Optional<Bits> bits = planner.recommend(distinct);
        if (bits.isPresent()) {
          assertThat(planner.strangers(bits.get().fewest()))
              .isLessThan(Math.sqrt(population))
              .isLessThan(SearchKey.MOST_CANDIDATES);
          assertThat(planner.strangers(bits.get().most())).isGreaterThanOrEqualTo(2);
          assertThat(distinct / Math.pow(2, bits.get().most())).isGreaterThanOrEqualTo(2);
          assertThat(bits.get().fewest()).isBetween(8, bits.get().most());
        }
      }
    }
  }

  @Test
  @DisplayName("S45.3 shortened indexes that together single everybody out are told")
  void sumOfBitsIsTold() {
    RegisterDefinition definition =
        SmallRegister.complete()
            .searchKey(key("whole", NAME))
            .searchKey(key("name", NAME).withBits(10))
            .searchKey(key("mail", EMAIL).withBits(9))
            .build();
    IndexPlanner.Sum sum = MILLION.sum(definition);
    assertThat(sum).isEqualTo(new IndexPlanner.Sum(147, 19, false));
    assertThat(sum.warning()).as("19 bits are half a million").isEmpty();
    assertThat(new IndexPlanner(1 << 19).sum(definition).warning())
        .get()
        .asString()
        .contains("19 bits");
  }

  @Test
  @DisplayName("S45.3 control: a definition without shortened indexes gets no warning")
  void wholeTagsGetNoWarning() {
    RegisterDefinition definition = SmallRegister.complete().searchKey(key("whole", NAME)).build();
    assertThat(new IndexPlanner(1).sum(definition).warning()).isEmpty();
  }

  @Test
  void registerOfNobodyIsRefused() {
    assertThatThrownBy(() -> new IndexPlanner(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MILLION.recommend(0)).isInstanceOf(IllegalArgumentException.class);
  }

  private static SearchKey<String> key(String id, FieldKey<String> field) {
    return new SearchKey<>(
        id, field, Normalisation.NAME, SearchKey.Uniqueness.SHARED, Optional::of, query -> query);
  }
}
