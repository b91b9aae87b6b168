package fi.rekisteri.core.identity;

import fi.rekisteri.core.store.InMemoryCodes;
import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.identity.CodeStore;
import fi.rekisteri.identity.ContactKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;

/** Codes on a clock that a test moves, forwards or back. */
final class CodeDesk {
  static final CodeTerms TERMS =
      new CodeTerms(Duration.ofMinutes(15), 5, 3, Duration.ofSeconds(30));

  final CodeStore store;
  final OneTimeCodes codes;
  private volatile Instant now = Instant.parse("2026-11-26T10:00:00.123456789Z");

  CodeDesk() {
    this(new InMemoryCodes(), 1);
  }

  CodeDesk(CodeStore store, int secret) {
    this.store = store;
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) secret);
    this.codes = new OneTimeCodes(store, SecretBytes.copyOf(bytes), TERMS, new Moved());
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  String issue(long caseNumber) {
    return issue(caseNumber, CodeForm.DIGITS);
  }

  String issue(long caseNumber, CodeForm form) {
    return codes
        .issue(caseNumber, ContactKind.EMAIL, form)
        .fold(
            CodeIssue.Issued::code,
            limited -> {
              throw new AssertionError("no code was made");
            });
  }

  boolean holds(long caseNumber, String typed) {
    return codes
        .redeem(caseNumber, typed.toCharArray())
        .fold(accepted -> accepted.caseNumber() == caseNumber, refused -> false);
  }

  /** A code of the same form that is another one. */
  static String wrong(String code) {
    return (code.charAt(0) == '2' ? '3' : '2') + code.substring(1);
  }

  private final class Moved extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("instants only");
    }
  }
}
