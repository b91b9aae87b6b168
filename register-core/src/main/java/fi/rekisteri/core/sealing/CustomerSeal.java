package fi.rekisteri.core.sealing;

import fi.rekisteri.core.cipher.AssociatedData;
import fi.rekisteri.core.cipher.DataKey;
import fi.rekisteri.core.cipher.Gcm;
import fi.rekisteri.core.cipher.Hmac;
import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedField;
import fi.rekisteri.store.SealedKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.BadPaddingException;
import org.jspecify.annotations.Nullable;

/**
 * Seals and opens the values of one customer, under the customer's own key, for one unit of work.
 * It holds its ciphers until it is closed, so that the key is set up once; closing wipes the key
 * and gives the ciphers back.
 *
 * <p>It belongs to the thread that made it, and refuses every other one: ciphers are not
 * thread-safe. A lock for each value cost 1 % of opening a record.
 */
public final class CustomerSeal implements AutoCloseable {
  private static final byte[] REASON_KEY = "RSN1".getBytes(StandardCharsets.US_ASCII);

  /** Where reasons are sealed: no field has such a path. */
  private static final String REASON = "$reason";

  private final OpenRing ring;
  private final CustomerId customer;
  private final SealedKey sealedKey;
  private final byte[] places;
  private final Thread owner = Thread.currentThread();
  private @Nullable Ciphers ciphers;
  private @Nullable CustomerKey key;

  private CustomerSeal(OpenRing ring, CustomerId customer, SealedKey sealedKey, Ciphers ciphers) {
    this.ring = ring;
    this.customer = customer;
    this.sealedKey = sealedKey;
    this.ciphers = ciphers;
    this.places = ring.places().fieldsOf(Blobs.valueHeader(sealedKey.keyId()), customer.value());
  }

  static CustomerSeal create(OpenRing ring, CustomerId customer) {
    Ciphers ciphers = ring.ciphers().borrow();
    CustomerKey.New made = CustomerKey.create(ring, customer, ciphers.wrap());
    CustomerSeal seal = new CustomerSeal(ring, customer, made.wrapped(), ciphers);
    seal.key = made.key();
    return seal;
  }

  public static CustomerSeal of(OpenRing ring, CustomerId customer, SealedKey key) {
    return new CustomerSeal(ring, customer, key, ring.ciphers().borrow());
  }

  /** The customer's key in the form that is stored. */
  public SealedKey key() {
    return sealedKey;
  }

  /**
   * Seals one value.
   *
   * @see #sealAll
   */
  public byte[] seal(String field, String element, byte[] plain) {
    return sealAll(List.of(new Slot(field, element, plain))).get(0);
  }

  /**
   * Seals values, all nonces drawn at once.
   *
   * @return the sealed values in the order of the slots
   * @throws fi.rekisteri.error.InvalidValueException {@code INVALID_TEXT} for a value above 1 MiB
   * @throws fi.rekisteri.error.SealingException where the customer's key does not unwrap
   */
  public List<byte[]> sealAll(List<Slot> slots) {
    slots.forEach(CustomerSeal::requireSealable);
    DataKey dataKey = openKey().values();
    byte[] nonces = ring.backend().random(slots.size() * Gcm.NONCE);
    List<byte[]> blobs = new ArrayList<>(slots.size());
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      byte[] blob = Blobs.value(sealedKey.keyId(), slot.plain(), nonces, i);
      byte[] place = AssociatedData.field(places, slot.field(), slot.element());
      ciphers().seal().seal(dataKey, blob, place);
      blobs.add(blob);
    }
    return blobs;
  }

  /**
   * Opens one value.
   *
   * @return the value; the caller wipes it
   * @throws fi.rekisteri.error.SealingException {@code DECRYPTION_FAILED} for a value that was
   *     changed, cut or moved here from another place, {@code UNSUPPORTED_FORMAT} for one of
   *     another form
   */
  public byte[] open(String field, String element, byte[] blob) {
    if (!Blobs.isSupported(blob, Blobs.VALUE_FORMAT)) {
      throw Refusals.unsupported("field " + field + " of customer " + customer);
    }
    if (!Blobs.isValue(blob, sealedKey.keyId())) {
      throw Refusals.notOpened(field, customer);
    }
    byte[] place = AssociatedData.field(places, field, element);
    byte[] frame;
    try {
      frame = ciphers().open().open(openKey().values(), blob, place);
    } catch (BadPaddingException e) {
      throw Refusals.notOpened(field, customer);
    }
    try {
      return unframed(field, frame);
    } finally {
      Arrays.fill(frame, (byte) 0);
    }
  }

  /** The key under which reasons of acts on this customer are sealed; the caller wipes it. */
  byte[] reasonKey() {
    Hmac hmac = ciphers().record();
    hmac.begin(openKey().record());
    hmac.update(REASON_KEY);
    return hmac.end();
  }

  /** Seals the reason of an act in the place of its entry, under a key for reasons alone. */
  public byte[] sealReason(String place, byte[] plain) {
    byte[] key = reasonKey();
    try (DataKey reasons = DataKey.aes(key, 0, key.length)) {
      byte[] blob = Blobs.value(sealedKey.keyId(), plain, ring.backend().random(Gcm.NONCE), 0);
      byte[] associated = AssociatedData.field(places, REASON, place);
      ring.backend().newGcm().seal(reasons, blob, associated);
      return blob;
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /**
   * Opens the reason of an act.
   *
   * @param older keys of reasons from before the customer's key was replaced
   * @return empty where it was sealed under a key that is not there, in another place, or changed
   */
  public Optional<byte[]> openReason(String place, byte[] blob, ReasonKeys older) {
    if (blob.length < Gcm.OVERHEAD || !Blobs.isSupported(blob, Blobs.VALUE_FORMAT)) {
      return Optional.empty();
    }
    int keyId = Blobs.number(blob);
    if (!Blobs.isValue(blob, keyId)) {
      return Optional.empty();
    }
    Optional<byte[]> key = keyId == sealedKey.keyId() ? Optional.of(reasonKey()) : older.of(keyId);
    return key.flatMap(bytes -> openReason(place, blob, bytes));
  }

  private Optional<byte[]> openReason(String place, byte[] blob, byte[] key) {
    byte[] header = Blobs.valueHeader(Blobs.number(blob));
    byte[] there = ring.places().fieldsOf(header, customer.value());
    byte[] associated = AssociatedData.field(there, REASON, place);
    try (DataKey reasons = DataKey.aes(key, 0, key.length)) {
      return Frame.read(ring.backend().newGcm().open(reasons, blob, associated));
    } catch (BadPaddingException changed) {
      return Optional.empty();
    }
  }

  /**
   * Makes a record of facts and sealed values, sealed as a whole.
   *
   * @param facts the facts of the version that is stored
   * @param fields all its sealed values
   */
  public SealedCustomer record(CustomerFacts facts, List<SealedField> fields) {
    return new SealedCustomer(facts, fields, sealedKey, sealOf(facts, fields));
  }

  private byte[] sealOf(CustomerFacts facts, List<SealedField> fields) {
    byte[] owner = ring.places().recordOf(sealedKey.keyId(), customer.value());
    return RecordSeal.of(
        ciphers().record(), openKey().record(), owner, new RecordSeal.Content(facts, fields));
  }

  /**
   * Checks that a record is whole, of one version, and under the facts that it was sealed with.
   *
   * @throws fi.rekisteri.error.CorruptDataException {@code DECRYPTION_FAILED} where it is not
   */
  public void requireWhole(SealedCustomer record) {
    byte[] seal = sealOf(record.facts(), record.fields());
    if (!MessageDigest.isEqual(seal, record.seal())) {
      throw Refusals.recordBroken(customer);
    }
  }

  private byte[] unframed(String field, byte[] frame) {
    if (!Frame.isKnown(frame)) {
      throw Refusals.unsupported("field " + field + " of customer " + customer);
    }
    Optional<byte[]> plain = Frame.read(frame);
    return plain.orElseThrow(() -> Refusals.notOpened(field, customer));
  }

  private static void requireSealable(Slot slot) {
    if (slot.plain().length > Blobs.LONGEST) {
      throw Refusals.tooLong(slot.field());
    }
    if (slot.field().indexOf('#') >= 0) {
      throw new IllegalArgumentException("a field path holds no #: " + slot.field());
    }
  }

  /** Lent until the seal is closed; then not even a reference to them stays. */
  private Ciphers ciphers() {
    requireOwner();
    Ciphers lent = ciphers;
    if (lent == null) {
      throw new IllegalStateException("the seal of customer " + customer + " was closed");
    }
    return lent;
  }

  private void requireOwner() {
    if (Thread.currentThread() != owner) {
      throw new IllegalStateException(
          "the seal of customer " + customer + " belongs to another thread; make one for each");
    }
  }

  private CustomerKey openKey() {
    ciphers();
    CustomerKey unwrapped = key;
    if (unwrapped == null) {
      unwrapped = CustomerKey.unwrap(ring, customer, sealedKey, ciphers().unwrap());
      key = unwrapped;
    }
    return unwrapped;
  }

  @Override
  public void close() {
    requireOwner();
    Ciphers lent = ciphers;
    if (lent != null) {
      ciphers = null;
      if (key != null) {
        key.close();
      }
      ring.ciphers().giveBack(lent);
    }
  }

  @Override
  public String toString() {
    return "CustomerSeal[" + customer + ", " + sealedKey + "]";
  }
}
