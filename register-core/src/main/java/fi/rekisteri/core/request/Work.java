package fi.rekisteri.core.request;

import fi.rekisteri.RegisterDesk;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.request.Arrival;
import fi.rekisteri.request.RequestItem;
import fi.rekisteri.request.RightsRequest;
import java.time.Instant;
import java.util.Optional;

/**
 * One item in work: whose it is, and how what it does is found again.
 *
 * @param desk the register in the hands of whoever carries it out
 * @param definition how the register is described
 * @param file the file of the request
 * @param item the item
 * @param subject whose data
 */
record Work(
    RegisterDesk desk,
    RegisterDefinition definition,
    RightsRequest file,
    RequestItem item,
    CustomerId subject) {
  /** What stands as evidence beside each choice that the item made. */
  String reference() {
    return "request " + file.number() + "/" + item.number();
  }

  /** How the person's own choice came. */
  Receipt receipt() {
    Arrival arrival = file.letter().arrival();
    return new Receipt(arrival.at(), arrival.channel(), Optional.of(reference()));
  }

  /** How a decision on it came. */
  Receipt decidedAt(Instant now) {
    return new Receipt(now, Channel.INTERFACE, Optional.of(reference() + " decided"));
  }

  boolean isGranted() {
    return item.decision().filter(one -> one.outcome().hasEffect()).isPresent();
  }

  boolean isDecided() {
    return item.decision().isPresent();
  }
}
