package fi.rekisteri.core;

import static fi.rekisteri.core.NoticeRegister.NOW;
import static fi.rekisteri.core.NoticeRegister.showing;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.consent.NoticeShowing;
import fi.rekisteri.consent.NoticesShown;
import fi.rekisteri.consent.ShownNotice;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.store.SealedField;
import fi.rekisteri.text.Language;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** That a person was shown a notice is kept with the person, once, and told to them. */
class NoticeShowingTest {
  private static final Instant EARLIER = NOW.minus(Duration.ofDays(2));

  private final NoticeRegister test = new NoticeRegister();
  private final Customer anna = test.person("1");

  private List<AuditEntry> recorded() {
    return test.storage.inTransaction(tx -> tx.audit().ofSubject(anna.id(), null, 100)).stream()
        .filter(entry -> entry.act().action() == AuditAction.RECORD_NOTICE)
        .toList();
  }

  private long version() {
    return test.register
        .actingAs(TestRegister.MAIJA)
        .forPurpose(Purpose.RIGHTS)
        .get(anna.id())
        .version();
  }

  private NoticesShown shown() {
    return test.maija().shownTo(anna.id());
  }

  @Test
  @DisplayName("G13, G21.2 what was shown, when, how, and whether the objection right stood apart")
  void showingIsKept() {
    NoticeShowing letter = new NoticeShowing("2", Language.SV, Channel.POST, EARLIER, true);
    test.maija().shown(anna.id(), letter);
    assertThat(shown().showings()).containsExactly(ShownNotice.of(letter));
    assertThat(shown().objectionApartSince()).contains(EARLIER);
    assertThat(shown().lastVersion()).contains("2");
    assertThat(recorded()).hasSize(1);
    assertThat(recorded().get(0).act().fields()).containsExactly("notice=2", "objection=apart");
  }

  @Test
  @DisplayName("S25.2 the version that a value names tells too which notice was shown")
  void valuesTellToo() {
    assertThat(shown().showings()).isEmpty();
    assertThat(shown().byValues()).containsOnlyKeys("1");
    assertThat(shown().lastVersion()).contains("1");
    assertThat(shown().objectionApartSince()).as("a value does not tell that").isEmpty();
    assertThat(test.maija().shownTo(test.person("").id()).lastVersion()).isEmpty();
  }

  @Test
  @DisplayName("G13 the same showing twice changes nothing but the trail")
  void sameShowingIsKeptOnce() {
    test.maija().shown(anna.id(), showing("2", EARLIER));
    long before = version();
    test.maija().shown(anna.id(), showing("2", EARLIER));
    test.maija().shown(anna.id(), showing("2", EARLIER.plusNanos(999)));
    assertThat(version()).isEqualTo(before);
    assertThat(shown().showings()).hasSize(1);
    assertThat(recorded()).hasSize(3);
  }

  @Test
  @DisplayName("G13 of many showings alike the first and the last are kept, in whatever order")
  void firstAndLastAreKept() {
    for (int hours : new int[] {5, 1, 9, 3, 5}) {
      test.maija().shown(anna.id(), showing("2", EARLIER.plus(Duration.ofHours(hours))));
    }
    assertThat(shown().showings()).hasSize(1);
    assertThat(shown().showings().get(0).first()).isEqualTo(EARLIER.plus(Duration.ofHours(1)));
    assertThat(shown().showings().get(0).last()).isEqualTo(EARLIER.plus(Duration.ofHours(9)));
  }

  @Test
  @DisplayName("G13 a version or a time that cannot be is refused, and recorded")
  void impossibleShowingIsRefused() {
    CustomerId id = anna.id();
    refuses(ErrorCode.NOTICE_VERSION_UNKNOWN, () -> test.maija().shown(id, showing("3", NOW)));
    refuses(ErrorCode.NOTICE_VERSION_UNKNOWN, () -> test.maija().shown(id, showing("2 ", NOW)));
    refuses(ErrorCode.NOTICE_VERSION_UNKNOWN, () -> showing(" ", NOW));
    refuses(ErrorCode.NOTICE_VERSION_UNKNOWN, () -> showing("2\u0000", NOW));
    refuses(
        ErrorCode.NOTICE_SHOWING_REFUSED,
        () -> test.maija().shown(id, showing("2", NOW.plusSeconds(1))));
    for (Instant far : List.of(Instant.MIN, Instant.MAX)) {
      refuses(ErrorCode.NOTICE_SHOWING_REFUSED, () -> test.maija().shown(id, showing("2", far)));
    }
    assertThat(shown().showings()).isEmpty();
    assertThat(recorded())
        .extracting(entry -> entry.act().outcome())
        .hasSize(5)
        .containsOnly(Outcome.DENIED);
  }

  @Test
  @DisplayName(
      "G13(3) a version may be shown ahead of its first day, and the one before it after that")
  void versionIsShownAhead() {
    Instant midnight =
        NoticeRegister.SECOND_SINCE.atStartOfDay(test.register.definition().zone()).toInstant();
    Instant ahead = midnight.minus(Duration.ofDays(30));
    test.maija().shown(anna.id(), showing("2", ahead));
    test.maija().shown(anna.id(), showing("1", midnight));
    assertThat(shown().showings())
        .extracting(ShownNotice::version)
        .as("the one before it is known")
        .containsExactlyInAnyOrder("1", "2");
    assertThat(shown().showings())
        .filteredOn(one -> one.version().equals("2"))
        .extracting(ShownNotice::first)
        .containsExactly(ahead);
  }

  @Test
  @DisplayName("law 2 only whoever may maintain records it, and whoever may read looks")
  void designationsAreAsked() {
    var reader = test.register.actingAs(TestRegister.READER).privacyNotices();
    refuses(ErrorCode.NOT_DESIGNATED, () -> reader.shown(anna.id(), showing("2", NOW)));
    assertThat(reader.shownTo(anna.id()).showings()).isEmpty();
    refuses(ErrorCode.NOT_DESIGNATED, () -> test.admin().shownTo(anna.id()));
    refuses(ErrorCode.NOT_DESIGNATED, () -> test.maija().reach());
    refuses(ErrorCode.NOT_DESIGNATED, () -> test.maija().uninformed(null, 10));
    refuses(ErrorCode.NOT_DESIGNATED, () -> test.maija().compare(LocalDate.of(2026, 1, 1)));
    refuses(
        ErrorCode.CUSTOMER_NOT_FOUND,
        () -> test.maija().shown(CustomerId.random(), showing("2", NOW)));
  }

  @Test
  @DisplayName("Art. 15 the person is told which notices they were shown")
  void answerTellsIt() {
    test.maija().shown(anna.id(), showing("2", EARLIER));
    var answer = test.register.actingAs(TestRegister.MAIJA).answerAccess(anna.id());
    assertThat(answer.notices()).containsExactly(ShownNotice.of(showing("2", EARLIER)));
    assertThat(answer.consultations())
        .extracting(look -> look.action())
        .contains(AuditAction.RECORD_NOTICE);
  }

  @Test
  @DisplayName("law 3, law 10 the storage and the trail hold neither language nor way in the clear")
  void storageSeesNothing() {
    test.maija()
        .shown(anna.id(), new NoticeShowing("2", Language.SV, Channel.INVITE_LINK, NOW, true));
    SealedField kept =
        test
            .storage
            .inTransaction(tx -> tx.customers().find(anna.id()))
            .orElseThrow()
            .fields()
            .stream()
            .filter(field -> field.field().equals("$notices"))
            .findFirst()
            .orElseThrow();
    assertThat(new String(kept.blob(), StandardCharsets.ISO_8859_1))
        .doesNotContain("INVITE_LINK")
        .doesNotContain("version");
    assertThat(recorded().toString()).doesNotContain("INVITE_LINK").doesNotContain("sv");
  }

  @Test
  @DisplayName("law 6 of two who record at once neither is lost, beside somebody who edits")
  void nobodyIsLost() {
    Stream<CompletableFuture<Void>> writers =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    CompletableFuture.runAsync(
                        () ->
                            test.maija()
                                .shown(
                                    anna.id(),
                                    new NoticeShowing(
                                        "2", Language.FI, Channel.values()[i], EARLIER, false))));
    writers.toList().forEach(CompletableFuture::join);
    assertThat(shown().showings()).hasSize(8);
    assertThat(recorded()).hasSize(8);
  }

  @Test
  @DisplayName("S25.2 a definition without one before it knows its own version alone")
  void previousMustBeTold() {
    var alone =
        EmbeddedRegister.builder()
            .definition(NoticeRegister.second())
            .storage(TwiceStorage.whereAsked(test.storage))
            .keys(test.keys)
            .staff(TestRegister.staff())
            .clock(test.clock)
            .build();
    var notices = alone.actingAs(TestRegister.MAIJA).privacyNotices();
    refuses(
        ErrorCode.NOTICE_VERSION_UNKNOWN, () -> notices.shown(anna.id(), showing("1", EARLIER)));
    notices.shown(anna.id(), showing("2", EARLIER));
    assertThat(shown().showings()).hasSize(1);
  }
}
