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
              known
                  .contactOn(subject.today())
                  .ifPresent(
                      right -> {
                        parts(contact, right, fault);
                        numbers(contact, right, new Numbers(known.country()), fault);
                      });
            });
    if (contact.validity().isStaleOn(subject.today())) {
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
    if (!told.email().equalsIgnoreCase(right.email())) {
      differs("email", Names.same(right.email()), fault);
    }
    if (!site(told.url()).equals(site(right.url()))) {
      differs("url", Names.same(right.url()), fault);
    }
  }

  private static void numbers(
      AuthorityContact told, AuthorityContact right, Numbers numbers, Fault fault) {
    if (!numbers.areSame(told.phone(), right.phone())) {
      differs("phone", Names.same(right.phone()), fault);
    }
    // A number that is not told is not wrong.
    told.registryPhone()
        .filter(phone -> right.registryPhone().filter(one -> numbers.areSame(phone, one)).isEmpty())
        .ifPresent(
            phone ->
                differs("registryPhone", Names.same(right.registryPhone().orElse("-")), fault));
  }

  private static void differs(String part, LocalizedText right, Fault fault) {
    fault.at(PATH + "." + part).on(PATH).says("differs", part(part, right));
  }

  /** What differs, and how it should read. */
  private static LocalizedText part(String part, LocalizedText right) {
    LocalizedText name = Names.of(right);
    return LintWords.inEachLanguage(
        words -> words.text("part." + part) + " (" + name.in(words.language()) + ")");
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

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private static String site(String url) {
    return url.strip()
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^https?://", "")
        .replaceFirst("^www\\.", "")
        .replaceFirst("/$", "");
  }
}
