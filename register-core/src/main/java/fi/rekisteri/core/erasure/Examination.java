package fi.rekisteri.core.erasure;

import fi.rekisteri.core.anonymity.Anonymising;
import fi.rekisteri.core.anonymity.Combination;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.HeldFields;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.fate.Circumstances;
import fi.rekisteri.core.fate.Fates;
import fi.rekisteri.core.fate.Judgement;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.KeyUnavailableException;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.processing.FieldLock;
import fi.rekisteri.retention.ErasureDemand;
import fi.rekisteri.retention.LegalHold;
import fi.rekisteri.retention.RetentionPolicy;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Looks at people in a transaction: reads everything that is held of them, opens it for the one
 * decision, and tells what that says. A record that does not open is told too, and stops nobody.
 */
public final class Examination {
  private final Transaction tx;
  private final Scene scene;
  private final FormerFields fields;
  private final boolean withoutKeys;
  private final List<ErasureDemand> supposed = new ArrayList<>(0);

  /**
   * What is the same for everybody who is looked at.
   *
   * @param today the day in the register's zone
   */
  public record Scene(
      RegisterDefinition definition,
      Fates fates,
      HeldFields held,
      Anonymising anonymising,
      LocalDate today) {
    public static Scene of(Engine engine) {
      RegisterDefinition definition = engine.definition();
      LocalDate today = LocalDate.ofInstant(engine.now(), definition.zone());
      HeldFields held = new HeldFields(definition.retentionPolicy().holds());
      Anonymising anonymising = new Anonymising(definition, engine.decisions());
      return new Scene(definition, new Fates(definition), held, anonymising, today);
    }

    public RetentionPolicy policy() {
      return definition.retentionPolicy();
    }
  }

  /**
   * Begins to look.
   *
   * @param withoutKeys whether a record whose key is not at hand is one that does not open; else it
   *     is waited for, since the register's keys may just have moved on
   */
  public Examination(Transaction tx, Scene scene, boolean withoutKeys) {
    this.tx = tx;
    this.scene = scene;
    this.fields = new FormerFields(scene.definition());
    this.withoutKeys = withoutKeys;
  }

  /** Supposes a demand that nobody has made, of everybody who is looked at. */
  public Examination demanding(ErasureDemand demand) {
    supposed.add(demand);
    return this;
  }

  /** Looks at each of some people, in the order of ids; the values of few are held at a time. */
  public void of(List<SealedCustomer> people, HostHolds host, Consumer<Examined> told) {
    List<CustomerId> ids = people.stream().map(one -> one.facts().id()).toList();
    Known known = new Known(KnownReasons.of(tx, scene.policy(), ids), host);
    new ItemsOfMany(tx).forEach(people, (one, items) -> look(one, items, known).ifPresent(told));
  }

  /** What the register knows besides records, and what the host does. */
  private record Known(KnownReasons register, HostHolds host) {
    /** Of whom became linked since the sources were asked, none of them has told anything. */
    void tell(CustomerId person, List<LegalHold> holds, Set<String> failed) {
      holds.addAll(register.holdsOf(person));
      if (host.isAsked(person)) {
        holds.addAll(host.of(person));
        failed.addAll(host.failedFor(person));
      } else {
        failed.addAll(host.sources());
      }
    }
  }

  private Optional<Examined> look(SealedCustomer one, List<SealedItem> items, Known known) {
    try {
      return Optional.of(judged(one, Dossier.open(tx.ring(), fields, one, items), known));
    } catch (StorageException movedOn) {
      throw movedOn;
    } catch (RegisterException unopened) {
      return again(one, unopened, known);
    }
  }

  /**
   * Whoever was changed or sealed anew since they were read is read once more, and whoever was
   * erased is passed over.
   */
  private Optional<Examined> again(SealedCustomer one, RegisterException unopened, Known known) {
    Optional<SealedCustomer> now = tx.customers().find(one.facts().id());
    if (now.isPresent() && isSame(one, now.get())) {
      if (unopened instanceof KeyUnavailableException && !withoutKeys) {
        throw unopened;
      }
      return Optional.of(Examined.unreadable(one, scene.today()));
    }
    return now.flatMap(changed -> look(changed, new ItemsOfMany(tx).of(changed), known));
  }

  private static boolean isSame(SealedCustomer one, SealedCustomer now) {
    return one.facts().version() == now.facts().version() && one.key().keyId() == now.key().keyId();
  }

  private Examined judged(SealedCustomer one, Dossier dossier, Known known) {
    CustomerId id = one.facts().id();
    List<LegalHold> holds = new ArrayList<>();
    Set<String> failed = new TreeSet<>();
    known.tell(id, holds, failed);
    known.register().linkedTo(id).forEach(person -> known.tell(person, holds, failed));
    Map<UUID, ErasureDemand> demanded = known.register().demandsOf(one.facts(), dossier.values());
    List<ErasureDemand> demands = new ArrayList<>(demanded.values());
    demands.addAll(supposed);
    Circumstances about =
        new Circumstances(
            one.facts(), dossier.values(), dossier.standing(), holds, demands, scene.today());
    Judgement judgement = scene.fates().judge(about);
    List<Combination> numbers = scene.anonymising().of(about, judgement);
    holds.removeIf(hold -> !hold.lastsOn(scene.today()));
    Map<String, FieldLock> locks = scene.held().locks(judgement.fates(), holds);
    boolean locked = dossier.standing().locks().equals(locks);
    Examined examined = new Examined(one, judgement, locks, locked, List.of(), numbers, demanded);
    return failed.isEmpty() ? examined : examined.withoutHolds(List.copyOf(failed));
  }
}
