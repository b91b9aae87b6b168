package fi.rekisteri.core;

import fi.rekisteri.portability.PackageId;
import fi.rekisteri.portability.PackageReceiver;
import fi.rekisteri.portability.PortabilityPackage;
import fi.rekisteri.portability.ReceiverIdentity;
import fi.rekisteri.portability.TransferAnswer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Another controller's system: it keeps each package once, however often it comes. */
class Inbox implements PackageReceiver {
  final Map<PackageId, PortabilityPackage> kept = new LinkedHashMap<>();
  int asked;

  @Override
  public ReceiverIdentity identity() {
    return new ReceiverIdentity("0245974-7");
  }

  @Override
  public TransferAnswer receive(PortabilityPackage packed) throws Exception {
    asked++;
    kept.putIfAbsent(packed.id(), packed);
    return new TransferAnswer.Accepted();
  }
}
