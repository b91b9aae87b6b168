package fi.rekisteri.core.choice;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.processing.ProhibitedUse;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.visit.IdentityLink;
import fi.rekisteri.visit.VisitFields;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a customer forbids is forbidden for the visitors linked to them, in the same transaction
 * (S50): it stands with the visitor as a prohibition of its own, beside whatever cookies they
 * agreed to. It is not taken back with the customer's: on a shared browser another person may have
 * said no.
 */
public record LinkedVisitors(Engine engine) {
  /** After a choice of somebody's; a visitor's own binds nobody else. */
  void follow(Transaction tx, Act act, SealedCustomer person, Standing standing) {
    boolean forbids = !standing.prohibitions().isEmpty();
    if (forbids && person.facts().role() != SubjectRole.VISITOR) {
      for (IdentityLink link : linksOf(tx, person)) {
        if (link.isOpen()) {
          impose(tx, act, link.visitor(), standing);
        }
      }
    }
  }

  /** Lays on a visitor what their customer has forbidden, as far as it does not stand already. */
  public void impose(Transaction tx, Act act, CustomerId visitor, Standing customers) {
    tx.customers()
        .find(visitor)
        .ifPresent(
            stored -> {
              List<Choice> missing = missing(engine.records().standing(stored), customers);
              if (!missing.isEmpty()) {
                Act imposing = act.as(Purpose.RIGHTS, AuditAction.RECORD_CHOICE);
                new Choices(engine, act.caller(), visitor).save(tx, imposing, stored, missing);
              }
            });
  }

  private List<IdentityLink> linksOf(Transaction tx, SealedCustomer person) {
    boolean linked =
        person.fields().stream()
            .anyMatch(field -> field.field().equals(VisitFields.IDENTITY_LINK.path()));
    return linked
        ? engine.records().kept(tx.ring(), person, VisitFields.IDENTITY_LINK).entries().stream()
            .map(Entry::value)
            .toList()
        : List.of();
  }

  private List<Choice> missing(Standing visitors, Standing customers) {
    List<Choice> missing = new ArrayList<>();
    for (ProhibitedUse use : ProhibitedUse.values()) {
      Set<ProhibitionScope> scopes = EnumSet.noneOf(ProhibitionScope.class);
      for (ProhibitionScope scope : ProhibitionScope.values()) {
        if (customers.prohibits(Set.of(scope), use) && !visitors.prohibits(Set.of(scope), use)) {
          scopes.add(scope);
        }
      }
      if (!scopes.isEmpty()) {
        Receipt receipt =
            Receipt.of(engine.now(), Channel.INTERFACE).shownBy("by the linked customer");
        missing.add(new Choice.Prohibition(scopes, Set.of(use), receipt));
      }
    }
    return missing;
  }
}
