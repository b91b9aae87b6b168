package fi.rekisteri.core.visit;

import fi.rekisteri.core.engine.Sealer.Placed;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.visit.InferredAttribute;
import fi.rekisteri.visit.Visit;
import fi.rekisteri.visit.VisitFields;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An observation that was cleaned and is declared; nobody has decided on its visitor yet. */
record Observed(
    long row,
    UUID id,
    CustomerId visitor,
    Visit visit,
    List<InferredAttribute> inferred,
    Provenance origin) {
  Purpose purpose() {
    return visit.purpose();
  }

  /** The values to keep, in their places. */
  List<Placed<?>> values() {
    List<Placed<?>> values = new ArrayList<>(1 + inferred.size());
    String place = VisitItemId.of(visit.at(), id, 0);
    values.add(new Placed<>(VisitFields.VISIT, new Entry<>(place, visit, origin)));
    for (int i = 0; i < inferred.size(); i++) {
      String next = VisitItemId.of(visit.at(), id, i);
      values.add(new Placed<>(VisitFields.INFERRED, new Entry<>(next, inferred.get(i), origin)));
    }
    return values;
  }

  /** The fields that are written, as the audit trail names them. */
  List<String> paths() {
    return inferred.isEmpty()
        ? List.of(VisitFields.VISIT.path())
        : List.of(VisitFields.VISIT.path(), VisitFields.INFERRED.path());
  }

  @Override
  public String toString() {
    return "Observed[" + row + ", ***]";
  }
}
