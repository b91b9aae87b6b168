package fi.rekisteri.core.processing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.ConsentTerm;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.FieldLock;
import fi.rekisteri.processing.FieldRestriction;
import fi.rekisteri.processing.FieldScope;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.processing.ProcessingDecision.Permitted;
import fi.rekisteri.processing.ProcessingDecision.Refused;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionException;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.processing.Withholding;
import fi.rekisteri.text.LocalizedText;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is held of a person is decided on by the same door as everything else. */
class LockedDecisionTest {
  private static final RuleId BOOKKEEPING = new RuleId("Kirjanpitolaki 2:10(2)");
  private static final FieldLock VOUCHER = new FieldLock(BOOKKEEPING, Set.of(Purpose.INVOICING));
  private static final ProcessingDecision HELD =
      new Refused(BOOKKEEPING, ErrorCode.HELD_FOR_OTHER_PURPOSE);
  private static final List<FieldKey<?>> BOUND =
      List.of(
          CustomerFields.NAME,
          CustomerFields.EMAIL,
          CustomerFields.PHONE,
          CustomerFields.POSTAL_ADDRESS);
  private static final List<Purpose> OTHERS =
      List.of(Purpose.ORDER_MANAGEMENT, Purpose.PERSONALISED_CONTENT, Purpose.DEBT_COLLECTION);

  private final ProcessingDecisions decisions =
      new ProcessingDecisions(
          List.of(
              activity(Purpose.INVOICING, new LegalBasis.Contract()),
              activity(Purpose.ORDER_MANAGEMENT, new LegalBasis.Contract()),
              activity(Purpose.STATISTICS, new LegalBasis.Contract()).withFields(Set.of()),
              activity(Purpose.PERSONALISED_CONTENT, new LegalBasis.Consent()),
              activity(Purpose.DEBT_COLLECTION, new LegalBasis.Contract())
                  .evenRestricted(RestrictionException.LEGAL_CLAIMS),
              activity(Purpose.RIGHTS, new LegalBasis.LegalObligation("Art. 15"))
                  .evenRestricted(RestrictionException.PUBLIC_INTEREST),
              activity(new Purpose("OWN_PAGES"), new LegalBasis.Contract())
                  .evenRestricted(RestrictionException.OWN_RIGHTS)),
          ZoneOffset.UTC);

  private static ProcessingActivity activity(Purpose purpose, LegalBasis basis) {
    return ProcessingActivity.active(
        purpose,
        LocalizedText.finnish("Käsittely"),
        Map.of(SubjectRole.CUSTOMER, basis),
        Set.copyOf(BOUND));
  }

  /** Somebody who agreed to everything, of whom something is held. */
  private static Standing held(Map<String, FieldLock> locks) {
    ConsentTerm always = new ConsentTerm(Instant.EPOCH, Optional.empty());
    return new Standing(
        Map.of(Purpose.PERSONALISED_CONTENT, always),
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(),
        Optional.empty(),
        locks);
  }

  private ProcessingDecision decide(Purpose purpose, Standing standing) {
    return decisions.decide(purpose, SubjectRole.CUSTOMER, standing, Instant.EPOCH);
  }

  @Test
  @DisplayName("S32 what is held is withheld from every other purpose, by the rule of the hold")
  void heldFieldIsWithheldFromOthers() {
    Standing standing = held(Map.of("name", VOUCHER));
    for (Purpose other : OTHERS) {
      Permitted left = (Permitted) decide(other, standing);
      assertThat(left.withholding(CustomerFields.NAME))
          .as("%s", other)
          .contains(new Withholding(ErrorCode.HELD_FOR_OTHER_PURPOSE, BOOKKEEPING));
      assertThat(left.fields())
          .isEqualTo(
              Set.of(CustomerFields.EMAIL, CustomerFields.PHONE, CustomerFields.POSTAL_ADDRESS));
    }
  }

  @Test
  @DisplayName("S32, Art. 15 the hold's purpose and the person's own answer lose nothing")
  void purposesOfTheHoldLoseNothing() {
    Standing standing = held(Map.of("name", VOUCHER));
    for (Purpose open : List.of(Purpose.INVOICING, Purpose.RIGHTS, new Purpose("OWN_PAGES"))) {
      assertThat(decide(open, standing))
          .as("%s", open)
          .isSameAs(decisions.decide(open, SubjectRole.CUSTOMER));
    }
  }

  @Test
  @DisplayName("S32 where a purpose may use nothing any more it is refused, and learns of nobody")
  void purposeWithoutFieldsIsRefused() {
    Map<String, FieldLock> all = new HashMap<>();
    BOUND.forEach(field -> all.put(field.path(), VOUCHER));
    for (Purpose other : OTHERS) {
      assertThat(decide(other, held(all))).as("%s", other).isEqualTo(HELD);
    }
    assertThat(decide(Purpose.INVOICING, held(all))).isInstanceOf(Permitted.class);
    assertThat(decide(Purpose.RIGHTS, held(all))).isInstanceOf(Permitted.class);
  }

  @Test
  @DisplayName("S32 of a person who is only held, whatever is bound is closed, and nothing too")
  void heldPersonIsClosed() {
    FieldLock claim = new FieldLock(new RuleId("F12"), Set.of(Purpose.DEBT_COLLECTION));
    Standing standing = held(Map.of("name", claim, Standing.WHOLE_PERSON, VOUCHER));
    Permitted invoicing = (Permitted) decide(Purpose.INVOICING, standing);
    assertThat(invoicing.withholding(CustomerFields.NAME)).contains(Withholding.held(claim));
    assertThat(invoicing.fields()).hasSize(BOUND.size() - 1);
    Permitted collecting = (Permitted) decide(Purpose.DEBT_COLLECTION, standing);
    assertThat(collecting.fields()).isEqualTo(Set.of(CustomerFields.NAME));
    assertThat(decide(Purpose.ORDER_MANAGEMENT, standing)).isEqualTo(HELD);
    assertThat(decide(Purpose.STATISTICS, standing)).as("binds no field").isEqualTo(HELD);
    assertThat(decide(Purpose.STATISTICS, held(Map.of("name", VOUCHER))))
        .as("control: who is in use beside is counted")
        .isInstanceOf(Permitted.class);
  }

  @Test
  @DisplayName("S32 what is held is not handed to others for another purpose either")
  void heldFieldIsNotDisclosed() {
    ProcessingDecision decision =
        decisions.decideDisclosure(
            Purpose.ORDER_MANAGEMENT,
            SubjectRole.CUSTOMER,
            held(Map.of("name", VOUCHER)),
            Instant.EPOCH);
    assertThat(((Permitted) decision).withholding(CustomerFields.NAME))
        .contains(Withholding.held(VOUCHER));
  }

  @Test
  @DisplayName("S32, S80 a hold, a restriction and a scope each take away, and each says so")
  void holdRestrictionAndScopeTakeAway() {
    Standing both = restricted(Set.of("name", "email"), Map.of("name", VOUCHER));
    ProcessingDecisions narrow =
        decisions.within(
            FieldScope.of(
                CustomerFields.NAME, CustomerFields.EMAIL, CustomerFields.POSTAL_ADDRESS));
    Permitted left =
        (Permitted)
            narrow.decide(Purpose.ORDER_MANAGEMENT, SubjectRole.CUSTOMER, both, Instant.EPOCH);
    assertThat(left.fields()).isEqualTo(Set.of(CustomerFields.POSTAL_ADDRESS));
    assertThat(left.withholding(CustomerFields.NAME)).contains(Withholding.held(VOUCHER));
    assertThat(left.withholding(CustomerFields.EMAIL))
        .contains(Withholding.restricted(RestrictionGround.ACCURACY_CONTESTED));
    assertThat(left.withholding(CustomerFields.PHONE)).contains(Withholding.OUT_OF_SCOPE);
    assertThat(decide(Purpose.INVOICING, both))
        .as("a restriction binds the purpose of the hold too")
        .isInstanceOfSatisfying(
            Permitted.class,
            permitted ->
                assertThat(permitted.withholding(CustomerFields.NAME).orElseThrow().code())
                    .isEqualTo(ErrorCode.RESTRICTED));
  }

  private static Standing restricted(Set<String> fields, Map<String, FieldLock> locks) {
    return new Standing(
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(new FieldRestriction(fields, RestrictionGround.ACCURACY_CONTESTED)),
        Optional.empty(),
        locks);
  }

  @Test
  @DisplayName(
      "S32 property: of any locks, each purpose keeps what is not locked or is held for it")
  void locksTakeWhatTheyLock() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<Purpose> purposes = List.of(Purpose.INVOICING, Purpose.ORDER_MANAGEMENT);
    for (int i = 0; i < 2000; i++) {
      Map<String, FieldLock> locks = new HashMap<>();
      for (FieldKey<?> field : BOUND) {
        if (random.nextBoolean()) {
          Set<Purpose> leaves = new HashSet<>(purposes);
          leaves.removeIf(purpose -> random.nextBoolean());
          locks.put(field.path(), new FieldLock(new RuleId("R" + random.nextInt(3)), leaves));
        }
      }
      for (Purpose purpose : purposes) {
        Set<FieldKey<?>> expected = new HashSet<>(BOUND);
        expected.removeIf(
            field -> locks.containsKey(field.path()) && !locks.get(field.path()).leaves(purpose));
        Set<FieldKey<?>> left =
            decide(purpose, held(locks)).fold(Permitted::fields, refused -> Set.of());
        assertThat(left).as("seed %d, case %d", seed, i).isEqualTo(expected);
      }
    }
  }
}
