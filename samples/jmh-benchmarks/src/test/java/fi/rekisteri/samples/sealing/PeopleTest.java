package fi.rekisteri.samples.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.sealing.Slot;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PeopleTest {
  @Test
  @DisplayName("a record is twelve values of 2 to 200 bytes, 343 in all, the same in every run")
  void recordIsAsDescribed() {
    byte[][] values = People.values(7);
    int[] lengths = Arrays.stream(values).mapToInt(value -> value.length).sorted().toArray();
    assertThat(lengths).hasSize(People.FIELDS).startsWith(2).endsWith(200);
    assertThat(Arrays.stream(lengths).sum()).isEqualTo(343);
    assertThat(People.values(7)).isDeepEqualTo(values);
    assertThat(People.values(8)[11]).isNotEqualTo(values[11]);
  }

  @Test
  @DisplayName("each value has a place of its own")
  void placesDiffer() {
    Set<String> places = People.slots(0).stream().map(Slot::toString).collect(Collectors.toSet());
    assertThat(places).hasSize(People.FIELDS);
  }

  @Test
  @DisplayName("every library gives back what it is given; a library that does not is not measured")
  void librariesGiveBack() throws Exception {
    new RawJdk().prepare();
    new RegisterSealing().prepare();
    new TinkSealing().prepare();
    new SpringSealing().prepare();
    new JasyptSealing().prepare();
  }
}
