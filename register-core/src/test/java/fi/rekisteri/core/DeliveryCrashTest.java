package fi.rekisteri.core;

import static fi.rekisteri.core.NotifiedRegister.ACCOUNTANT;
import static fi.rekisteri.core.NotifiedRegister.BANK;
import static fi.rekisteri.core.NotifiedRegister.RIGHT;
import static fi.rekisteri.core.NotifiedRegister.TERMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.disclosure.Delivery;
import fi.rekisteri.disclosure.NoticeId;
import fi.rekisteri.disclosure.NoticeMessage;
import fi.rekisteri.disclosure.NoticeReason;
import fi.rekisteri.disclosure.NoticeState;
import fi.rekisteri.disclosure.PartyNotice;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.StorageTransaction;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whenever a process dies, each notice is delivered once at least, and under one id only. */
@Tag("counts-transactions")
class DeliveryCrashTest {
  /** The end of a process: nothing of it is caught, and nothing runs after it. */
  private static final class Death extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** Where in a transaction a process dies. */
  private enum Moment {
    BEFORE_IT,
    BEFORE_ITS_END,
    AFTER_IT
  }

  /** A storage whose process dies at one of its transactions. */
  private static final class Mortal implements RegisterStorage {
    private final RegisterStorage inner = new InMemoryStorage();
    private Moment moment = Moment.BEFORE_IT;
    private int left = Integer.MAX_VALUE;

    @Override
    public <T> T inTransaction(Function<StorageTransaction, T> work) {
      boolean dies = --left == 0;
      if (dies && moment == Moment.BEFORE_IT) {
        throw new Death();
      }
      T result =
          inner.inTransaction(
              tx -> {
                T done = work.apply(tx);
                if (dies && moment == Moment.BEFORE_ITS_END) {
                  throw new Death();
                }
                return done;
              });
      if (dies) {
        throw new Death();
      }
      return result;
    }

    @Override
    public void close() {
      inner.close();
    }
  }

  private final Mortal storage = new Mortal();
  private final NotifiedRegister test = new NotifiedRegister(storage);

  private List<NoticeId> planned() {
    test.disclosed(ACCOUNTANT, "email");
    test.disclosed(BANK, "email");
    test.rectify(RIGHT);
    return test.notices().stream().map(PartyNotice::id).toList();
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  @DisplayName(
      "S77 a process that dies at any step of a delivery loses no notice and doubles no id")
  void deathAtAnyStepLosesNothing(Moment moment) {
    int step = 0;
    boolean died = true;
    while (died) {
      died = new DeliveryCrashTest().diesAt(++step, moment);
    }
    assertThat(step).as("steps at which it died").isGreaterThan(5);
  }

  private boolean diesAt(int step, Moment moment) {
    List<NoticeId> ids = planned();
    storage.moment = moment;
    storage.left = step;
    Throwable death = catchThrowable(test::deliver);
    storage.left = Integer.MAX_VALUE;
    assertThat(test.received).extracting(NoticeMessage::id).doesNotHaveDuplicates();
    assertThat(death == null || death instanceof Death).isTrue();
    CustomerRegister restarted = test.opened(storage, NotifiedRegister.definition());
    test.messenger(restarted).deliver(test.taking(), TERMS);
    test.clock.pass(TERMS.lease());
    test.messenger(restarted).deliver(test.taking(), TERMS);
    assertThat(test.received)
        .as("each at least once, and none under another id")
        .extracting(NoticeMessage::id)
        .containsAll(ids)
        .isSubsetOf(ids);
    assertThat(test.received).hasSizeLessThanOrEqualTo(ids.size() + 1);
    assertThat(test.notices())
        .allMatch(one -> one.state() == NoticeState.SENT)
        .extracting(PartyNotice::id)
        .containsExactlyInAnyOrderElementsOf(ids);
    return death != null;
  }

  @Test
  @DisplayName("S77 a process that dies between sending and recording: the same id comes again")
  void sameIdComesAgain() {
    planned();
    assertThatThrownBy(
            () ->
                test.messenger()
                    .deliver(
                        message -> {
                          test.received.add(message);
                          throw new Death();
                        },
                        TERMS))
        .isInstanceOf(Death.class);
    NoticeId id = test.received.get(0).id();
    test.deliver();
    assertThat(test.received).as("it is lent still, and so is its batch").hasSize(1);
    test.clock.pass(TERMS.lease());
    test.deliver();
    assertThat(test.received).hasSize(3);
    assertThat(test.received.subList(1, 3)).extracting(NoticeMessage::id).contains(id);
    assertThat(test.received.subList(1, 3)).allMatch(message -> message.attempt() == 2);
  }

  @Test
  @DisplayName("S77 a notice that kills whoever delivers it is set aside before it is tried again")
  void killingNoticeIsSetAside() {
    test.disclosed(BANK, "email");
    test.rectify(RIGHT);
    for (int attempt = 1; attempt <= TERMS.attempts(); attempt++) {
      assertThatThrownBy(
              () ->
                  test.messenger()
                      .deliver(
                          message -> {
                            throw new Death();
                          },
                          TERMS))
          .isInstanceOf(Death.class);
      test.clock.pass(TERMS.lease());
    }
    assertThat(test.deliver().setAside()).isEqualTo(1);
    assertThat(test.received).isEmpty();
    assertThat(test.notice().state()).isEqualTo(NoticeState.SET_ASIDE);
  }

  @Test
  @DisplayName("S77 an answer after the lease is not recorded; what happened meanwhile stands")
  void lateAnswerIsNotRecorded() {
    test.disclosed(BANK, "email");
    test.rectify(RIGHT);
    NoticeId id = test.notice().id();
    assertThat(
            test.messenger()
                .deliver(
                    message -> {
                      test.clock.pass(TERMS.lease());
                      assertThat(test.deliver().sent()).isEqualTo(1);
                      test.messenger().acknowledge(id);
                      return new Delivery.Refused(NoticeReason.UNREACHABLE);
                    },
                    TERMS)
                .overtaken())
        .isEqualTo(1);
    assertThat(test.notice().state()).isEqualTo(NoticeState.ACKNOWLEDGED);
  }

  @Test
  @DisplayName("S77 a provider that answers twice, by a call of its own and by what it returns")
  void doubleAnswerIsOne() {
    test.disclosed(BANK, "email");
    test.rectify(RIGHT);
    test.messenger()
        .deliver(
            message -> {
              test.messenger().acknowledge(message.id());
              return new Delivery.Accepted();
            },
            TERMS);
    assertThat(test.notice().state()).isEqualTo(NoticeState.ACKNOWLEDGED);
    test.clock.pass(Duration.ofDays(1));
    assertThat(test.deliver().sent()).isZero();
  }

  @Test
  @DisplayName("S77 of a batch whose lease ends while one hangs the rest is left to others")
  void restOfALateBatchIsLeft() {
    planned();
    test.messenger()
        .deliver(
            message -> {
              test.received.add(message);
              test.clock.pass(TERMS.lease());
              return new Delivery.Accepted();
            },
            TERMS);
    assertThat(test.received).hasSize(1);
    test.deliver();
    assertThat(test.received).hasSize(2).extracting(NoticeMessage::id).doesNotHaveDuplicates();
  }
}
