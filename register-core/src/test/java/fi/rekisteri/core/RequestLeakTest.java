package fi.rekisteri.core;

import static fi.rekisteri.core.RetainingRegister.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.deadline.Extension;
import fi.rekisteri.deadline.ExtensionGround;
import fi.rekisteri.deadline.PauseGround;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.request.CertificateOrder;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.ComplaintCase;
import fi.rekisteri.request.Correction;
import fi.rekisteri.request.Decision;
import fi.rekisteri.request.Question;
import fi.rekisteri.request.RequestEntry;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.rights.RefusalReason;
import fi.rekisteri.rights.RefusedItem;
import fi.rekisteri.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Law 10: what people write and are told stands in the file, sealed, and nowhere else. */
class RequestLeakTest {
  private static final String MARK = "kanarialintu";

  private final RequestsRegister at = new RequestsRegister();
  private final List<String> told = new ArrayList<>();

  private void tried(Runnable step) {
    try {
      step.run();
    } catch (RegisterException refused) {
      told.add(refused + " " + refused.getMessage() + refused.getCause());
    }
  }

  private RightsRequest whole() {
    CustomerId kaisa = at.customer();
    Correction named =
        Correction.of("name", Map.of("family", MARK, "unheardOf", MARK), MARK).stating(MARK);
    RightsRequest file =
        at.received(
            kaisa,
            new Claim.Access(),
            new Claim.Objecting(Purpose.BUSINESS_DEVELOPMENT, MARK),
            new Claim.Reviewing(MARK, MARK),
            new Claim.Complaining(MARK),
            new Claim.Porting(Optional.of(MARK)),
            new Claim.Rectification(List.of(named)));
    long number = file.number();
    at.requests().ask(number, new Question(Set.of(1), PauseGround.CLARIFICATION, MARK, TODAY));
    at.requests()
        .extend(number, Set.of(), new Extension(TODAY, TODAY, ExtensionGround.NUMBER, MARK));
    RefusedItem part =
        RefusedItem.whole(DataSubjectRight.ACCESS, RefusalReason.MANIFESTLY_EXCESSIVE, MARK);
    at.requests().decide(number, 1, Decision.refused(part));
    at.requests().certify(number, CertificateOrder.of(MARK, Language.FI, 1));
    at.requests().complained(number, new ComplaintCase(MARK, TODAY, Optional.empty()));
    tried(() -> at.requests().decide(number, 6, Decision.granted()));
    tried(() -> at.requests().amend(number, 1, new Claim.Complaining(MARK)));
    tried(() -> at.requests().decide(number, 2, Decision.refused(part)));
    return at.requests().get(number);
  }

  @Test
  @DisplayName("law 10 no letter, reason, correction, certificate or complaint is printed or told")
  void nothingPrintsTheMark() {
    RightsRequest file = whole();
    assertThat(told).as("control: something was refused").hasSize(3);
    for (RequestEntry entry : file.entries()) {
      told.add(entry.toString());
      told.add(entry.event().toString());
    }
    file.items().forEach(item -> told.add(item.toString()));
    file.certificates().forEach(one -> told.add(one.toString()));
    told.add(file + " " + file.letter() + file.complaints() + file.pauses(1));
    told.add(at.requests().deadlines(file.number()).toString());
    assertThat(told).noneMatch(text -> text.contains(MARK));
    assertThat(file.certificates().get(0).issuer().name()).as("control").isEqualTo(MARK);
  }

  @Test
  @DisplayName("law 3 no stored line, head or audit entry holds a word of the file in clear")
  void nothingIsStoredInClear() {
    long number = whole().number();
    List<String> stored = new ArrayList<>();
    at.at.storage.inTransaction(
        tx -> {
          tx.requests().of(number).forEach(one -> stored.add(one + StoredBytes.text(one.sealed())));
          return stored.add(tx.requests().head(number).orElseThrow().toString());
        });
    at.at.entries(AuditAction.RECORD_REQUEST).forEach(one -> stored.add(one.toString()));
    at.at.entries(AuditAction.READ_REQUESTS).forEach(one -> stored.add(one.toString()));
    assertThat(stored).hasSizeGreaterThan(15).noneMatch(text -> text.contains(MARK));
    assertThat(at.requests().nothingAsked(at.requests().receive(at.letter()).number(), MARK))
        .asString()
        .doesNotContain(MARK);
  }
}
