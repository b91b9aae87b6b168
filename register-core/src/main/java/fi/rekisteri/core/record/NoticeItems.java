package fi.rekisteri.core.record;

import static fi.rekisteri.core.record.RecordPoint.CATEGORIES;
import static fi.rekisteri.core.record.RecordPoint.CONTROLLER;
import static fi.rekisteri.core.record.RecordPoint.MEASURES;
import static fi.rekisteri.core.record.RecordPoint.PURPOSES;
import static fi.rekisteri.core.record.RecordPoint.RECIPIENTS;
import static fi.rekisteri.core.record.RecordPoint.TIME_LIMITS;
import static fi.rekisteri.core.record.RecordPoint.TRANSFERS;

import fi.rekisteri.notice.NoticeRow;
import java.util.List;
import java.util.stream.Stream;

/** Where the record tells what a row of the privacy notice tells, and what Art. 13 asks of it. */
final class NoticeItems {
  private NoticeItems() {}

  static List<String> of(NoticeRow row) {
    return switch (row) {
      case REGISTER_NAME -> items(PURPOSES);
      case CONTROLLER -> items(CONTROLLER, "13(1)(a)");
      case DATA_PROTECTION_OFFICER -> items(CONTROLLER, "13(1)(b)");
      case PURPOSES -> items(PURPOSES, "13(1)(c)", "13(2)(e)");
      case LEGITIMATE_INTEREST -> items(PURPOSES, "13(1)(d)");
      case CATEGORIES, CONTENT -> items(CATEGORIES);
      case RECIPIENTS, DISCLOSURES -> items(RECIPIENTS, "13(1)(e)");
      case CONSENT -> items(PURPOSES, "13(2)(c)");
      case SOURCES -> items(CATEGORIES, "14(2)(f)");
      case RETENTION -> items(TIME_LIMITS, "13(2)(a)");
      case TRANSFERS -> items(TRANSFERS, "13(1)(f)");
      case MANUAL_PROTECTION, ELECTRONIC_PROTECTION -> items(MEASURES);
      case COOKIES -> items(PURPOSES, "13(1)(c)");
      case AUTOMATED_DECISIONS -> List.of("13(2)(f)");
      case ACCESS, PORTABILITY, RECTIFICATION, RESTRICTION, OBJECTION, MARKETING_OBJECTION ->
          List.of("13(2)(b)");
      case COMPLAINT -> List.of("13(2)(d)");
      case OTHER_RIGHTS -> List.of("13(2)(b)", "13(2)(c)");
    };
  }

  private static List<String> items(RecordPoint point, String... others) {
    return Stream.concat(Stream.of(point.place()), Stream.of(others)).toList();
  }
}
