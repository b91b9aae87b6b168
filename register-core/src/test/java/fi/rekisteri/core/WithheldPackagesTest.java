package fi.rekisteri.core;

import static fi.rekisteri.core.StaffedRegister.member;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.access.AccessLimit;
import fi.rekisteri.access.AccessScope;
import fi.rekisteri.access.RedactionReason;
import fi.rekisteri.access.WithheldPart;
import fi.rekisteri.core.page.Schemas;
import fi.rekisteri.core.portability.PortabilityPackages;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.elsewhere.SourceValue;
import fi.rekisteri.portability.ExclusionReason;
import fi.rekisteri.portability.PortableData;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.text.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a copy leaves out is taken along by nobody: portability undoes no redaction. */
class WithheldPackagesTest {
  private static final AccessLimit CRIME =
      AccessLimit.of(WithheldPart.field("email"), RedactionReason.CRIME_PREVENTION);
  private static final SourceValue CASE =
      new SourceValue(
          LocalizedText.of("Asia", "Ärende", "Case"),
          DataCategory.ORDER_HISTORY,
          Map.of("value", "Polkupyörä"),
          Optional.empty());

  private final StaffedRegister test =
      new StaffedRegister(
          new InMemoryStorage(),
          builder -> builder.dataSource(HostTable.named("shop", 1).holding(CASE, 2)),
          member("reader", Operation.READ));
  private final RegisterDefinition definition = test.register.definition();
  private final CustomerId anna = test.anna().id();

  @Test
  @DisplayName("Art. 20(4) what is withheld is not taken along: told it is listed, untold nowhere")
  void withheldIsNotTakenAlong() {
    PortableData whole = test.desk("reader").portability(anna);
    PortableData told = test.desk("reader").portability(anna, scope(CRIME));
    PortableData untold = test.desk("reader").portability(anna, scope(CRIME.untold()));
    String manifest =
        new String(PortabilityPackages.of(definition).pack(told).manifest().bytes(), UTF_8);

    assertThat(places(whole)).as("control").contains("email");
    assertThat(places(told)).doesNotContain("email");
    assertThat(told.excluded())
        .filteredOn(one -> one.place().path().equals("email"))
        .singleElement()
        .satisfies(one -> assertThat(one.reason()).isEqualTo(ExclusionReason.WITHHELD));
    assertThat(
            Schemas.of(PortabilityPackages.class, PortabilityPackages.MANIFEST_SCHEMA_FILE)
                .problems(manifest))
        .isEmpty();
    assertThat(places(untold)).doesNotContain("email");
    assertThat(untold.excluded()).isEqualTo(whole.excluded());
    assertThat(test.lastEntry().act().fields()).contains("withheld=email:CRIME_PREVENTION:untold");
  }

  @Test
  @DisplayName("S71.1 where all stays in silence, nobody is told that nothing is held")
  void silenceIsNotNothing() {
    CustomerId stranger = CustomerId.random();
    AccessLimit shop =
        AccessLimit.of(WithheldPart.source("shop"), RedactionReason.SUPERVISORY_TASK).untold();
    PortableData data = test.desk("reader").portability(stranger, scope(shop));
    assertThat(data.values()).isEmpty();
    assertThat(data.excluded()).isEmpty();
    assertThat(data.outcome()).isEqualTo(PortableData.Outcome.NOT_APPLICABLE);
  }

  @Test
  @DisplayName("S71.1 a record with a role is something that is held, also without a value")
  void roleIsSomething() {
    PortableData whole = test.desk("reader").portability(anna);
    PortableData bare =
        new PortableData(whole.id(), anna, whole.generatedAt(), whole.role(), List.of(), List.of());
    PortableData none =
        new PortableData(
            whole.id(), anna, whole.generatedAt(), Optional.empty(), List.of(), List.of());
    assertThat(bare.outcome()).isEqualTo(PortableData.Outcome.NOT_APPLICABLE);
    assertThat(none.outcome()).as("control").isEqualTo(PortableData.Outcome.NOTHING_HELD);
  }

  private static List<String> places(PortableData data) {
    return data.values().stream().map(value -> value.place().path()).toList();
  }

  private static AccessScope scope(AccessLimit one) {
    return AccessScope.everything().without(one);
  }
}
