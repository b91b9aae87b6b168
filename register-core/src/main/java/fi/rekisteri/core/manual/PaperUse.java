package fi.rekisteri.core.manual;

import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.manual.PaperKind;
import fi.rekisteri.manual.PhysicalRecord;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldRestriction;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.processing.ProcessingDecision.Refused;
import fi.rekisteri.store.SealedCustomer;
import java.util.Optional;

/**
 * Whether a paper may be taken out for a purpose. Whoever has a sheet reads all of it, whatever the
 * purpose binds: so beside the one decision on the person each restriction of something that may
 * stand on the sheet closes it, unless the purpose goes on by Art. 18(2).
 *
 * @param act the act, for its purpose
 */
record PaperUse(Act act) {
  /** Why it may not; empty of whoever was erased, whose paper waits for its destruction. */
  Optional<Refused> refusal(Transaction tx, PhysicalRecord paper) {
    return tx.customers()
        .find(paper.facts().subject())
        .flatMap(person -> refusal(person, paper.facts().kind()));
  }

  private Optional<Refused> refusal(SealedCustomer person, String kind) {
    Engine engine = act.engine();
    ProcessingDecision decision = engine.records().decide(person, act, engine.now());
    if (decision instanceof Refused refused) {
      return Optional.of(refused);
    }
    return act
        .decisions()
        .restrictions(act.purpose(), person.facts().role(), engine.records().standing(person))
        .stream()
        .filter(restriction -> mayStandOn(kind, restriction))
        .findFirst()
        .map(one -> new Refused(one.ground().article(), ErrorCode.RESTRICTED));
  }

  /** By the category of the kind; of what is not declared any more nobody knows where it stands. */
  private boolean mayStandOn(String kind, FieldRestriction restriction) {
    RegisterDefinition definition = act.engine().definition();
    Optional<DataCategory> written = definition.manualFiling().kind(kind).map(PaperKind::category);
    return restriction.fields().stream()
        .map(path -> definition.field(path).map(FieldSchema::category))
        .anyMatch(category -> written.isEmpty() || category.isEmpty() || category.equals(written));
  }
}
