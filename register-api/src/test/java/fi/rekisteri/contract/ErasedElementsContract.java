package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.FieldErasureVerdict;
import fi.rekisteri.store.ItemAddition;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.PartialErasure;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedField;
import fi.rekisteri.store.SealedItem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Single values are erased, of collections and of fields that hold several, A23. */
public interface ErasedElementsContract extends StorageUnderTest {
  @Test
  @DisplayName("A23 the single values of a verdict go, and all others are there, sealed anew")
  default void namedValuesGo(Samples samples) {
    Calls calls = new Calls(storage());
    NewCustomer one = several(samples);
    NewCustomer other = several(samples);
    CustomerId id = Samples.idOf(one);
    calls.insert(one, other);
    Map<String, Set<String>> elements =
        Map.of("phone", Set.of("p2"), Samples.ORDERS, Set.of("b", "d", "not there"));
    List<SealedItem> left =
        List.of(samples.item("a"), samples.item("c"), samples.item("visit", "b"));
    PartialErasure erasure =
        samples.partial(one.customer(), verdict(id, Set.of("field1"), elements), left);
    AuditEntry entry = samples.audit(AuditAction.ERASE, id);
    calls.eraseFields(erasure, entry);
    SealedCustomer now = calls.get(id);
    assertThat(Fingerprint.of(now)).isEqualTo(Fingerprint.of(erasure.rest()));
    assertThat(now.fields())
        .extracting(SealedField::toString)
        .containsExactly("SealedField[name]", "SealedField[phone#p1]", "SealedField[phone#p3]");
    assertThat(Fingerprint.ofItems(calls.items(id, Samples.ORDERS)))
        .isEqualTo(Fingerprint.ofItems(left.subList(0, 2)));
    assertThat(Fingerprint.ofItems(calls.items(id, "visit")))
        .isEqualTo(Fingerprint.ofItems(left.subList(2, 3)));
    assertThat(calls.trail(id)).contains(entry);
    assertThat(Fingerprint.ofItems(calls.items(Samples.idOf(other), Samples.ORDERS)))
        .isEqualTo(Fingerprint.ofItems(other.items().subList(0, 4)));
  }

  @Test
  @DisplayName("A23 where a value came meanwhile, or one that stays is left out, none is erased")
  default void changedCollectionErasesNothing(Samples samples) {
    Calls calls = new Calls(storage());
    NewCustomer one = several(samples);
    CustomerId id = Samples.idOf(one);
    calls.insert(one);
    FieldErasureVerdict verdict =
        verdict(id, Set.of(), Map.of(Samples.ORDERS, Set.of("b"), "visit", Set.of("b")));
    AuditEntry entry = samples.audit(AuditAction.ERASE, id);
    List<String> before = Snapshot.of(calls.storage(), samples);
    PartialErasure partly = samples.partial(one.customer(), verdict, samples.items("a", "c"));
    Calls.refused(ErrorCode.VERSION_CONFLICT, () -> calls.eraseFields(partly, entry));
    assertThat(Snapshot.of(calls.storage(), samples)).isEqualTo(before);
    PartialErasure read = samples.partial(one.customer(), verdict, samples.items("a", "c", "d"));
    ItemAddition meanwhile = new ItemAddition(one.customer(), samples.items("e"));
    calls.addItems(List.of(meanwhile), List.of());
    List<String> added = Snapshot.of(calls.storage(), samples);
    Calls.refused(ErrorCode.VERSION_CONFLICT, () -> calls.eraseFields(read, entry));
    assertThat(Snapshot.of(calls.storage(), samples)).isEqualTo(added);
    calls.eraseFields(
        samples.partial(one.customer(), verdict, samples.items("a", "c", "d", "e")), entry);
    assertThat(calls.items(id, Samples.ORDERS)).as("control").hasSize(4);
    assertThat(calls.collections(id)).containsExactly(Samples.ORDERS);
  }

  private static FieldErasureVerdict verdict(
      CustomerId id, Set<String> fields, Map<String, Set<String>> elements) {
    return new FieldErasureVerdict(
        id, fields, elements, new RuleId("Art. 17(1)(a)"), Samples.BEGINNING);
  }

  private static NewCustomer several(Samples samples) {
    SealedCustomer plain = samples.customer();
    List<SealedField> fields =
        List.of(
            new SealedField("name", "", samples.bytes(30)),
            new SealedField("phone", "p1", samples.bytes(30)),
            new SealedField("phone", "p2", samples.bytes(30)),
            new SealedField("field1", "", samples.bytes(30)),
            new SealedField("phone", "p3", samples.bytes(30)));
    return samples.newcomer(
        new SealedCustomer(plain.facts(), fields, plain.key(), plain.seal()),
        List.of(samples.shared("byName")),
        List.of(
            samples.item("a"),
            samples.item("b"),
            samples.item("c"),
            samples.item("d"),
            samples.item("visit", "b")));
  }
}
