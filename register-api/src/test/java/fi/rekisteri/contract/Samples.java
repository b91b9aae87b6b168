package fi.rekisteri.contract;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditLane;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Evidence;
import fi.rekisteri.audit.SignedCheckpoint;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.WrappedKey;
import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomershipPeriod;
import fi.rekisteri.processing.ProhibitedUse;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.retention.FieldErasureVerdict;
import fi.rekisteri.retention.PruneVerdict;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.KeyRewrap;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.PartialErasure;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.Resealing;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedField;
import fi.rekisteri.store.SealedItem;
import fi.rekisteri.store.SealedKey;
import fi.rekisteri.store.SearchTag;
import fi.rekisteri.store.StaffLine;
import fi.rekisteri.store.SuppressionEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Random records of one test. They remember which ids, tags and collections they gave out, so that
 * {@link Snapshot} can look for each of them. Not thread-safe: make samples before threads start.
 */
public final class Samples {
  /** The register whose keys the samples make. */
  public static final String REGISTER = "contract";

  /** A collection of the samples. */
  public static final String ORDERS = "order";

  /** The instant of the first audit entry; each one after it is a microsecond later. */
  public static final Instant BEGINNING = Instant.parse("2026-03-01T08:00:00.123457Z");

  private final RandomGenerator random;
  private final List<CustomerId> ids = new ArrayList<>();
  private final List<SearchTag> tags = new ArrayList<>();
  private final Set<String> collections = new LinkedHashSet<>();
  private Instant now = BEGINNING;

  Samples(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Ids spread over the whole range: half of them have the high bit set. */
  public CustomerId id() {
    return remember(new CustomerId(uuid()));
  }

  CustomerId remember(CustomerId id) {
    ids.add(id);
    return id;
  }

  UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  /** Random bytes. */
  public byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  /** A customer of version 1 with a few fields and an open customership. */
  public SealedCustomer customer() {
    return customer(id());
  }

  /** The same for a given id. */
  public SealedCustomer customer(CustomerId id) {
    CustomershipPeriod open = CustomershipPeriod.from(LocalDate.of(2020, 2, 29));
    return new SealedCustomer(
        new CustomerFacts(id, 1, SubjectRole.CUSTOMER, List.of(open)), fields(3), key(), bytes(32));
  }

  List<SealedField> fields(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new SealedField("field" + i, "", bytes(random.nextInt(20, 200))))
        .toList();
  }

  SealedKey key() {
    return new SealedKey(random.nextInt(1, Integer.MAX_VALUE), 1, bytes(60));
  }

  /** A newcomer that is found by the given tags. */
  public NewCustomer newcomer(SearchTag... by) {
    return newcomer(customer(), List.of(by), List.of());
  }

  /** A newcomer of given parts, with its audit entry. */
  public NewCustomer newcomer(SealedCustomer customer, List<SearchTag> by, List<SealedItem> items) {
    return new NewCustomer(customer, by, items, audit(AuditAction.REGISTER, idOf(customer)));
  }

  /** What a writer who read the given version would save: other fields, the same key. */
  public SealedCustomer next(SealedCustomer read) {
    return new SealedCustomer(read.facts().next(), fields(3), read.key(), bytes(32));
  }

  /** A change of the record alone. */
  public static CustomerChange change(SealedCustomer next) {
    return new CustomerChange(next, Map.of(), List.of());
  }

  /** The next change of a customer, with one tag that replaces those of its index, and one item. */
  public CustomerChange change(SealedCustomer read, SearchTag tag, SealedItem item) {
    return new CustomerChange(next(read), Map.of(tag.index(), List.of(tag)), List.of(item));
  }

  /** A tag that several customers may hold. */
  public SearchTag shared(String index) {
    return remember(new SearchTag(index, 1, bytes(16), false));
  }

  /** A tag that one customer may hold. */
  public SearchTag unique(String index) {
    return remember(new SearchTag(index, 1, bytes(16), true));
  }

  SearchTag remember(SearchTag tag) {
    tags.add(tag);
    return tag;
  }

  /** A term of the suppression list, which no customer holds. */
  public SearchTag suppressionTerm(String index) {
    return new SearchTag(index, 1, bytes(16), false);
  }

  /** An entry of the suppression list that forbids one thing. */
  public SuppressionEntry suppression(SearchTag term) {
    return new SuppressionEntry(
        term,
        Map.of(ProhibitionScope.DIRECT_MARKETING, Set.of(ProhibitedUse.PROCESSING)),
        BEGINNING);
  }

  /** A line of the staff book, with some content. */
  public StaffLine line(String userId, int number) {
    return new StaffLine(userId, number, BEGINNING, "admin", "SIGNED", "holder=1;of=" + uuid());
  }

  /** A value of {@link #ORDERS}. */
  public SealedItem item(String item) {
    return item(ORDERS, item);
  }

  /** A value of any collection. */
  public SealedItem item(String field, String item) {
    collections.add(field);
    return new SealedItem(field, item, bytes(random.nextInt(1, 100)));
  }

  /** An audit entry, a microsecond later than the one before. */
  public AuditEntry audit(AuditAction action, CustomerId subject) {
    return entry(tick(), AuditEntry.Act.done(action, subject, List.of("name", "email")));
  }

  /** An audit entry of given time and act. */
  public AuditEntry entry(Instant at, AuditEntry.Act act) {
    Evidence evidence = Evidence.of(new AuditPlace(uuid(), 1), bytes(16), null);
    return new AuditEntry(evidence, at, "clerk-7", "back-office", Purpose.ORDER_MANAGEMENT, act);
  }

  /** A lane of a given id, opened at the beginning. */
  public AuditLane lane(UUID id) {
    return new AuditLane(id, 1, BEGINNING, false);
  }

  /** A checkpoint of random bytes. */
  public SignedCheckpoint checkpoint(long number) {
    return new SignedCheckpoint(number, bytes(200), bytes(64));
  }

  /** A verdict that lets the beginning of the trail go. */
  public PruneVerdict pruning() {
    return new PruneVerdict(1, "5a".repeat(32), new RuleId("S93.5"), tick());
  }

  /** A verdict that erases. */
  public ErasureVerdict verdict(CustomerId subject) {
    return new ErasureVerdict(subject, new RuleId("Art. 17(1)(a)"), tick());
  }

  /** The key of a customer as read, in the wrapping of epoch 2. */
  public KeyRewrap rewrap(SealedCustomer read) {
    SealedKey key = read.key();
    return new KeyRewrap(idOf(read), key, new SealedKey(key.keyId(), 2, bytes(60)));
  }

  /** A newcomer's record with the key in another wrapping. */
  public static SealedCustomer under(NewCustomer newcomer, SealedKey key) {
    SealedCustomer customer = newcomer.customer();
    return new SealedCustomer(customer.facts(), customer.fields(), key, customer.seal());
  }

  /** A customer as read, sealed anew. */
  public Resealing resealing(SealedCustomer read, List<SealedItem> items) {
    List<SealedItem> anew =
        items.stream().map(i -> new SealedItem(i.field(), i.item(), bytes(50))).toList();
    SealedCustomer after = new SealedCustomer(read.facts(), anew(read.fields()), key(), bytes(32));
    return new Resealing(read, after, anew);
  }

  /** What is left of a customer when some fields are erased. */
  public PartialErasure partial(
      SealedCustomer read, Set<String> fields, List<SealedItem> left, SearchTag... tags) {
    FieldErasureVerdict verdict =
        FieldErasureVerdict.ofFields(idOf(read), fields, new RuleId("Art. 17(1)(a)"), tick());
    return partial(read, verdict, left, tags);
  }

  /** What is left of a customer when a verdict is carried out. */
  public PartialErasure partial(
      SealedCustomer read, FieldErasureVerdict verdict, List<SealedItem> left, SearchTag... tags) {
    List<SealedField> rest =
        anew(read.fields()).stream()
            .filter(field -> !verdict.takes(field.field(), field.element()))
            .toList();
    SealedCustomer after = new SealedCustomer(read.facts().next(), rest, key(), bytes(32));
    return new PartialErasure(verdict, read, after, new PartialErasure.Left(left, List.of(tags)));
  }

  List<SealedItem> items(String... ids) {
    return Stream.of(ids).map(this::item).toList();
  }

  private List<SealedField> anew(List<SealedField> fields) {
    return fields.stream()
        .map(field -> new SealedField(field.field(), field.element(), bytes(70)))
        .toList();
  }

  /** A wrapped key of the register. */
  public RegisterKey registerKey(KeyContext context) {
    WrappedKey wrapped = new WrappedKey("key-file", "root-1", bytes(80));
    return new RegisterKey(context, wrapped, bytes(16));
  }

  List<CustomerId> ids() {
    return ids;
  }

  List<SearchTag> tags() {
    return tags;
  }

  Set<String> collections() {
    return collections;
  }

  static CustomerId idOf(SealedCustomer customer) {
    return customer.facts().id();
  }

  static CustomerId idOf(NewCustomer newcomer) {
    return idOf(newcomer.customer());
  }

  private Instant tick() {
    now = now.plus(1, ChronoUnit.MICROS);
    return now;
  }
}
