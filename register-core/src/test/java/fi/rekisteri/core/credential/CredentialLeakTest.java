package fi.rekisteri.core.credential;

import static fi.rekisteri.core.credential.Staffroom.DESK;
import static fi.rekisteri.core.credential.Staffroom.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fi.rekisteri.credential.AccountId;
import fi.rekisteri.credential.Enrolment;
import fi.rekisteri.credential.Pepper;
import fi.rekisteri.credential.SignIn;
import fi.rekisteri.credential.StoredAccount;
import fi.rekisteri.crypto.SecretBytes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CredentialLeakTest {
  private static final String NAME = "kanarialintu";
  private static final String CLIENT = "203.0.113.77";

  @Test
  @DisplayName(
      "law 10: no name, password, token, hash or client is printed, and none is stored in clear")
  void nothingIsPrintedOrStored() {
    RecordingTexts store = new RecordingTexts();
    Staffroom room = new Staffroom(store);
    Enrolment enrolment = room.credentials.enrol(NAME);
    room.credentials.setPassword(enrolment.token().toCharArray(), PASSWORD.toCharArray());
    SignIn in = room.signIn(NAME, PASSWORD, CLIENT);
    room.guess(NAME, CLIENT, 6);
    StoredAccount account = store.find(enrolment.account()).orElseThrow();
    Set<String> printed = new TreeSet<>();
    printed.addAll(List.of(enrolment.toString(), in.toString(), account.toString()));
    room.events.forEach(event -> printed.add(event.toString()));
    printed.add(new TokenText(enrolment.account(), enrolment.token()).toString());
    printed.add(new Pepper("p1", SecretBytes.copyOf(new byte[32])).toString());
    printed.add(catchThrowable(() -> room.credentials.enrol(NAME)).toString());
    printed.add(catchThrowable(() -> room.credentials.enrol(NAME + " !")).toString());
    printed.add(catchThrowable(() -> room.signIn(NAME, PASSWORD, "")).toString());
    String hash = account.credential().hash().orElseThrow();
    assertThat(printed).hasSizeGreaterThan(8);
    assertThat(printed)
        .noneMatch(text -> text.contains(NAME) || text.contains(PASSWORD) || text.contains(CLIENT))
        .noneMatch(text -> text.contains(enrolment.token()) || text.contains(hash));
    assertThat(store.written)
        .as("control: lanes and tags are seen")
        .anyMatch(text -> text.contains(account.nameTag()))
        .noneMatch(text -> text.contains(NAME) || text.contains(CLIENT) || text.contains(PASSWORD))
        .noneMatch(text -> text.contains(enrolment.token()));
  }

  @Test
  @DisplayName("law 3: another secret gives other tags, and a name is no client")
  void tagsAreKeyed() {
    Staffroom room = new Staffroom();
    AccountId id = room.employ("maija");
    byte[] other = new byte[32];
    other[0] = 1;
    Staffroom second = new Staffroom();
    second.builder().secret(SecretBytes.copyOf(other)).build().enrol("maija");
    String tag = room.store.find(id).orElseThrow().nameTag();
    assertThat(second.store.findByName(tag)).isEmpty();
    assertThat(room.store.findByName(tag)).as("control").isPresent();
    room.guess("maija", "maija", 1);
    assertThat(room.store.failures(Set.of("a:" + tag, "c:" + tag))).containsOnlyKeys("a:" + tag);
    assertThat(room.isIn("maija", DESK)).isTrue();
  }
}
