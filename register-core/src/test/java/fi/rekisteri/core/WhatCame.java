package fi.rekisteri.core;

import fi.rekisteri.CustomerPage;
import fi.rekisteri.DisclosureReport;
import fi.rekisteri.FoundPage;
import fi.rekisteri.ImportReport;
import fi.rekisteri.SharedPage;
import fi.rekisteri.UpdateReport;
import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.error.ErrorCode;
import java.util.Collection;
import java.util.Optional;

/** What a door came to, as the tests of doors tell it. */
final class WhatCame {
  private WhatCame() {}

  static String of(Object result) {
    if (result instanceof ImportReport report) {
      return report.rejects().isEmpty() ? Doors.SHOWN : report.rejects().get(0).code().name();
    }
    if (result instanceof UpdateReport report) {
      return endOf(report);
    }
    if (result instanceof DisclosureReport report) {
      return report.refused().keySet().stream()
          .findFirst()
          .map(ErrorCode::name)
          .orElse(Doors.SHOWN);
    }
    return isNothing(result) ? Doors.LEFT_OUT : Doors.SHOWN;
  }

  private static String endOf(UpdateReport report) {
    if (report.count(UpdateReport.End.APPLIED) > 0) {
      return Doors.SHOWN;
    }
    UpdateReport.Remark remark = report.remarks().get(0);
    return remark.code().map(ErrorCode::name).orElse(remark.end().name());
  }

  private static boolean isNothing(Object result) {
    if (result instanceof SharedPage page) {
      return page.people().isEmpty();
    }
    if (result instanceof CustomerPage page) {
      return page.customers().isEmpty();
    }
    if (result instanceof FoundPage<?> page) {
      return page.found().isEmpty();
    }
    return result instanceof Collection<?> some && some.isEmpty()
        || result instanceof Optional<?> maybe && maybe.isEmpty()
        || result instanceof AccessAnswer answer && answer.data().isEmpty();
  }
}
