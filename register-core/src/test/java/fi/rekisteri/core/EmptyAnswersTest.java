package fi.rekisteri.core;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.core.access.AccessAnswerJson;
import fi.rekisteri.core.access.AccessAnswerPage;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.elsewhere.SourcePage;
import fi.rekisteri.elsewhere.SourceValue;
import fi.rekisteri.portability.PortableData;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.retention.ErasureAnswer;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.retention.ErasureDemand;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "We hold nothing about you": said of everywhere, and the same whoever asks. */
class EmptyAnswersTest {
  private static final SourceValue NEWSLETTER =
      new SourceValue(
          LocalizedText.of("Uutiskirje", "Nyhetsbrev", "Newsletter"),
          DataCategory.CONTACT,
          Map.of("value", "kyllä"),
          Optional.empty());

  @ParameterizedTest
  @CsvSource({
    "FI,Paperiaineisto,ei tietoja,pyyntö itse",
    "SV,Pappersmaterial,inga uppgifter,själva begäran",
    "EN,Material on paper,none held,the request itself"
  })
  @DisplayName("S67.1 no data: every place is named with none held, the request is the only trace")
  void everyPlaceIsNamed(Language language, String paper, String none, String trace) {
    SourcedRegister register = new SourcedRegister(HostTable.named("shop", 1));
    AccessAnswer answer = register.test.desk("clerk").answerAccess(CustomerId.random());
    String page = AccessAnswerPage.of(register.test.register.definition()).html(answer, language);

    assertThat(answer.isHeld()).isFalse();
    assertThat(page).contains(paper, HostTable.LABEL.in(language), trace);
    assertThat(page.split(none, -1)).as("records, choices, ledger, paper, shop").hasSize(6);
    assertThat(AccessAnswerJson.of(register.test.register.definition()).write(answer))
        .contains("\"place\" : \"RECORDS\"", "\"place\" : \"shop\"", "\"declared\" : \"none\"");
  }

  @Test
  @DisplayName("S67.1 somebody erased gets what somebody never known gets, word for word")
  void erasedLooksLikeNeverKnown() {
    VisitedSite site = new VisitedSite();
    CustomerId anna = site.customer("A-1");
    LocalDate today = LocalDate.ofInstant(site.clock.instant(), site.register.definition().zone());
    ErasureDemand everything = new ErasureDemand(ErasureCause.PROMISED, Set.of(), today);
    assertThat(written(site, anna)).as("control").contains("\"held\" : true");
    assertThat(site.desk().retentionOf(anna).demand(everything).state())
        .isEqualTo(ErasureAnswer.State.DONE);

    CustomerId stranger = CustomerId.random();
    assertThat(written(site, anna).replace(anna.toString(), "X"))
        .isEqualTo(written(site, stranger).replace(stranger.toString(), "X"))
        .contains("\"held\" : false");
  }

  @Test
  @DisplayName("S67.1 whoever is erased while sources are asked is told what is left, not what was")
  void erasedMeanwhileIsToldWhatIsLeft() {
    SourcedRegister register = erasingWhileAsked();
    AccessAnswer answer = register.test.desk("clerk").answerAccess(register.anna);

    assertThat(answer.isHeld()).isFalse();
    assertThat(answer.elsewhere()).allMatch(source -> source.values().isEmpty());
    assertThat(register.test.entries())
        .filteredOn(entry -> entry.act().action() == AuditAction.ANSWER_ACCESS)
        .singleElement()
        .matches(entry -> entry.act().outcome() == Outcome.DONE);
  }

  @Test
  @DisplayName("S71.1 whoever is erased while sources are asked takes what is left, not what was")
  void erasedMeanwhileTakesNothingAlong() {
    SourcedRegister register = erasingWhileAsked();
    PortableData data = register.test.desk("clerk").portability(register.anna);

    assertThat(data.values()).isEmpty();
    assertThat(data.excluded()).isEmpty();
  }

  /** A table that holds something until the person is erased, which happens while it tells it. */
  private static SourcedRegister erasingWhileAsked() {
    SourcedRegister[] register = new SourcedRegister[1];
    HostTable erasing =
        new HostTable("shop", 1) {
          private boolean erased;

          @Override
          public SourcePage held(CustomerId subject, Optional<String> after) {
            List<SourceValue> held = erased ? List.of() : List.of(NEWSLETTER);
            if (!erased) {
              erased = true;
              register[0].erase(subject);
            }
            return SourcePage.whole(held);
          }
        };
    register[0] = new SourcedRegister(erasing);
    return register[0];
  }

  private static String written(VisitedSite site, CustomerId person) {
    return AccessAnswerJson.of(site.register.definition()).write(site.desk().answerAccess(person));
  }
}
