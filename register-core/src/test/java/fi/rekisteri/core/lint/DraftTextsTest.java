package fi.rekisteri.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.spelling.Placeholders;
import fi.rekisteri.definition.Accountability;
import fi.rekisteri.definition.Declared;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.definition.RegisterId;
import fi.rekisteri.definition.RegisterLink;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.disclosure.TransferTool;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.publication.PublicationList;
import fi.rekisteri.text.LocalizedText;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** No part of a draft that bears texts is left out of the walk. */
class DraftTextsTest {
  private static final LocalizedText TODO = LocalizedText.finnish("TODO");

  /** A draft in which every part that may bear a text stands. */
  private static RegisterDraft full() {
    CountryCode states = new CountryCode("US");
    return Clean.DEFINITION.toBuilder()
        .dataProtectionOfficer(
            Declared.value(
                ContactPoint.byEmail(ContactRole.DATA_PROTECTION_OFFICER, "dpo@example.fi")))
        .list(PublicationList.labels("LABELS", Clean.SENTENCE))
        .transfer(
            TransferRule.of(
                "CLOUD",
                states,
                Clean.SENTENCE,
                TransferTool.of(TransferTool.Kind.ADEQUACY_DECISION, "2023/1795")))
        .registerLink(
            new RegisterLink(
                new RegisterId("toinen"), Clean.CONTROLLER, Purpose.AD_TARGETING_OWN, Set.of()))
        .accountability(Accountability.NOT_STATED.withLargeScale(Declared.value(TODO)))
        .draft();
  }

  @Test
  @DisplayName("L05, L25 whatever part of a draft bears a text for people, its texts are looked at")
  void everyPartIsWalked() {
    List<String> bearing =
        Arrays.stream(RegisterDraft.class.getMethods())
            .filter(one -> one.getDeclaringClass() == RegisterDraft.class)
            .filter(one -> one.getParameterCount() == 0)
            .filter(one -> !Set.of("checked", "toBuilder").contains(one.getName()))
            .filter(one -> bearsText(one.getGenericReturnType(), new HashSet<>()))
            .map(Method::getName)
            .map(name -> name.equals("retentionPolicy") ? "retention" : name)
            .toList();
    assertThat(bearing)
        .as("control: parts were seen")
        .contains("name", "activities", "consent", "accountability", "notice")
        .doesNotContain("zone", "id");

    List<String> walked = DraftTexts.of(full()).stream().map(DraftText::path).toList();
    assertThat(bearing)
        .allSatisfy(part -> assertThat(walked).anyMatch(path -> path.startsWith(part)));
  }

  @Test
  @DisplayName("L05 a placeholder in what the authority is answered is found at its path")
  void accountabilityIsWalked() {
    assertThat(Placeholders.in("TODO")).as("control").isNotEmpty();
    assertThat(
            Clean.look(
                b ->
                    b.accountability(
                        Accountability.NOT_STATED.withLargeScale(Declared.value(TODO)))))
        .singleElement()
        .satisfies(
            finding -> assertThat(finding.paths()).containsExactly("accountability.largeScale"));
  }

  private static boolean bearsText(Type type, Set<Type> seen) {
    if (!seen.add(type)) {
      return false;
    }
    if (type instanceof ParameterizedType generic) {
      return Arrays.stream(generic.getActualTypeArguments()).anyMatch(one -> bearsText(one, seen))
          || bearsText(generic.getRawType(), seen);
    }
    if (type instanceof WildcardType wildcard) {
      return bearsText(wildcard.getUpperBounds()[0], seen);
    }
    return type instanceof Class<?> plain
        && (plain == LocalizedText.class
            || plain.isSealed()
                && Arrays.stream(plain.getPermittedSubclasses())
                    .anyMatch(one -> bearsText(one, seen))
            || plain.isRecord()
                && Arrays.stream(plain.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .anyMatch(one -> bearsText(one, seen)));
  }
}
