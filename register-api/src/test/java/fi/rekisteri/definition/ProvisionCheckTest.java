package fi.rekisteri.definition;

import static fi.rekisteri.definition.SmallRegister.TEXT;
import static fi.rekisteri.definition.SmallRegister.problemsAfter;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.definition.Provision.Requirement;
import fi.rekisteri.processing.DataCategory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProvisionCheckTest {
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VOLUNTARY")
  @DisplayName("S2.1 whoever must give data is told what follows if they do not")
  void missingConsequenceIsRefused(Requirement requirement) {
    assertThat(problems(new Provision(requirement, Optional.empty())))
        .singleElement()
        .asString()
        .startsWith("provision[NAME].consequence: is missing");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S2.1 control: with a consequence every answer is accepted")
  void consequenceIsAccepted(Requirement requirement) {
    assertThat(problems(new Provision(requirement, Optional.of(TEXT)))).isEmpty();
  }

  private static List<String> problems(Provision provision) {
    return problemsAfter(
        builder -> builder.provision(Declared.value(Map.of(DataCategory.NAME, provision))));
  }
}
