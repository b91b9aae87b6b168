package fi.rekisteri.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.rekisteri.processing.RuleId;
import fi.rekisteri.request.Decision;
import fi.rekisteri.request.ItemOutcome;
import fi.rekisteri.rights.RefusalReason.Explained;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RefusalReasonTest {
  private static final Map<String, String> PREFIXES =
      Map.of(
          "eu-gdpr", "https://w3id.org/dpv/legal/eu/gdpr#",
          "just", "https://w3id.org/dpv/justifications#");

  @Test
  @DisplayName("S78.1 each reason holds against some right, and names its rule there")
  void eachReasonHasItsRules() {
    for (RefusalReason reason : RefusalReason.values()) {
      assertThat(reason.rights()).as(reason.name()).isNotEmpty();
      for (DataSubjectRight right : DataSubjectRight.values()) {
        assertThat(reason.ruleAgainst(right).isPresent())
            .isEqualTo(reason.rights().contains(right));
      }
    }
    assertThat(rule(RefusalReason.LEGAL_DUTY, DataSubjectRight.ERASURE)).isEqualTo("Art. 17(3)(b)");
    assertThat(rule(RefusalReason.THIRD_PARTY_RIGHTS, DataSubjectRight.ACCESS))
        .isEqualTo("Art. 15(4)");
    assertThat(rule(RefusalReason.THIRD_PARTY_RIGHTS, DataSubjectRight.PORTABILITY))
        .isEqualTo("Art. 20(4)");
  }

  @Test
  @DisplayName("S70.2 marketing is forbidden without a reason, so nothing weighs against it")
  void nothingWeighsAgainstForbiddingMarketing() {
    assertThat(
            Arrays.stream(RefusalReason.values())
                .filter(one -> one.rights().contains(DataSubjectRight.MARKETING_OBJECTION)))
        .containsExactly(RefusalReason.IDENTITY_NOT_SHOWN, RefusalReason.NOBODY_FOUND);
    for (DataSubjectRight absolute :
        List.of(DataSubjectRight.CONSENT_WITHDRAWAL, DataSubjectRight.PUBLICATION_PROHIBITION)) {
      assertThat(RefusalReason.MANIFESTLY_UNFOUNDED.rights()).doesNotContain(absolute);
      assertThat(RefusalReason.MANIFESTLY_EXCESSIVE.rights()).doesNotContain(absolute);
    }
  }

  @Test
  @DisplayName("F05 F08 what an act allows to withhold is cited by its section and point")
  void actsAreCitedByTheirPoints() {
    assertThat(rule(RefusalReason.PUBLIC_SECURITY, DataSubjectRight.ACCESS))
        .isEqualTo("1050/2018 s. 34(1)(1)");
    assertThat(rule(RefusalReason.SERIOUS_DANGER, DataSubjectRight.ACCESS))
        .isEqualTo("1050/2018 s. 34(1)(2)");
    assertThat(rule(RefusalReason.SUPERVISORY_TASK, DataSubjectRight.ACCESS))
        .isEqualTo("1050/2018 s. 34(1)(3)");
    assertThat(rule(RefusalReason.RESEARCH_OR_STATISTICS, DataSubjectRight.ACCESS))
        .isEqualTo("1050/2018 s. 31");
    assertThat(rule(RefusalReason.PUBLIC_ARCHIVING, DataSubjectRight.ACCESS))
        .isEqualTo("1050/2018 s. 32");
    assertThat(rule(RefusalReason.RESEARCH_OR_STATISTICS, DataSubjectRight.PORTABILITY)).isEmpty();
  }

  @Test
  @DisplayName("S67 that nobody was found can be said of every right, and refuses none")
  void nobodyFoundRefusesNothing() {
    for (DataSubjectRight right : DataSubjectRight.values()) {
      RefusedItem nobody = RefusedItem.whole(right, RefusalReason.NOBODY_FOUND, "");
      assertThat(Decision.notApplicable(nobody).outcome()).isEqualTo(ItemOutcome.NOT_APPLICABLE);
      assertThatThrownBy(() -> Decision.refused(nobody))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> Decision.partly(nobody))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(Arrays.stream(RefusalReason.values()).filter(one -> !one.isRefusal()))
        .containsExactly(RefusalReason.NOBODY_FOUND);
  }

  @Test
  @DisplayName("F05 secret reasons restrict access, and no other right")
  void secretReasonsRestrictAccess() {
    assertThat(RefusalReason.SECRET_REASONS.rights()).containsExactly(DataSubjectRight.ACCESS);
    assertThat(
            Arrays.stream(RefusalReason.values()).filter(one -> one.explained() == Explained.NEVER))
        .containsExactly(RefusalReason.SECRET_REASONS);
  }

  @Test
  @DisplayName("law 8: each reason is a term of the Data Privacy Vocabulary")
  void eachReasonIsATerm() throws IOException {
    Path list =
        Path.of(System.getProperty("vocabulary.dir", "../../shared/vocabulary"))
            .resolve("dpv-2.3-terms.tsv");
    assumeTrue(
        Files.isRegularFile(list),
        "the vocabulary's list of terms is not here; name its folder by -Dvocabulary.dir");
    try (Stream<String> lines = Files.lines(list)) {
      Set<String> known = lines.map(line -> line.split("\t")[0]).collect(Collectors.toSet());
      assertThat(RefusalReason.values())
          .allSatisfy(reason -> assertThat(known).contains(expanded(reason.term())));
      assertThat(known).as("control").doesNotContain(expanded("just:Guessed"));
    }
  }

  private static String expanded(String term) {
    String[] parts = term.split(":");
    return PREFIXES.get(parts[0]) + parts[1];
  }

  private static String rule(RefusalReason reason, DataSubjectRight right) {
    return reason.ruleAgainst(right).map(RuleId::reference).orElse("");
  }
}
