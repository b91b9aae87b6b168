package fi.rekisteri.core.store;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditLane;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.SignedCheckpoint;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.DisclosureFacts;
import fi.rekisteri.disclosure.DisclosureId;
import fi.rekisteri.disclosure.NoticeId;
import fi.rekisteri.disclosure.PartyNotice;
import fi.rekisteri.manual.PaperStep;
import fi.rekisteri.manual.PhysicalRecord;
import fi.rekisteri.manual.PhysicalRecordId;
import fi.rekisteri.publication.ListRun;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.store.BreachLine;
import fi.rekisteri.store.DemandLine;
import fi.rekisteri.store.DisclosureLine;
import fi.rekisteri.store.HoldLine;
import fi.rekisteri.store.ListLine;
import fi.rekisteri.store.PlanItem;
import fi.rekisteri.store.PlanRow;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.RotationMark;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SearchTag;
import fi.rekisteri.store.SourceTask;
import fi.rekisteri.store.StaffLine;
import fi.rekisteri.store.SuppressionEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;

/** What is kept. Written through an {@link UndoLog} only; rows are never changed in place. */
final class Tables {
  static final String REVISION = "revision";
  static final String SCHEDULE = "schedule";

  static final Comparator<ListRun> NEWEST_RUN_FIRST =
      Comparator.comparing(ListRun::selectedAt).thenComparing(ListRun::id).reversed();

  final NavigableMap<CustomerId, Row> customers = new TreeMap<>();
  final Map<CustomerId, LocalDate> lookDays = new HashMap<>();
  final NavigableMap<LookKey, Boolean> looks = new TreeMap<>(LookKey.ORDER);
  final Map<CustomerId, ErasureVerdict> tombstones = new HashMap<>();

  /** Erased customers whose items may still be there. */
  final NavigableMap<CustomerId, Boolean> leftovers = new TreeMap<>();

  final NavigableMap<TagKey, CustomerId> tags = new TreeMap<>(TagKey.ORDER);
  final NavigableMap<ItemKey, byte[]> items = new TreeMap<>(ItemKey.ORDER);
  final NavigableMap<TermKey, SuppressionEntry> suppressions = new TreeMap<>(TermKey.ORDER);
  final NavigableMap<LineKey, StaffLine> staff = new TreeMap<>(LineKey.ORDER);
  final NavigableMap<DisclosureKey, DisclosureLine> disclosures =
      new TreeMap<>(DisclosureKey.ORDER);
  final NavigableMap<HandedKey, DisclosureLine> handed = new TreeMap<>(HandedKey.ORDER);
  final NavigableMap<NoticeKey, PartyNotice> notices = new TreeMap<>(NoticeKey.ORDER);
  final Map<NoticeId, NoticeKey> noticeIds = new HashMap<>();
  final Map<UUID, ListRun> listRuns = new HashMap<>();
  final Map<UUID, NavigableMap<Integer, ListLine>> listLines = new HashMap<>();
  final NavigableMap<PhysicalRecordId, PhysicalRecord> paper = new TreeMap<>();
  final Map<PhysicalRecordId, List<PaperStep>> steps = new HashMap<>();
  final NavigableMap<Long, List<BreachLine>> breaches = new TreeMap<>();
  final NavigableMap<Long, RequestFile> requests = new TreeMap<>();
  final SubjectRows<HoldLine> holds = new SubjectRows<>();
  final SubjectRows<DemandLine> demands = new SubjectRows<>();
  final Map<UUID, PlanRow> plans = new HashMap<>();
  final Map<UUID, NavigableMap<Integer, PlanItem>> planItems = new HashMap<>();
  final SubjectRows<SourceTask> sourceTasks = new SubjectRows<>();
  final Map<UUID, Boolean> batches = new HashMap<>();
  final Map<String, String> schedule = new HashMap<>();
  final Map<Combination, Long> anonymous = new HashMap<>();
  final Map<String, RotationMark> marks = new HashMap<>();
  final NavigableMap<Moment, AuditEntry> trail = new TreeMap<>(Moment.NEWEST_FIRST);
  final NavigableMap<AuditPlace, AuditEntry> places = new TreeMap<>();
  final NavigableMap<UUID, Lane> lanes = new TreeMap<>(AuditPlace::compareLanes);
  final NavigableMap<Long, SignedCheckpoint> checkpoints = new TreeMap<>();
  final NavigableMap<KeyContext, RegisterKey> keys =
      new TreeMap<>(
          Comparator.comparing(KeyContext::registerId)
              .thenComparing(KeyContext::purpose)
              .thenComparing(KeyContext::epoch));

  /** One entry, so that a revision is undone like any other row. */
  final Map<String, Long> revision = new HashMap<>(Map.of(REVISION, 0L));

  long revision() {
    return revision.get(REVISION);
  }

  /** A customer, with the tags by which they are found now. */
  record Row(SealedCustomer customer, List<SearchTag> tags) {}

  /** That a customer is to be looked at on a day. */
  record LookKey(LocalDate day, CustomerId customer) {
    static final Comparator<LookKey> ORDER =
        Comparator.comparing(LookKey::day).thenComparing(LookKey::customer);
  }

  /** That a customer holds a tag; holders of one tag stand side by side. */
  record TagKey(String index, int version, String hash, CustomerId holder) {
    static final Comparator<TagKey> ORDER =
        Comparator.comparing(TagKey::index)
            .thenComparing(TagKey::version)
            .thenComparing(TagKey::hash)
            .thenComparing(TagKey::holder);

    public static TagKey of(SearchTag tag, CustomerId holder) {
      return new TagKey(tag.index(), tag.version(), HexFormat.of().formatHex(tag.tag()), holder);
    }

    boolean isSameTag(TagKey other) {
      return index.equals(other.index) && version == other.version && hash.equals(other.hash);
    }
  }

  /** A term of the suppression list. */
  record TermKey(String index, int version, String hash) {
    static final Comparator<TermKey> ORDER =
        Comparator.comparing(TermKey::index)
            .thenComparing(TermKey::version)
            .thenComparing(TermKey::hash);

    public static TermKey of(SearchTag tag) {
      return new TermKey(tag.index(), tag.version(), HexFormat.of().formatHex(tag.tag()));
    }
  }

  /** One value of a collection; values of one customer stand side by side. */
  record ItemKey(CustomerId customer, String field, String item) {
    static final Comparator<ItemKey> ORDER =
        Comparator.comparing(ItemKey::customer)
            .thenComparing(ItemKey::field)
            .thenComparing(ItemKey::item);
  }

  /** The place of a line in the staff book. */
  record LineKey(String userId, int number) {
    static final Comparator<LineKey> ORDER =
        Comparator.comparing(LineKey::userId).thenComparing(LineKey::number);

    public static LineKey of(StaffLine line) {
      return new LineKey(line.userId(), line.number());
    }
  }

  /** A disclosure of a person. */
  record DisclosureKey(CustomerId subject, DisclosureId id) {
    static final Comparator<DisclosureKey> ORDER =
        Comparator.comparing(DisclosureKey::subject).thenComparing(DisclosureKey::id);

    /** Greater than the id of any disclosure that is made. */
    static final DisclosureId LAST = new DisclosureId(new UUID(0xffff_ffff_ffff_7fffL, -1));

    static DisclosureKey of(DisclosureFacts facts) {
      return new DisclosureKey(facts.subject(), facts.id());
    }
  }

  /** A disclosure to a recipient. */
  record HandedKey(String recipient, DisclosureId id, CustomerId subject) {
    static final Comparator<HandedKey> ORDER =
        Comparator.comparing(HandedKey::recipient)
            .thenComparing(HandedKey::id)
            .thenComparing(HandedKey::subject);

    static HandedKey of(DisclosureFacts facts) {
      return new HandedKey(facts.recipient(), facts.id(), facts.subject());
    }

    /** Not behind any disclosure of that id. */
    static HandedKey first(String recipient, DisclosureId id) {
      return new HandedKey(recipient, id, new CustomerId(new UUID(0, 0)));
    }
  }

  /** The place of a notice; those about one person stand side by side, in order. */
  record NoticeKey(CustomerId subject, Instant plannedAt, UUID id) {
    static final Comparator<NoticeKey> IN_TIME =
        Comparator.comparing(NoticeKey::plannedAt)
            .thenComparing(NoticeKey::id, AuditPlace::compareLanes);
    static final Comparator<NoticeKey> ORDER =
        Comparator.comparing(NoticeKey::subject).thenComparing(IN_TIME);

    static NoticeKey of(PartyNotice notice) {
      return new NoticeKey(notice.subject(), notice.plannedAt(), notice.id().value());
    }
  }

  /** The coarse values that people who were made anonymous share. */
  record Combination(String rule, String values) {}

  /** A listed lane, and the number of its last covered entry. */
  record Lane(AuditLane lane, long covered) {}

  /** When an entry was made, and where it stands. */
  record Moment(Instant at, AuditPlace place) {
    static final Comparator<Moment> NEWEST_FIRST =
        Comparator.comparing(Moment::at).thenComparing(Moment::place).reversed();

    public static Moment of(AuditEntry entry) {
      return new Moment(entry.at(), entry.place());
    }
  }
}
