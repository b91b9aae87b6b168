package fi.rekisteri.core.lint;

import fi.rekisteri.definition.RegisterDefinitionBuilder;
import fi.rekisteri.notice.NoticeClaim.CannotIdentify;
import fi.rekisteri.notice.NoticeRow;
import fi.rekisteri.visit.CookieDefinition;
import fi.rekisteri.visit.VisitDatum;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A register of which it is claimed that nobody is identified, and where cookies tell nothing. */
final class Visitors {
  private static final List<String> OBSERVED = List.of("identityLink", "visit", "ipObservation");

  private Visitors() {}

  /** One field of what was observed is left. */
  static Consumer<RegisterDefinitionBuilder> observedIn(String field) {
    return builder -> {
      Clean.adding(NoticeRow.COOKIES, new CannotIdentify()).accept(builder);
      withoutObserved(builder, field, Cookies::proved);
    };
  }

  /** Nothing is kept of connections and visits, and what cookies tell singles nobody out. */
  static void unobserved(RegisterDefinitionBuilder builder) {
    Clean.adding(NoticeRow.COOKIES, new CannotIdentify()).accept(builder);
    withoutObserved(builder, "none", Cookies::proved);
  }

  /** Nobody is linked and no address is collected, yet nothing was proved. */
  static void unproven(RegisterDefinitionBuilder builder) {
    Clean.adding(NoticeRow.COOKIES, new CannotIdentify()).accept(builder);
    withoutObserved(builder, "none", one -> Cookies.telling(one, VisitDatum.USER_AGENT));
  }

  private static void withoutObserved(
      RegisterDefinitionBuilder builder, String except, UnaryOperator<CookieDefinition> cookies) {
    builder.change(
        changes -> {
          OBSERVED.stream().filter(one -> !one.equals(except)).forEach(changes::withoutField);
          changes.cookies(
              Clean.DEFINITION.cookies().stream()
                  .map(one -> one.collects().isEmpty() ? one : cookies.apply(one))
                  .toArray(CookieDefinition[]::new));
        });
  }
}
