package fi.rekisteri.core;

import static fi.rekisteri.core.NoticeRegister.NOW;
import static fi.rekisteri.core.NoticeRegister.showing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.rekisteri.NoticeReach;
import fi.rekisteri.UninformedPage;
import fi.rekisteri.UninformedPage.Uninformed;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.CustomerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** How many were shown which notice last, and who is to be informed again. */
class NoticeReachTest {
  private final NoticeRegister test = new NoticeRegister();

  @RepeatedTest(5)
  @DisplayName("G13 everybody is counted once, by what they were shown last, over many pages")
  void everybodyIsCountedOnce(RepetitionInfo run) {
    SplittableRandom random = new SplittableRandom(run.getCurrentRepetition());
    Map<String, Long> last = new TreeMap<>();
    TreeSet<CustomerId> uninformed = new TreeSet<>();
    long untold = 0;
    for (int i = 0; i < 230; i++) {
      String under = List.of("", "1", "2").get(random.nextInt(3));
      String shown = List.of("", "1", "2").get(random.nextInt(3));
      CustomerId id = test.person(under).id();
      if (!shown.isEmpty()) {
        // later than any value was obtained
        test.maija().shown(id, showing(shown, NOW));
      }
      String expected = shown.isEmpty() ? under : shown;
      untold += expected.isEmpty() ? 1 : 0;
      if (!expected.isEmpty()) {
        last.merge(expected, 1L, Long::sum);
      }
      if (!under.equals("2") && !shown.equals("2")) {
        uninformed.add(id);
      }
    }
    NoticeReach reach = test.admin().reach();
    assertThat(reach.lastShown()).isEqualTo(last);
    assertThat(reach.untold()).isEqualTo(untold);
    assertThat(reach.people()).isEqualTo(230);
    assertThat(reach.informed()).isEqualTo(230 - uninformed.size());
    assertThat(reach.inForce()).isEqualTo("2");
    assertThat(listed(1 + random.nextInt(99))).containsExactlyElementsOf(uninformed);
  }

  private List<CustomerId> listed(int limit) {
    List<CustomerId> all = new ArrayList<>();
    Optional<CustomerId> after = Optional.empty();
    do {
      UninformedPage page = test.admin().uninformed(after.orElse(null), limit);
      page.people().forEach(one -> all.add(one.id()));
      after = page.next();
    } while (after.isPresent());
    return all;
  }

  @Test
  @DisplayName("Art. 13(3) whoever was shown an older one is listed with it; the new one ends that")
  void listTellsWhatWasShownLast() {
    CustomerId id = test.person("").id();
    assertThat(test.admin().uninformed(null, 10).people())
        .containsExactly(new Uninformed(id, Optional.empty(), Optional.empty()));
    test.maija().shown(id, showing("1", NOW.minusSeconds(5)));
    assertThat(test.admin().uninformed(null, 10).people())
        .containsExactly(new Uninformed(id, Optional.of("1"), Optional.of(NOW.minusSeconds(5))));
    test.maija().shown(id, showing("2", NOW.minusSeconds(9)));
    assertThat(test.admin().uninformed(null, 10).people())
        .as("an old page that was looked at since undoes nothing")
        .isEmpty();
    assertThat(test.admin().reach().lastShown()).containsOnlyKeys("1");
    assertThat(test.admin().reach().informed()).isEqualTo(1);
  }

  @Test
  @DisplayName("Art. 13(3) whoever objected or restricted everything is informed like anybody")
  void objectorsAreInformedToo() {
    CustomerId id = test.person("1").id();
    test.register
        .actingAs(TestRegister.MAIJA)
        .choicesOf(id)
        .record(Choice.Prohibition.ofEverything(Receipt.of(NOW, Channel.PHONE)));
    assertThat(test.admin().uninformed(null, 10).people()).hasSize(1);
    assertThat(test.admin().reach().leftOut()).isZero();
  }

  @Test
  @DisplayName("law 2, Art. 5(2) each look stands in the trail, and names nobody")
  void looksAreRecorded() {
    test.person("1");
    test.admin().reach();
    test.admin().uninformed(null, 10);
    var looks =
        test
            .storage
            .inTransaction(
                tx -> tx.audit().between(NOW.minusSeconds(1), NOW.plusSeconds(1), null, 100))
            .stream()
            .filter(entry -> entry.act().action() == AuditAction.READ_NOTICE_SHOWINGS)
            .toList();
    assertThat(looks).hasSize(2).allMatch(entry -> entry.act().subject().isEmpty());
    assertThatIllegalArgumentException().isThrownBy(() -> test.admin().uninformed(null, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> test.admin().uninformed(null, 1001));
  }

  @Test
  @DisplayName("G13 an empty register has informed nobody, and nobody is left to inform")
  void emptyRegisterIsCounted() {
    assertThat(test.admin().reach().people()).isZero();
    assertThat(test.admin().reach().lastShown()).isEmpty();
    assertThat(test.admin().uninformed(null, 1).next()).isEmpty();
  }
}
