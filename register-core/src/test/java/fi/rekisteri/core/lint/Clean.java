package fi.rekisteri.core.lint;

import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.RegisterDefinitionBuilder;
import fi.rekisteri.notice.LintCode;
import fi.rekisteri.notice.LintFinding;
import fi.rekisteri.notice.NoticeClaim;
import fi.rekisteri.notice.NoticeRow;
import fi.rekisteri.notice.NoticeStatement;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** The corrected definition, in which a look finds nothing, and what becomes of it by changes. */
final class Clean {
  static final LocalDate TODAY = CustomerRegisterNotice.WRITTEN_ON;
  static final Controller CONTROLLER =
      Controller.of(
          "Esimerkki Oy",
          ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi"));
  static final RegisterDefinition DEFINITION = CustomerRegisterNotice.definition(CONTROLLER);
  static final LocalizedText SENTENCE =
      LocalizedText.of("Näin kerrotaan.", "Så berättas det.", "So it is told.");

  private Clean() {}

  static List<LintFinding> look(Consumer<RegisterDefinitionBuilder> change) {
    RegisterDefinitionBuilder builder = DEFINITION.toBuilder();
    change.accept(builder);
    return NoticeLint.of().look(builder.draft(), TODAY);
  }

  static List<LintCode> codes(Consumer<RegisterDefinitionBuilder> change) {
    return look(change).stream().map(LintFinding::code).toList();
  }

  /** One more sentence in a row. */
  static NoticeStatement sentence(NoticeRow row, NoticeClaim... claims) {
    return NoticeStatement.of("added", row, SENTENCE).claiming(claims);
  }

  /** Adds a sentence to the notice. */
  static Consumer<RegisterDefinitionBuilder> adding(NoticeRow row, NoticeClaim... claims) {
    return builder -> builder.notice(DEFINITION.notice().with(sentence(row, claims)));
  }
}
