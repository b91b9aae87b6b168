package fi.rekisteri.core.request;

import fi.rekisteri.core.effect.RefusedStep;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.party.AuthorityDirectory;
import fi.rekisteri.party.Controller;
import fi.rekisteri.request.CertificateOrder;
import fi.rekisteri.request.Decision;
import fi.rekisteri.request.RequestEvent.Certified;
import fi.rekisteri.request.RequestEvent.Decided;
import fi.rekisteri.request.RequestItem;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.rights.CertificateNumber;
import fi.rekisteri.rights.RefusalCertificate;
import fi.rekisteri.rights.RefusedItem;
import fi.rekisteri.rights.Remedies;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the certificate of what was refused (S78), of facts of the file alone. Pure. */
record CertificateRules(RegisterDefinition definition, AuthorityDirectory authorities) {
  Certified certified(RightsRequest file, CertificateOrder order) {
    RequestRules.requireOpen(file);
    List<RefusedItem> refused =
        order.items().stream().sorted().map(one -> refused(file, one)).toList();
    if (refused.isEmpty()) {
      throw RefusedStep.because("a certificate covers one item at least");
    }
    LocalDate day = decidedOn(file, order.items());
    int place = file.certificates().size() + 1;
    RefusalCertificate certificate =
        new RefusalCertificate(
            CertificateNumber.of(file.number(), place),
            new RefusalCertificate.Matter(file.number(), file.receivedOn(), day),
            refused,
            new RefusalCertificate.Issuer(order.issuer(), order.role()),
            setting(refused),
            Remedies.on(day, authorities, order.places(), definition.economicArea()),
            order.languages());
    return new Certified(order.items(), certificate);
  }

  /** The day of the decision, however much later it is certified; of several, the latest. */
  private LocalDate decidedOn(RightsRequest file, Set<Integer> items) {
    return file.entries().stream()
        .filter(one -> one.event() instanceof Decided some && items.contains(some.item()))
        .map(one -> LocalDate.ofInstant(one.at(), definition.zone()))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static RefusedItem refused(RightsRequest file, int number) {
    RequestItem item = RequestRules.item(file, number);
    return item.decision()
        .filter(one -> one.outcome().needsCertificate())
        .flatMap(Decision::refused)
        .map(RefusedItem::told)
        .orElseThrow(() -> RefusedStep.because("nothing of item " + number + " was refused"));
  }

  private RefusalCertificate.Setting setting(List<RefusedItem> refused) {
    Map<String, LocalizedText> names =
        refused.stream()
            .flatMap(item -> item.fields().stream())
            .distinct()
            .collect(Collectors.toMap(Function.identity(), this::label));
    Controller controller = definition.controller();
    return new RefusalCertificate.Setting(
        controller.name(), controller.businessId(), definition.name(), names);
  }

  private LocalizedText label(String path) {
    return definition
        .field(path)
        .map(FieldSchema::label)
        .orElseThrow(() -> RefusedStep.because("the definition declares no field " + path));
  }
}
