package fi.rekisteri.core.fate;

import static fi.rekisteri.core.fate.Someone.contact;
import static fi.rekisteri.core.fate.Someone.customer;
import static fi.rekisteri.customer.CustomerFields.AFFILIATION;
import static fi.rekisteri.customer.CustomerFields.NAME;
import static fi.rekisteri.customer.CustomerFields.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.OrderSummary.Status;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.SubjectRole;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Periods and holds, day by day: each line is one person, one day and one value. */
class DatedFatesTest {
  record Row(
      String rule, Someone who, String day, FieldKey<?> field, String element, String expected) {
    @Override
    public String toString() {
      return rule + ", on " + day + ": " + expected;
    }
  }

  private static Row row(String rule, Someone who, String day, String expected) {
    return new Row(rule, who, day, NAME, "", expected);
  }

  private static Row row(String rule, Someone who, String day, FieldKey<?> field, String expected) {
    return new Row(rule, who, day, field, "1", expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"customers", "returns", "contacts", "prospects"})
  @DisplayName("S33.1, S33.2, S33.4 ten calendar years from the end, never rolled")
  void periodsEndOnTheirDay(Row row) {
    assertThat(row.who.fateOn(row.day, row.field, row.element)).isEqualTo(row.expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"vouchers", "invoices"})
  @DisplayName("F10, F11, F12, S32.4 what the law holds, by value and through its last day")
  void holdsEndOnTheirDay(Row row) {
    assertThat(row.who.fateOn(row.day, row.field, row.element)).isEqualTo(row.expected);
  }

  static List<Row> customers() {
    Someone may = customer().since("2010-01-01", "2020-05-15");
    Someone leap = customer().since("2004-01-01", "2016-02-29");
    Someone toLeap = customer().since("2004-01-01", "2018-02-28");
    Someone yearEnd = customer().since("2004-01-01", "2015-12-31");
    return List.of(
        row("S33 AC", may, "2030-05-14", "KEEP 2030-05-15 by S33.1"),
        row("S33 AC", may, "2030-05-15", "KEEP 2030-05-15 by S33.1"),
        row("S33 AC", may, "2030-05-16", "ERASE since 2030-05-16 by S33.1"),
        row("S33 years later", may, "2044-01-01", "ERASE since 2030-05-16 by S33.1"),
        row("S33 29 February", leap, "2026-02-28", "KEEP 2026-02-28 by S33.1"),
        row("S33 29 February", leap, "2026-03-01", "ERASE since 2026-03-01 by S33.1"),
        row("S33 28 February", toLeap, "2028-02-28", "KEEP 2028-02-28 by S33.1"),
        row("S33 28 February", toLeap, "2028-02-29", "ERASE since 2028-02-29 by S33.1"),
        row("S33 new year", yearEnd, "2025-12-31", "KEEP 2025-12-31 by S33.1"),
        row("S33 new year", yearEnd, "2026-01-01", "ERASE since 2026-01-01 by S33.1"),
        // 4 May 2030 is a Saturday, 6 December a holiday: nothing is moved.
        row(
            "S33 Saturday",
            customer().since("2010-01-01", "2020-05-03"),
            "2030-05-04",
            "ERASE since 2030-05-04 by S33.1"),
        row(
            "S33 Independence Day",
            customer().since("2010-01-01", "2020-12-06"),
            "2030-12-06",
            "KEEP 2030-12-06 by S33.1"),
        row("S33.1 open", customer().since("1996-01-01"), "2026-01-01", "KEEP open by S33.1"),
        row(
            "S33.1 ends tomorrow",
            customer().since("1996-01-01", "2026-01-02"),
            "2026-01-01",
            "KEEP 2036-01-02 by S33.1"),
        row(
            "S33 ends for ever later",
            customer().since("1996-01-01", "9999-06-01"),
            "2026-01-01",
            "KEEP 9999-12-31 by S33.1"),
        row(
            "S33 begins in the future",
            customer().since("2027-01-01"),
            "2026-01-01",
            "KEEP open by S33.1"),
        row("S33 no customership", customer(), "2026-01-01", "KEEP open by S33.1"));
  }

  static List<Row> returns() {
    Someone back = customer().since("2000-01-01", "2005-01-31").since("2014-06-01");
    Someone twice = customer().since("2000-01-01", "2005-01-31").since("2014-06-01", "2014-06-30");
    return List.of(
        row("S33.2 back", back, "2015-02-01", "KEEP open by S33.1"),
        row("S33.2 back", back, "2060-01-01", "KEEP open by S33.1"),
        row("S33.2 restarted", twice, "2015-02-01", "KEEP 2024-06-30 by S33.1"),
        row("S33.2 restarted", twice, "2024-06-30", "KEEP 2024-06-30 by S33.1"),
        row("S33.2 restarted", twice, "2024-07-01", "ERASE since 2024-07-01 by S33.1"),
        row(
            "S33.2 a prospect who became a customer",
            Someone.is(SubjectRole.PROSPECT).has(NAME).since("2010-01-01", "2020-05-15"),
            "2030-05-16",
            "ERASE since 2030-05-16 by S33.1"));
  }

  static List<Row> contacts() {
    Someone left = contact().represents("1", "2010-01-01", "2015-03-31").since("2001-01-01");
    Someone two =
        contact().represents("1", "2002-01-01", "2003-01-31").represents("2", "2010-01-01", "");
    Someone bankrupt =
        contact().represents("1", "2010-01-01", "").since("2001-01-01", "2012-04-30");
    Someone leaving = contact().represents("1", "2010-01-01", "2027-04-30");
    return List.of(
        row("S33.4 own end", left, "2025-03-31", "KEEP 2025-03-31 by S33.4"),
        row("S33.4 own end", left, "2025-04-01", "ERASE since 2025-04-01 by S33.4"),
        row("S33.4 still there", two, "2026-01-01", "KEEP open by S33.4"),
        row("S33.4 first one", two, "2013-01-31", AFFILIATION, "KEEP 2013-01-31 by S33.4"),
        row("S33.4 first one", two, "2013-02-01", AFFILIATION, "ERASE since 2013-02-01 by S33.4"),
        row("S33.4 the organisation's end", bankrupt, "2022-04-30", "KEEP 2022-04-30 by S33.4"),
        row(
            "S33.4 the organisation's end",
            bankrupt,
            "2022-05-01",
            "ERASE since 2022-05-01 by S33.4"),
        row("S33.4 future end", leaving, "2026-01-01", "KEEP 2037-04-30 by S33.4"),
        row("S33.4 nothing known", contact(), "2026-01-01", "KEEP open by S33.4"),
        row(
            "S33.4 the organisation's alone",
            contact().since("2001-01-01", "2012-04-30"),
            "2022-05-01",
            "ERASE since 2022-05-01 by S33.4"),
        row(
            "S33.4 order of a contact person",
            contact().represents("a", "2001-01-01", "2012-04-30").has(ORDER, "1", "held"),
            "2022-05-01",
            ORDER,
            "ERASE since 2022-05-01 by S33.1"));
  }

  static List<Row> prospects() {
    Someone asked = Someone.is(SubjectRole.PROSPECT).has(NAME, "", "held", "2024-02-29T12:00:00Z");
    Someone again =
        Someone.is(SubjectRole.PROSPECT)
            .has(NAME, "", "held", "2020-01-01T12:00:00Z")
            .has(ORDER, "1", "held", "2024-05-15T12:00:00Z");
    return List.of(
        row("S33 prospect", asked, "2025-02-28", "KEEP 2025-02-28 by Art. 5(1)(e)"),
        row("S33 prospect", asked, "2025-03-01", "ERASE since 2025-03-01 by Art. 5(1)(e)"),
        row("S33 last contact", again, "2025-05-15", "KEEP 2025-05-15 by Art. 5(1)(e)"),
        row("S33 last contact", again, "2025-05-16", "ERASE since 2025-05-16 by Art. 5(1)(e)"));
  }

  static List<Row> vouchers() {
    Someone broken = ended().ordered("1", Status.PAID, "2023-05-01", "2024-03-31");
    Someone calendar = ended().ordered("1", Status.CREDITED, "2024-05-01", "2024-12-31");
    return List.of(
        row("F10 FY end 31.3.2024", broken, "2030-12-31", ORDER, held("2030-12-31")),
        row("F10 FY end 31.3.2024", broken, "2031-01-01", ORDER, erased()),
        row("F10 FY end 31.12.2024", calendar, "2030-12-31", ORDER, held("2030-12-31")),
        row("F10 FY end 31.12.2024", calendar, "2031-01-01", ORDER, erased()),
        row("F10 the voucher alone", broken, "2030-12-31", erased()),
        row(
            "F10 before the table",
            ended().ordered("1", Status.PAID, "2009-05-01", "2015-12-31"),
            "2021-12-31",
            ORDER,
            held("2021-12-31")),
        row(
            "F10 cancelled is no voucher",
            ended().ordered("1", Status.CANCELLED, "2023-05-01", "2024-03-31"),
            "2026-01-01",
            ORDER,
            erased()),
        row(
            "F10 not booked",
            ended().ordered("1", Status.PAID, "2013-05-01", ""),
            "2026-01-01",
            ORDER,
            held("FINANCIAL_YEAR_KNOWN")),
        row(
            "F11 books, ten years",
            ended()
                .ordered("1", Status.PAID, "2013-05-01", "2014-03-31")
                .held("ACCOUNTING_BOOKS", "2014-03-31", "2024-03-31"),
            "2024-03-31",
            ORDER,
            "HOLD ACCOUNTING_BOOKS 2024-03-31 since 2020-05-16"),
        row(
            "F12 lapsed claim",
            ended().held("LEGAL_CLAIM", "2020-01-01", "2023-01-01"),
            "2023-01-02",
            erased()));
  }

  static List<Row> invoices() {
    Someone open =
        ended()
            .ordered("1", Status.INVOICED, "2009-05-01", "2024-03-31")
            .ordered("2", Status.PAID, "2009-05-01", "2010-03-31");
    return List.of(
        row("S32.4 name", open, "2026-01-01", "HOLD OPEN_INVOICE INVOICE_PAID since 2020-05-16"),
        row(
            "S32.4 the open order longest",
            open,
            "2026-01-01",
            ORDER,
            "HOLD OPEN_INVOICE INVOICE_PAID since 2020-05-16"),
        new Row("S32.4 the paid one goes", open, "2026-01-01", ORDER, "2", erased()),
        row(
            "S32.4 ordered for tomorrow",
            ended().ordered("1", Status.RECEIVED, "2026-01-02", ""),
            "2026-01-01",
            ORDER,
            "HOLD OPEN_INVOICE INVOICE_PAID since 2020-05-16"),
        row(
            "S32.4 delivered",
            ended().ordered("1", Status.DELIVERED, "2025-01-02", ""),
            "2026-01-01",
            ORDER,
            "HOLD OPEN_INVOICE INVOICE_PAID since 2020-05-16"));
  }

  /** Everything of them is due since 16 May 2020. */
  private static Someone ended() {
    return customer().since("2001-01-01", "2010-05-15");
  }

  private static String held(String through) {
    return "HOLD ACCOUNTING_VOUCHER " + through + " since 2020-05-16";
  }

  private static String erased() {
    return "ERASE since 2020-05-16 by S33.1";
  }
}
