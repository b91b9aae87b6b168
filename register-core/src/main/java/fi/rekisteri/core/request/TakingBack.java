package fi.rekisteri.core.request;

import fi.rekisteri.RegisterDesk;
import fi.rekisteri.SubjectRetention;
import fi.rekisteri.core.effect.RefusedStep;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.request.Effect;
import fi.rekisteri.request.RequestItem;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.retention.RecordedDemand;
import java.util.List;

/**
 * Takes an item back. The demand of an erasure that waits is withdrawn first, so that nothing goes
 * after the person has said that it need not; where the entry is then lost, the next call makes it.
 */
record TakingBack(Files files, RegisterDesk desk) {
  RightsRequest item(long number, int item) {
    RightsRequest file = files.peek(number);
    if (RequestRules.isWaiting(RequestRules.item(file, item))) {
      file.subject().ifPresent(subject -> withdraw(subject, file.item(item).orElseThrow()));
    }
    return files.step(number, (rules, now) -> rules.takenBack(now, item));
  }

  private void withdraw(CustomerId subject, RequestItem item) {
    SubjectRetention retention = desk.retentionOf(subject);
    List<String> named = item.effect().map(Effect::references).orElse(List.of());
    for (RecordedDemand demand : retention.demands()) {
      if (named.contains("demand=" + demand.id())) {
        withdraw(retention, demand);
      }
    }
  }

  private static void withdraw(SubjectRetention retention, RecordedDemand demand) {
    if (demand.state() == RecordedDemand.State.DONE) {
      throw RefusedStep.because("it was carried out meanwhile, and does not come back");
    } else if (demand.state() == RecordedDemand.State.OPEN) {
      retention.withdraw(demand.id());
    }
  }
}
