package fi.rekisteri.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedItemTest {
  private static final String WORDS = "Lasku 4711 on avoinna.";

  private static RefusedItem erasure(String explanation, RefusalReason... reasons) {
    return new RefusedItem(
        DataSubjectRight.ERASURE,
        Set.of("postalAddress", "email"),
        false,
        List.of(reasons),
        explanation,
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static void refused(ThrowingCallable making) {
    assertThatThrownBy(making)
        .isInstanceOfSatisfying(
            InvalidValueException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.REFUSAL_INVALID))
        .hasMessageNotContaining("4711");
  }

  @Test
  @DisplayName("G12.4 nothing is refused without a reason, or for one that its right does not know")
  void reasonIsNeeded() {
    refused(() -> erasure(WORDS));
    refused(() -> erasure(WORDS, RefusalReason.DATA_CORRECT));
    refused(() -> erasure(WORDS, RefusalReason.LEGAL_CLAIMS, RefusalReason.LEGAL_CLAIMS));
    assertThat(erasure(WORDS, RefusalReason.LEGAL_CLAIMS).fields())
        .containsExactly("email", "postalAddress");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n ", "\u200B\u2060\uFEFF", "...", "\u3164\u115F", "\u202E\u202C"})
  @DisplayName("G12.4 a reason that does not explain itself needs words that somebody can read")
  void explanationIsNeeded(String nothing) {
    refused(() -> erasure(nothing, RefusalReason.LEGAL_CLAIMS));
    refused(() -> erasure(nothing, RefusalReason.CONTACT_PERSON_ROLE, RefusalReason.LEGAL_DUTY));
    refused(() -> erasure(nothing, RefusalReason.CONTACT_PERSON_ROLE));
    assertThat(erasure(nothing, RefusalReason.NOT_IN_SCOPE).explanation()).isEmpty();
  }

  @Test
  @DisplayName("G12.4 a legal duty is explained by its law")
  void dutyIsExplainedByItsLaw() {
    RefusedItem cited =
        new RefusedItem(
            DataSubjectRight.ERASURE,
            Set.of(),
            true,
            List.of(RefusalReason.LEGAL_DUTY),
            "",
            List.of(" kirjanpitolaki 2:10 "),
            Optional.empty(),
            Optional.empty());
    assertThat(cited.legalReferences()).containsExactly("kirjanpitolaki 2:10");
    refused(() -> cited.citing("a\nb"));
    refused(() -> cited.citing(" "));
    refused(() -> cited.citing("x".repeat(201)));
    refused(
        () -> cited.citing(IntStream.range(0, 21).mapToObj(i -> "L" + i).toArray(String[]::new)));
  }

  @Test
  @DisplayName("F05 secret reasons stand alone: nothing beside them tells of them")
  void secretReasonsStandAlone() {
    RefusedItem secret =
        RefusedItem.whole(DataSubjectRight.ACCESS, RefusalReason.SECRET_REASONS, " ");
    assertThat(secret.explanation()).isEmpty();
    refused(() -> RefusedItem.whole(DataSubjectRight.ACCESS, RefusalReason.SECRET_REASONS, WORDS));
    RefusedItem part =
        RefusedItem.partial(
            DataSubjectRight.ACCESS, Set.of("email"), RefusalReason.SECRET_REASONS, "");
    assertThat(part.told().fields()).isEmpty();
    assertThat(part.told().whole()).isFalse();
    refused(() -> secret.citing("rikoslaki"));
    refused(() -> secret.ending(Optional.of(LocalDate.of(2027, 1, 1)), Optional.empty()));
    refused(() -> secret.ending(Optional.empty(), Optional.of("INVESTIGATION_END")));
    refused(
        () ->
            new RefusedItem(
                DataSubjectRight.ACCESS,
                Set.of(),
                true,
                List.of(RefusalReason.SECRET_REASONS, RefusalReason.THIRD_PARTY_RIGHTS),
                "",
                List.of(),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  @DisplayName("law 9: what is too long or broken is refused, not cut")
  void tooLongIsRefused() {
    String longest = "\uD83D\uDE00x".repeat(2000);
    assertThat(erasure(longest, RefusalReason.LEGAL_CLAIMS).explanation()).isEqualTo(longest);
    refused(() -> erasure(longest + "y", RefusalReason.LEGAL_CLAIMS));
    assertThat(erasure("a\r\nb\rc\n", RefusalReason.LEGAL_CLAIMS).explanation())
        .isEqualTo("a\nb\nc");
    refused(() -> erasure("a\u0000b", RefusalReason.LEGAL_CLAIMS));
    refused(() -> erasure("a\u001Bb", RefusalReason.LEGAL_CLAIMS));
    refused(() -> erasure("a\uD800b", RefusalReason.LEGAL_CLAIMS));
    refused(() -> erasure("a\uFFFFb", RefusalReason.LEGAL_CLAIMS));
  }

  @Test
  @DisplayName("law 9: fields are paths and events are codes, a bounded number of them")
  void fieldsArePaths() {
    RefusedItem item = erasure(WORDS, RefusalReason.LEGAL_CLAIMS);
    refused(() -> item.ending(Optional.empty(), Optional.of("role end")));
    assertThat(item.ending(Optional.empty(), Optional.of("ROLE_END")).endEvent())
        .contains("ROLE_END");
    refused(() -> fields(Set.of("<b>")));
    refused(() -> fields(Set.of("")));
    Set<String> many =
        IntStream.range(0, 201)
            .mapToObj(i -> "f" + i)
            .collect(Collectors.toCollection(TreeSet::new));
    refused(() -> fields(many));
  }

  private static RefusedItem fields(Set<String> fields) {
    return RefusedItem.partial(DataSubjectRight.ERASURE, fields, RefusalReason.LEGAL_CLAIMS, WORDS);
  }

  @Test
  @DisplayName("law 10: printing an item shows no word of its explanation")
  void printingShowsNoWord() {
    assertThat(erasure(WORDS, RefusalReason.LEGAL_CLAIMS).citing("laki").toString())
        .isEqualTo("RefusedItem[ERASURE, partly, [LEGAL_CLAIMS]]");
  }
}
