package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.MAIJA;
import static fi.rekisteri.core.TestRegister.READER;
import static fi.rekisteri.core.TestRegister.anna;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.portability.PortabilityPackage;
import fi.rekisteri.portability.ReceiverIdentity;
import fi.rekisteri.portability.TransferAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PackageTransferTest {
  private final TestRegister test = new TestRegister();
  private final CustomerId anna = test.maintenance().register(anna()).id();
  private final PortabilityPackage packed = PortableSamples.packed(anna);

  @Test
  @DisplayName("S71.3 receiver and package are recorded before it is asked, and its answer after")
  void handoverIsRecordedFirst() {
    List<List<String>> before = new ArrayList<>();
    Inbox inbox =
        new Inbox() {
          @Override
          public TransferAnswer receive(PortabilityPackage handed) throws Exception {
            before.addAll(recorded());
            return super.receive(handed);
          }
        };
    assertThat(test.register.actingAs(MAIJA).transfer(packed, inbox))
        .isEqualTo(new TransferAnswer.Accepted());
    assertThat(before).containsExactly(List.of("to=0245974-7", "package=" + packed.id()));
    assertThat(recorded())
        .containsExactlyInAnyOrder(
            List.of("to=0245974-7", "package=" + packed.id()),
            List.of("to=0245974-7", "package=" + packed.id(), "answer=ACCEPTED"));
  }

  @Test
  @DisplayName("S71.3 the same package may go again under its id, and is kept once")
  void samePackageIsKeptOnce() {
    Inbox inbox = new Inbox();
    test.register.actingAs(MAIJA).transfer(packed, inbox);
    test.register.actingAs(MAIJA).transfer(packed, inbox);
    assertThat(inbox.asked).isEqualTo(2);
    assertThat(inbox.kept).hasSize(1);
  }

  @Test
  @DisplayName("S71.3 a refusal is told with its code")
  void refusalIsTold() {
    Inbox full =
        new Inbox() {
          @Override
          public TransferAnswer receive(PortabilityPackage handed) {
            return new TransferAnswer.Refused(TransferAnswer.Refusal.TOO_LARGE);
          }
        };
    String told =
        test.register
            .actingAs(MAIJA)
            .transfer(packed, full)
            .fold(() -> "accepted", Enum::name, () -> "unanswered");
    assertThat(told).isEqualTo("TOO_LARGE");
    assertThat(recorded()).anySatisfy(one -> assertThat(one).contains("refused=TOO_LARGE"));
  }

  @Test
  @DisplayName("law 10: what a receiver throws is no answer, and nobody is shown it")
  void failureIsNoAnswer() {
    Inbox broken =
        new Inbox() {
          @Override
          public TransferAnswer receive(PortabilityPackage handed) throws Exception {
            throw new Exception("Anna Virtaläinen");
          }
        };
    assertThat(test.register.actingAs(MAIJA).transfer(packed, broken))
        .isEqualTo(new TransferAnswer.Unanswered());
    assertThat(recorded()).anySatisfy(one -> assertThat(one).contains("answer=NONE"));
    assertThat(recorded().toString()).doesNotContain("Virta");
  }

  @Test
  @DisplayName("C-154/21, law 10: who does not say who they are receives nothing, and is not shown")
  void namelessReceiverReceivesNothing() {
    for (Supplier<ReceiverIdentity> identity :
        List.<Supplier<ReceiverIdentity>>of(
            () -> null,
            () -> {
              throw new IllegalStateException("Anna Virtaläinen");
            })) {
      Inbox nameless =
          new Inbox() {
            @Override
            public ReceiverIdentity identity() {
              return identity.get();
            }
          };
      refuses(
          ErrorCode.RECEIVER_UNNAMED,
          () -> test.register.actingAs(MAIJA).transfer(packed, nameless));
      assertThat(nameless.asked).isZero();
    }
    assertThat(test.outcomes(AuditAction.TRANSFER_PACKAGE))
        .containsExactly(Outcome.DENIED, Outcome.DENIED);
    assertThat(recorded().toString()).doesNotContain("Virta");
  }

  @Test
  @DisplayName("law 10: a refusal without a reason is no answer")
  void refusalWithoutReasonIsNoAnswer() {
    Inbox broken =
        new Inbox() {
          @Override
          public TransferAnswer receive(PortabilityPackage handed) {
            return new TransferAnswer.Refused(null);
          }
        };
    assertThat(test.register.actingAs(MAIJA).transfer(packed, broken))
        .isEqualTo(new TransferAnswer.Unanswered());
  }

  @Test
  @DisplayName("S41 only those who may hand data to others hand a package over")
  void readersHandNothingOver() {
    Inbox inbox = new Inbox();
    refuses(ErrorCode.NOT_DESIGNATED, () -> test.register.actingAs(READER).transfer(packed, inbox));
    assertThat(inbox.asked).isZero();
    assertThat(test.outcomes(AuditAction.TRANSFER_PACKAGE)).containsExactly(Outcome.DENIED);
  }

  private List<List<String>> recorded() {
    return test.entries().stream()
        .filter(entry -> entry.act().action() == AuditAction.TRANSFER_PACKAGE)
        .map(entry -> entry.act().fields())
        .toList();
  }
}
