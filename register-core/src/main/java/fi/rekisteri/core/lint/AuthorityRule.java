package fi.rekisteri.core.lint;

import fi.rekisteri.party.AuthorityContact;
import fi.rekisteri.party.SupervisoryAuthority;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.util.Locale;
import java.util.Optional;

/** L21: the authority's contact data against the directory's of the day. */
final class AuthorityRule {
  private static final String PATH = "authority";

  private AuthorityRule() {}

  static void outOfDate(Subject subject, Fault fault) {
    Optional<SupervisoryAuthority> told = subject.draft().authority();
    if (told.isEmpty()) {
      fault.on(PATH).says("missing");
      return;
    }
    told.get()
        .contactOn(subject.today())
        .ifPresentOrElse(
            contact -> compare(subject, told.get(), contact, fault),
            () -> fault.on(PATH).says("ended"));
  }

  private static void compare(
      Subject subject, SupervisoryAuthority told, AuthorityContact contact, Fault fault) {
    subject
        .authorities()
        .find(told.country())
        .ifPresent(
            known -> {
              name(told.name(), known.name(), fault);
              known.contactOn(subject.today()).ifPresent(right -> parts(contact, right, fault));
            });
    if (subject.isStale(Optional.of(contact.validity().checkedOn()))) {
      fault.on(PATH).says("unchecked");
    }
  }

  private static void name(LocalizedText told, LocalizedText right, Fault fault) {
    if (differ(told, right)) {
      fault.at(PATH + ".name").on(PATH).says("differs", part("name", right));
    }
  }

  private static void parts(AuthorityContact told, AuthorityContact right, Fault fault) {
    if (differ(told.visitingAddress(), right.visitingAddress())) {
      differs("visitingAddress", right.visitingAddress(), fault);
    }
    if (differ(told.postalAddress(), right.postalAddress())) {
      differs("postalAddress", right.postalAddress(), fault);
    }
    if (!digits(told.phone()).equals(digits(right.phone()))) {
      differs("phone", Names.same(right.phone()), fault);
    }
    if (differ(
        told.registryPhone().map(AuthorityRule::digits),
        right.registryPhone().map(AuthorityRule::digits))) {
      differs("registryPhone", Names.same(right.registryPhone().orElse("-")), fault);
    }
    if (!told.email().equalsIgnoreCase(right.email())) {
      differs("email", Names.same(right.email()), fault);
    }
    if (!site(told.url()).equals(site(right.url()))) {
      differs("url", Names.same(right.url()), fault);
    }
  }

  private static void differs(String part, LocalizedText right, Fault fault) {
    fault.at(PATH + "." + part).on(PATH).says("differs", part(part, right));
  }

  /** What differs, and how it should read. */
  private static LocalizedText part(String part, LocalizedText right) {
    return LintWords.inEachLanguage(
        words -> words.text("part." + part) + " (" + right.in(words.language()) + ")");
  }

  /** Only in the languages that both have: a translation that is missing is another matter. */
  private static boolean differ(LocalizedText told, LocalizedText right) {
    for (Language language : Language.values()) {
      if (told.has(language)
          && right.has(language)
          && !plain(told.in(language)).equals(plain(right.in(language)))) {
        return true;
      }
    }
    return false;
  }

  /** A number that is not told is not wrong. */
  private static boolean differ(Optional<String> told, Optional<String> right) {
    return told.isPresent() && !told.equals(right);
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  /** The same number is written in groups of any length, with or without the country. */
  private static String digits(String phone) {
    String digits = phone.replaceAll("\\D", "");
    return digits.startsWith("358") ? "0" + digits.substring(3) : digits;
  }

  private static String site(String url) {
    return url.strip()
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^https?://", "")
        .replaceFirst("^www\\.", "")
        .replaceFirst("/$", "");
  }
}
