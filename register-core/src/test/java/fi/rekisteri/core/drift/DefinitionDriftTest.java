package fi.rekisteri.core.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.definition.RegisterId;
import fi.rekisteri.notice.ChangedValue;
import fi.rekisteri.notice.ChangedValue.Kind;
import fi.rekisteri.notice.DefinitionChange;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.retention.RetentionAnchor;
import fi.rekisteri.retention.RetentionRule;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DefinitionDriftTest {
  private static final String IP = "retention[ONLINE_IDENTIFIER/OBSERVATION].length";

  private static RegisterDraft keepingFor(Period period) {
    return Versions.changed(
        changes ->
            changes.retention(
                DataCategory.ONLINE_IDENTIFIER,
                new RetentionRule(
                    DataCategory.ONLINE_IDENTIFIER, RetentionAnchor.OBSERVATION, period)));
  }

  @Test
  @DisplayName("G13 the same definition twice has not changed, however it was made")
  void sameDefinitionHasNotChanged() {
    RegisterDraft again = CustomerRegisterNotice.definition(Versions.CONTROLLER).draft();
    assertThat(DefinitionDrift.between(Versions.SHIPPED, again)).isEmpty();
    assertThat(
            DefinitionDrift.between(keepingFor(Period.ofMonths(12)), keepingFor(Period.ofYears(1))))
        .as("twelve months are a year")
        .isEmpty();
  }

  @Test
  @DisplayName("S33 a period is told as it was and as it is, in each language and as data")
  void periodIsTold() {
    DefinitionChange change =
        Versions.at(
            DefinitionDrift.between(
                keepingFor(Period.ofMonths(13)), keepingFor(Period.ofMonths(6))),
            IP);
    assertThat(change.words().in(Language.FI))
        .isEqualTo(
            "Verkkotunnistetietojen säilytysaika havainnosta lukien oli 13 kuukautta, nyt 6 kuukautta.");
    assertThat(change.words().in(Language.SV))
        .isEqualTo(
            "Lagringstiden för nätidentifierare från observationen var 13 månader, är nu 6 månader.");
    assertThat(change.words().in(Language.EN))
        .isEqualTo(
            "Retention of online identifiers from the observation was 13 months, is now 6 months.");
    DefinitionChange.Altered altered = change.fold(any -> null, any -> null, one -> one);
    assertThat(altered.before()).isEqualTo(new ChangedValue(Kind.PERIOD, "P1Y1M"));
    assertThat(altered.after()).isEqualTo(new ChangedValue(Kind.PERIOD, "P6M"));
  }

  @Test
  @DisplayName("S14 what comes and what goes is told as a whole, with what is in it as data")
  void wholePartsComeAndGo() {
    RegisterDraft without =
        Versions.changed(
            changes -> changes.withoutRecipient(CustomerRegisterNotice.COLLECTION_AGENCY));
    String path = "recipients[" + CustomerRegisterNotice.COLLECTION_AGENCY + "]";
    DefinitionChange.Removed gone =
        Versions.at(DefinitionDrift.between(Versions.SHIPPED, without), path)
            .fold(any -> null, one -> one, any -> null);
    DefinitionChange.Added come =
        Versions.at(DefinitionDrift.between(without, Versions.SHIPPED), path)
            .fold(one -> one, any -> null, any -> null);
    assertThat(come.after())
        .isEqualTo(gone.before())
        .containsEntry("role", new ChangedValue(Kind.CODE, "SEPARATE_CONTROLLER"))
        .containsEntry("fields[name]", new ChangedValue(Kind.CODE, "name"));
    assertThat(come.words().in(Language.EN)).isEqualTo("New: recipient “Debt collection agency”.");
    assertThat(gone.words().in(Language.FI))
        .isEqualTo("Poistettu: vastaanottaja ”Perintätoimisto”.");
  }

  @Test
  @DisplayName("law 9: what a draft names twice is there twice")
  void whatIsNamedTwiceIsThereTwice() {
    RegisterDraft twice =
        Versions.with(builder -> builder.recipient(Versions.SHIPPED.recipients().get(0)));
    assertThat(DefinitionDrift.between(Versions.SHIPPED, twice))
        .extracting(DefinitionChange::path)
        .containsExactly("recipients[FINANCE_PARTNER#2]");
  }

  @Test
  @DisplayName("law 9: an empty draft is compared too, and everything is new in the shipped one")
  void emptyDraftIsCompared() {
    RegisterDraft empty = RegisterDefinition.builder(Versions.SHIPPED.id()).draft();
    List<DefinitionChange> changes = DefinitionDrift.between(empty, Versions.SHIPPED);
    assertThat(changes)
        .extracting(DefinitionChange::path)
        .contains("name", "controller", "fields[email]", "activities[STATISTICS]", "routing");
    assertThat(DefinitionDrift.between(Versions.SHIPPED, empty)).hasSameSizeAs(changes);
    assertThat(DefinitionDrift.between(empty, empty)).isEmpty();
  }

  @Test
  @DisplayName("S1.2 definitions of two registers are no two versions")
  void twoRegistersAreNoVersions() {
    RegisterDraft other = RegisterDefinition.builder(new RegisterId("toinen")).draft();
    assertThatThrownBy(() -> DefinitionDrift.between(Versions.SHIPPED, other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("toinen");
  }

  @Test
  @DisplayName("law 10: printing a change shows where it is and no value")
  void printingShowsNoValue() {
    Controller other =
        Controller.of(
            "Salaisuus Oy",
            ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "maija.virtanen@example.fi")
                .withName("Maija Virtanen"));
    List<DefinitionChange> changes =
        DefinitionDrift.between(Versions.SHIPPED, Versions.with(one -> one.controller(other)));
    assertThat(changes.toString())
        .contains("controller.contacts[CUSTOMER_SERVICE].email")
        .doesNotContainIgnoringCase("maija")
        .doesNotContain("Salaisuus");
    assertThat(changes.get(0).words().in(Language.EN))
        .as("people may read it")
        .contains("Salaisuus");
    DefinitionChange.Altered altered = changes.get(0).fold(any -> null, any -> null, one -> one);
    assertThat(altered.after().toString()).doesNotContain("Salaisuus");
    assertThat(changes.get(0).requirements().toString()).doesNotContain("Salaisuus");
  }

  @Test
  @DisplayName("S37 a country is named, and so is a day")
  void countryAndDayAreNamed() {
    RegisterDraft finnish = namedIn("FI");
    RegisterDraft american =
        Versions.with(namedIn("US"), b -> b.version("2", LocalDate.of(2027, 2, 28)));
    List<DefinitionChange> changes = DefinitionDrift.between(finnish, american);
    assertThat(
            Versions.at(changes, "recipients[WEB_ANALYTICS].party.country").words().in(Language.EN))
        .endsWith("country was “Finland (FI)”, is now “United States (US)”.");
    assertThat(Versions.at(changes, "validFrom").words().in(Language.FI))
        .endsWith("nyt 28.2.2027.");
  }

  private static RegisterDraft namedIn(String country) {
    return Versions.changed(
        changes ->
            changes.recipient(
                CustomerRegisterNotice.WEB_ANALYTICS,
                one -> one.named(NamedParty.of("Kävijät Oy", new CountryCode(country)))));
  }

  @Test
  @DisplayName("law 9: a long code is looked up whole and cut only where it is shown")
  void longCodesAreLookedUpWhole() {
    String code = "P" + "X".repeat(90);
    RegisterDraft one = longPurposes(code);
    RegisterDraft two = longPurposes(code, code + "_2");
    List<DefinitionChange> first = DefinitionDrift.between(Versions.SHIPPED, one);
    List<DefinitionChange> both = DefinitionDrift.between(Versions.SHIPPED, two);

    assertThat(first).hasSize(1);
    assertThat(first.get(0).path()).hasSizeLessThan(110).contains("…");
    assertThat(first.get(0).words().in(Language.EN)).contains("Pitkä " + code);
    assertThat(both).extracting(DefinitionChange::path).doesNotHaveDuplicates().hasSize(2);
    assertThat(DefinitionDrift.between(two, one)).hasSize(1);
  }

  private static RegisterDraft longPurposes(String... codes) {
    return Versions.with(
        builder -> {
          for (String code : codes) {
            builder.activity(
                ProcessingActivity.active(
                    new Purpose(code), LocalizedText.finnish("Pitkä " + code), Map.of(), Set.of()));
          }
          return builder;
        });
  }

  @Test
  @DisplayName("law 9: of two contacts of one role, the one that is gone is told as gone")
  void ofTwoWithOneKeyTheRightOneIsGone() {
    ContactPoint a = ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "a@example.fi");
    ContactPoint b = ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "b@example.fi");
    RegisterDraft both = Versions.with(one -> one.controller(Controller.of("Esimerkki Oy", a, b)));
    RegisterDraft last = Versions.with(one -> one.controller(Controller.of("Esimerkki Oy", b)));

    List<DefinitionChange> changes = DefinitionDrift.between(both, last);
    assertThat(changes).hasSize(1);
    DefinitionChange.Removed gone = changes.get(0).fold(any -> null, one -> one, any -> null);
    assertThat(gone.path()).isEqualTo("controller.contacts[CUSTOMER_SERVICE]");
    assertThat(gone.before().get("email").text()).isEqualTo("a@example.fi");
  }

  @Test
  @DisplayName("S3 ten thousand purposes are compared at once")
  void manyPurposesAreCompared() {
    RegisterDraft many =
        Versions.with(
            builder -> {
              for (int i = 0; i < 10_000; i++) {
                builder.activity(
                    ProcessingActivity.active(
                        new Purpose("PURPOSE_" + i),
                        LocalizedText.finnish("Tarkoitus " + i),
                        Map.of(),
                        Set.of()));
              }
              return builder;
            });
    assertThat(DefinitionDrift.between(Versions.SHIPPED, many)).hasSize(10_000);
  }
}
