package fi.rekisteri.core;

import static fi.rekisteri.core.RetainingRegister.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.deadline.Extension;
import fi.rekisteri.deadline.ExtensionGround;
import fi.rekisteri.deadline.PauseGround;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.identity.IdentityRisk;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.request.CertificateOrder;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.ComplaintCase;
import fi.rekisteri.request.Correction;
import fi.rekisteri.request.Decision;
import fi.rekisteri.request.EffectState;
import fi.rekisteri.request.ItemState;
import fi.rekisteri.request.Question;
import fi.rekisteri.request.RequestEvent;
import fi.rekisteri.request.RequestItem;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.request.Telling;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.rights.RefusalReason;
import fi.rekisteri.rights.RefusedItem;
import fi.rekisteri.text.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever step somebody takes next, a file stays true to itself. */
class RequestWalkTest {
  private static final int STEPS = 60;
  private static final List<Claim> CLAIMS =
      List.of(
          new Claim.Access(),
          new Claim.Porting(Optional.empty()),
          new Claim.Rectification(
              List.of(Correction.of("email", Map.of("address", "uusi@example.fi"), "it changed"))),
          new Claim.Rectification(List.of(Correction.of("email", Map.of(), ""))),
          new Claim.Erasure(ErasureCause.PROMISED, Set.of("email")),
          new Claim.Forgetting(),
          new Claim.Restricting(RestrictionGround.SUBJECTS_CLAIM, Set.of()),
          new Claim.Objecting(Purpose.BUSINESS_DEVELOPMENT, "my own"),
          new Claim.ForbiddingMarketing(Set.of(), Set.of()),
          new Claim.Complaining("too slow"));

  private final RequestsRegister at = new RequestsRegister();
  private final Map<ItemState, Integer> seen = new EnumMap<>(ItemState.class);
  private final List<Consumer<Long>> steps =
      List.of(
          file -> at.requests().understood(file, List.of(claim())),
          file -> at.requests().nothingAsked(file, "thanks"),
          file -> at.requests().forward(file, ContactRole.CONTACT_PERSON),
          file -> at.requests().concerns(file, person()),
          file -> at.requests().concernsNobody(file),
          file -> at.requests().identified(file, at.strong()),
          file -> at.requests().identity(file, item(), Set.of(IdentityRisk.SENT_TO_NEW_CONTACT)),
          file -> at.requests().ask(file, question()),
          file -> at.requests().heard(file, items(), TODAY),
          file -> at.requests().amend(file, item(), claim()),
          file -> at.requests().takenBack(file, item()),
          file -> at.requests().extend(file, items(), extension()),
          file -> at.requests().decide(file, item(), Decision.granted()),
          file -> at.requests().decide(file, item(), refusal()),
          file -> at.requests().carryOut(file, item()),
          file -> at.requests().carryOut(file, item()),
          file -> at.requests().certify(file, CertificateOrder.of("V", Language.FI, item())),
          file -> at.requests().told(file, items(), telling()),
          file -> at.requests().told(file, items(), telling()),
          file -> at.requests().resume(),
          file -> at.requests().complained(file, complaint()));
  private Random random = new Random(0);
  private List<CustomerId> people = List.of();

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private Claim claim() {
    return any(CLAIMS);
  }

  private CustomerId person() {
    return any(people);
  }

  private int item() {
    return 1 + random.nextInt(3);
  }

  private Set<Integer> items() {
    return random.nextBoolean() ? Set.of() : Set.of(item());
  }

  private Question question() {
    return new Question(items(), any(List.of(PauseGround.values())), "which", TODAY);
  }

  private static Extension extension() {
    return new Extension(TODAY, TODAY, ExtensionGround.NUMBER, "many");
  }

  private Decision refusal() {
    DataSubjectRight right = any(List.of(DataSubjectRight.values()));
    RefusedItem part =
        RefusedItem.whole(right, RefusalReason.MANIFESTLY_EXCESSIVE, "the fifth this week");
    return any(List.of(Decision.refused(part), Decision.notApplicable(part)));
  }

  private Telling telling() {
    Telling.Kind kind = any(List.of(Telling.Kind.ANSWER, any(List.of(Telling.Kind.values()))));
    return new Telling(kind, at.at.clock.instant(), Channel.POST, Optional.empty());
  }

  private ComplaintCase complaint() {
    return new ComplaintCase(
        any(List.of("1", "2")),
        TODAY,
        random.nextBoolean() ? Optional.of(TODAY) : Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  @DisplayName("law 6 S83 after any steps in any order no file says what did not happen")
  void filesStayTrue(int seed) {
    for (int walk = 0; walk < 8; walk++) {
      random = new Random(1_000L * seed + walk);
      people = List.of(at.customer(), at.customer());
      Claim[] claims = random.ints(2, 0, CLAIMS.size()).mapToObj(CLAIMS::get).toArray(Claim[]::new);
      long number = at.requests().receive(at.letter(claims)).number();
      assertThat(number).as("numbers without a gap").isEqualTo(1 + walk);
      walk(number);
    }
    assertThat(seen.keySet()).as("control: the walks come to the end").contains(ItemState.CLOSED);
    assertThat(seen).containsKeys(ItemState.OPEN, ItemState.DECIDED, ItemState.NEEDS_INFO);
  }

  private void walk(long number) {
    for (int i = 0; i < STEPS; i++) {
      RightsRequest before = at.requests().get(number);
      boolean refused = !take(any(steps), number);
      RightsRequest after = at.requests().get(number);
      requireAddedOnly(before, after, refused);
      requireTrue(after);
      after.items().forEach(one -> seen.merge(one.state(), 1, Integer::sum));
    }
  }

  /** Only coded errors come out, and nothing else. */
  private static boolean take(Consumer<Long> step, long number) {
    try {
      step.accept(number);
      return true;
    } catch (RegisterException refused) {
      assertThat(refused.code()).isNotEqualTo(ErrorCode.DECRYPTION_FAILED);
      return false;
    }
  }

  private static void requireAddedOnly(RightsRequest before, RightsRequest after, boolean refused) {
    int length = before.entries().size();
    assertThat(after.entries().subList(0, length)).isEqualTo(before.entries());
    List<RequestEvent> added =
        after.entries().stream().skip(length).map(one -> one.event()).toList();
    if (!before.isOpen()) {
      assertThat(added)
          .allMatch(
              one -> one instanceof RequestEvent.Complained || one instanceof RequestEvent.Told);
    }
    if (refused) {
      assertThat(added).allMatch(one -> one instanceof RequestEvent.Effected);
    }
  }

  private static void requireTrue(RightsRequest file) {
    assertThat(new RightsRequest(file.number(), file.entries()).items()).isEqualTo(file.items());
    assertThat(file.entries()).extracting(one -> one.number()).isSorted().doesNotHaveDuplicates();
    boolean settled =
        file.items().isEmpty()
            ? file.asksNothing()
            : file.items().stream().allMatch(one -> one.state() == ItemState.CLOSED);
    assertThat(file.isOpen()).isEqualTo(!settled);
    file.items().stream().filter(one -> !one.takenBack()).forEach(RequestWalkTest::requireTrue);
  }

  private static void requireTrue(RequestItem item) {
    if (item.answered()) {
      Decision decision = item.decision().orElseThrow();
      assertThat(item.lacksCertificate()).isFalse();
      if (decision.outcome().hasEffect()) {
        assertThat(item.effect().orElseThrow().state())
            .isNotIn(EffectState.BEGUN, EffectState.PROVISIONAL);
      }
    }
    if (item.state() == ItemState.CLOSED) {
      assertThat(item.answered()).isTrue();
      assertThat(item.isCarriedOut()).isTrue();
    }
  }
}
