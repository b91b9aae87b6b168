package fi.rekisteri.core;

import fi.rekisteri.core.consent.ChoiceCodec;
import fi.rekisteri.core.consent.ShownNotices;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.sealing.PendingCodec;
import fi.rekisteri.core.sealing.ReasonKeys;
import fi.rekisteri.core.sealing.StandingCodec;
import fi.rekisteri.core.visit.HeldItems;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedField;
import java.util.function.Predicate;

/** Whether all that a record holds can be told: an answer is the whole of one moment, or none. */
record WholeRecord(Engine engine, Transaction tx, ProcessingDecision.Permitted permitted) {
  /**
   * A value that the definition no longer declares, or hides from this purpose, stops the answer.
   */
  void require(SealedCustomer sealed) {
    for (SealedField field : sealed.fields()) {
      if (!field.field().equals(StandingCodec.PATH)
          && !field.field().equals(ReasonKeys.PATH)
          && !field.field().equals(ShownNotices.PATH)
          && !isWaitingReadable(field)
          && !isReadable(field.field(), held -> isKeptSo(held, field))) {
        throw notBound(sealed, field.field());
      }
    }
    requireCollections(sealed);
    for (SealedCustomer visitor : new HeldItems(engine, tx).visitorsOf(sealed)) {
      requireCollections(visitor);
    }
  }

  private void requireCollections(SealedCustomer sealed) {
    for (String path : tx.customers().collections(sealed.facts().id())) {
      if (!path.equals(ChoiceCodec.PATH)
          && !isReadable(path, held -> held == Cardinality.COLLECTION)) {
        throw notBound(sealed, path);
      }
    }
  }

  private boolean isReadable(String path, Predicate<Cardinality> keptSo) {
    return engine
        .definition()
        .field(path)
        .filter(schema -> keptSo.test(schema.key().cardinality()))
        .filter(schema -> permitted.fields().contains(schema.key()))
        .isPresent();
  }

  private boolean isWaitingReadable(SealedField field) {
    return PendingCodec.target(field.field())
        .filter(path -> isReadable(path, held -> held != Cardinality.COLLECTION))
        .isPresent();
  }

  /** Whether a value inside the record is one that the declared cardinality lets be read there. */
  private static boolean isKeptSo(Cardinality declared, SealedField field) {
    return switch (declared) {
      case ONE -> field.element().isEmpty();
      case SEVERAL -> true;
      case COLLECTION -> false;
    };
  }

  /** The reads of an answer are no snapshot: a record that changed meanwhile makes it none. */
  void requireUnchanged(SealedCustomer sealed) {
    CustomerId id = sealed.facts().id();
    long now = tx.customers().find(id).map(found -> found.facts().version()).orElse(-1L);
    if (now != sealed.facts().version()) {
      throw new ConflictException(
          ErrorCode.VERSION_CONFLICT,
          "customer " + id + " was changed while the answer was made",
          "ask again");
    }
  }

  private static RegisterException notBound(SealedCustomer sealed, String path) {
    return new RegisterException(
        ErrorCode.UNDECLARED_FIELD,
        "customer "
            + sealed.facts().id()
            + " holds field "
            + path
            + " in another way than the definition declares and binds to RIGHTS",
        "declare the field as it is held and bind it to RIGHTS, so that the answer is whole");
  }
}
