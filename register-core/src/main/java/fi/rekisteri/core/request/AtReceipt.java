package fi.rekisteri.core.request;

import fi.rekisteri.RegisterDesk;
import fi.rekisteri.request.Decision;
import fi.rekisteri.request.RequestEvent.Decided;
import fi.rekisteri.request.RequestItem;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.rights.DataSubjectRight;
import java.util.EnumSet;
import java.util.Set;

/**
 * What has effect from its receipt, whatever is decided later: prohibitions and withdrawals for
 * good (Art. 7(3), 21(3); S70.2), objections and restrictions until the decision (S81, S82).
 */
record AtReceipt(Files files, RegisterDesk desk) {
  private static final Set<DataSubjectRight> ABSOLUTE =
      EnumSet.of(
          DataSubjectRight.MARKETING_OBJECTION,
          DataSubjectRight.PUBLICATION_PROHIBITION,
          DataSubjectRight.CONSENT_WITHDRAWAL);
  private static final Set<DataSubjectRight> UNTIL_DECIDED =
      EnumSet.of(DataSubjectRight.OBJECTION, DataSubjectRight.RESTRICTION);

  RightsRequest takeEffect(RightsRequest file) {
    RightsRequest after = file;
    for (RequestItem item : file.items()) {
      if (item.effect().isEmpty() && item.state().isUnanswered()) {
        after = takeEffect(after, item);
      }
    }
    return after;
  }

  private RightsRequest takeEffect(RightsRequest file, RequestItem item) {
    CarryingOut work = new CarryingOut(files, desk);
    if (ABSOLUTE.contains(item.right())) {
      files.step(file.number(), (rules, before) -> new Decided(item.number(), Decision.granted()));
      return work.carryOut(file.number(), item.number()).file();
    } else if (UNTIL_DECIDED.contains(item.right())) {
      return work.provisionally(file, item);
    }
    return file;
  }
}
