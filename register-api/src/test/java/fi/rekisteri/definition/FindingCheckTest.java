package fi.rekisteri.definition;

import static fi.rekisteri.definition.SmallRegister.problemsAfter;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.processing.DataCategory;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FindingCheckTest {
  @Test
  @DisplayName("law 1: nobody is found by a source or a category that cannot be there")
  void whatCannotBeIsRefused() {
    FoundBy nonsense =
        FoundBy.NOTHING
            .withSources(SourceKind.SUBCONTRACTOR)
            .withCategories(DataCategory.NAME, DataCategory.ORDER_HISTORY, DataCategory.CREDIT);
    assertThat(problemsAfter(builder -> builder.foundBy(nonsense)))
        .containsExactly(
            "foundBy.sources[SUBCONTRACTOR]: is not declared; declare the source (S25)",
            "foundBy.categories[CREDIT]: no field but collections is of it; nobody is found by a"
                + " collection (S45.3)",
            "foundBy.categories[ORDER_HISTORY]: no field but collections is of it; nobody is found"
                + " by a collection (S45.3)");
  }

  @Test
  @DisplayName("control: what is declared may be asked for, and stays in a copy")
  void declaredIsAccepted() {
    FoundBy names = FoundBy.NOTHING.withCategories(DataCategory.NAME);
    RegisterDefinition definition =
        SmallRegister.complete().foundBy(names.withSources(SourceKind.DATA_SUBJECT)).build();
    assertThat(definition.foundBy().sources()).isEqualTo(Set.of(SourceKind.DATA_SUBJECT));
    assertThat(definition.toBuilder().build().foundBy()).isEqualTo(definition.foundBy());
    assertThat(definition.draft().foundBy()).isEqualTo(definition.foundBy());
    assertThat(SmallRegister.complete().build().foundBy()).isEqualTo(FoundBy.NOTHING);
    assertThat(definition.draft().has("foundBy")).isTrue();
  }
}
