package fi.rekisteri.visit;

import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;

/** The fields in which the register keeps what it observes of visitors (S52 to S63). */
public final class VisitFields {
  /** What was observed of a visitor, in the order of time (S54 to S57). */
  public static final FieldKey<Visit> VISIT =
      FieldKey.of("visit", Cardinality.COLLECTION, Visit.TYPE);

  /** What was guessed about a visitor (S63). The notice does not list it: a host declares it. */
  public static final FieldKey<InferredAttribute> INFERRED =
      FieldKey.of("inferredAttribute", Cardinality.COLLECTION, InferredAttribute.TYPE);

  /** To whom a visitor was linked (S52); the visitor and the customer each hold it. */
  public static final FieldKey<IdentityLink> IDENTITY_LINK =
      FieldKey.of("identityLink", Cardinality.SEVERAL, IdentityLink.TYPE);

  private VisitFields() {}
}
