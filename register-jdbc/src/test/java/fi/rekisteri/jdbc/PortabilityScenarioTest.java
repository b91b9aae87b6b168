package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Evidence;
import fi.rekisteri.core.EmbeddedRegister;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.core.portability.PortabilityPackages;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.OrderSummary;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.error.ErasedException;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.portability.PackageReceiver;
import fi.rekisteri.portability.PortabilityPackage;
import fi.rekisteri.portability.PortableData;
import fi.rekisteri.portability.ReceiverIdentity;
import fi.rekisteri.portability.TransferAnswer;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import fi.rekisteri.store.RegisterStorage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Anna moves to another shop, and is forgotten afterwards. */
class PortabilityScenarioTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Provenance OWN = Provenance.fromSubject(Channel.WEB, NOW).underNotice("1");
  private static final RuleId ON_REQUEST = new RuleId("Art. 17(1)(b)");

  @Test
  @DisplayName("S71 in memory: Anna takes her data along, and is forgotten afterwards")
  void annaMovesInMemory() {
    annaMoves(new InMemoryStorage());
  }

  @Test
  @DisplayName("S71 on rows: Anna takes her data along, and is forgotten afterwards")
  void annaMovesOnRows() {
    annaMoves(JdbcStorage.on(Databases.migrated(Databases.h2())));
  }

  private static void annaMoves(RegisterStorage storage) {
    try (CustomerRegister register = open(storage)) {
      RegisterDesk desk =
          register.actingAs(Actor.person("clerk", NOW, "password+otp", "back-office"));
      CustomerId anna = desk.forPurpose(Purpose.RIGHTS).register(anna()).id();
      PortableData data = desk.portability(anna);
      PortabilityPackage packed = PortabilityPackages.of(register.definition()).pack(data);
      assertThat(data.outcome()).isEqualTo(PortableData.Outcome.GRANTED);
      assertThat(text(packed, "order.csv")).contains("\"19.90\"", "\"OBSERVED\"");
      assertThat(text(packed, "contact.vcf")).contains("FN:Anna Virtaläinen\r\n");
      OtherShop shop = new OtherShop();
      desk.transfer(packed, shop);
      assertThat(shop.received).containsExactly(packed);
      assertThat(desk.portability(anna).values()).as("Art. 20(3)").isEqualTo(data.values());
      forget(storage, anna);
      assertThat(desk.portability(anna).outcome()).isEqualTo(PortableData.Outcome.NOTHING_HELD);
      assertThatThrownBy(() -> desk.transfer(packed, shop)).isInstanceOf(ErasedException.class);
      assertThat(shop.received).as("erased stays erased").hasSize(1);
    }
  }

  private static Customer anna() {
    return Customer.newcomer(SubjectRole.CUSTOMER)
        .collect(CustomerFields.NAME, PersonName.of("Anna", "Virtaläinen"), OWN)
        .collect(CustomerFields.EMAIL, EmailAddress.of("anna@example.fi"), OWN)
        .collect(
            CustomerFields.ORDER,
            OrderSummary.TYPE.read(
                String.join("\u001F", "T-1", "2026-01-01", "19.90", "EUR", "PAID", "", "")),
            Provenance.fromController(NOW));
  }

  private static void forget(RegisterStorage storage, CustomerId id) {
    storage.inTransaction(
        tx -> {
          AuditEntry.Act act = AuditEntry.Act.done(AuditAction.ERASE, id, List.of());
          Evidence place = Evidence.at(AuditPlace.first());
          AuditEntry entry = new AuditEntry(place, NOW, "clerk", "console", Purpose.RIGHTS, act);
          tx.customers().erase(new ErasureVerdict(id, ON_REQUEST, NOW), entry);
          return id;
        });
  }

  private static String text(PortabilityPackage packed, String name) {
    return new String(packed.file(name).bytes(), StandardCharsets.UTF_8);
  }

  private static CustomerRegister open(RegisterStorage storage) {
    Instant from = NOW.minusSeconds(1);
    return EmbeddedRegister.builder()
        .definition(
            CustomerRegisterNotice.definition(
                Controller.of(
                    "Esimerkkikauppa Oy",
                    ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "palvelu@example.fi"))))
        .storage(storage)
        .keys(InMemoryKeys.random())
        .staff(
            StaffSource.of(
                StaffMember.of(
                        "clerk", from, Operation.READ, Operation.MAINTAIN, Operation.DISCLOSE)
                    .signed("1", from)))
        .clock(Clock.fixed(NOW, ZoneOffset.UTC))
        .build();
  }

  /** The shop to which Anna goes. */
  private static final class OtherShop implements PackageReceiver {
    private final List<PortabilityPackage> received = new ArrayList<>();

    @Override
    public ReceiverIdentity identity() {
      return new ReceiverIdentity("other-shop.example");
    }

    @Override
    public TransferAnswer receive(PortabilityPackage packed) {
      received.add(packed);
      return new TransferAnswer.Accepted();
    }
  }
}
