package fi.rekisteri.core.handover;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.disclosure.ClaimState;
import fi.rekisteri.disclosure.DisclosureForm;
import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.disclosure.DisclosureReference;
import fi.rekisteri.disclosure.DisclosureReference.Case;
import fi.rekisteri.disclosure.DisclosureReference.Claim;
import fi.rekisteri.disclosure.DisclosureReference.Contract;
import fi.rekisteri.disclosure.DisclosureReference.Statute;
import fi.rekisteri.disclosure.DisclosureRequest;
import fi.rekisteri.disclosure.DisclosureRoute;
import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.disclosure.HumanDecider;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.FieldKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;

/**
 * Random requests to the register of the notice. The oracle asks for everything at once, in no
 * order: it cannot tell which refusal comes, only that one does, and that a clearance is earned.
 */
class HandoverPropertyTest {
  private static final RegisterDefinition DEFINITION = Outgoing.hostedInUsa(Outgoing.clauses());
  private static final HandoverGuard GUARD = new HandoverGuard(DEFINITION);

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @RepeatedTest(20)
  @DisplayName("S29.1, S30.1, S30.2, S30.3, S66.2, F13 what goes out has earned all of it")
  void nothingGoesUnearned() {
    int cleared = 0;
    for (int i = 0; i < 500; i++) {
      DisclosureRequest request = request();
      cleared += isCleared(request) ? 1 : 0;
      assertThat(isCleared(request))
          .as("seed %d, %d: %s", seed, i, request)
          .isEqualTo(isEarned(request));
    }
    assertThat(cleared).as("control: both happen, seed %d", seed).isBetween(20, 480);
  }

  private static boolean isCleared(DisclosureRequest request) {
    return GUARD
        .judge(request, Outgoing.TODAY)
        .fold(cleared -> cleared.fields().equals(request.fields()), refused -> false);
  }

  private static boolean isEarned(DisclosureRequest request) {
    Optional<Recipient> recipient = DEFINITION.recipient(request.recipient());
    Optional<DisclosureRule> rule =
        DEFINITION.disclosureRules().stream()
            .filter(one -> one.ground().equals(request.ground()))
            .filter(one -> one.recipients().contains(request.recipient()))
            .findAny();
    return rule.isPresent()
        && recipient.isPresent()
        && recipient.get().party().isPresent()
        && rule.get().evidence() == request.reference().evidence()
        && rule.get().fields().containsAll(request.fields())
        && recipient.get().fields().containsAll(request.fields())
        && isDueOrReviewed(request.reference())
        && (!request.ground().equals(DisclosureGround.CREDIT_DECISION_SUPPORT)
            || request.decider().filter(HumanDecider::mayDecideOtherwise).isPresent())
        && (request.form() == DisclosureForm.PLAIN
            || request.fields().stream().allMatch(HashedForm::isKnownFor));
  }

  private static boolean isDueOrReviewed(DisclosureReference reference) {
    return !(reference instanceof Claim claim)
        || claim.state() == ClaimState.DUE
        || claim.state() != ClaimState.CLOSED && claim.review().isPresent();
  }

  /** Half of the requests begin as sound ones, so that some are cleared. */
  private DisclosureRequest request() {
    DisclosureRule rule = any(DEFINITION.disclosureRules());
    boolean sound = random.nextBoolean();
    return new DisclosureRequest(
        sound ? any(List.copyOf(rule.recipients())) : any(codes()),
        rule.ground(),
        fields(sound ? rule.fields() : all()),
        reference(sound ? rule.evidence() : any(List.of(DisclosureRule.Evidence.values()))),
        DisclosureRoute.DIRECT,
        Optional.of(new HumanDecider("maija", random.nextBoolean())),
        random.nextInt(4) == 0 ? DisclosureForm.HASHED : DisclosureForm.PLAIN);
  }

  private DisclosureReference reference(DisclosureRule.Evidence evidence) {
    return switch (evidence) {
      case CONTRACT -> new Contract("x");
      case CASE -> new Case("x");
      case STATUTE -> new Statute("x", "y");
      case CLAIM -> {
        Claim claim = Claim.of("x", any(List.of(ClaimState.values())));
        yield random.nextBoolean() ? claim : claim.reviewed("maija", Outgoing.TODAY);
      }
    };
  }

  private Set<FieldKey<?>> fields(Set<FieldKey<?>> from) {
    List<FieldKey<?>> shuffled = new ArrayList<>(from);
    Collections.shuffle(shuffled, random);
    return new HashSet<>(shuffled.subList(0, 1 + random.nextInt(Math.min(3, shuffled.size()))));
  }

  private static Set<FieldKey<?>> all() {
    Set<FieldKey<?>> all = new HashSet<>();
    for (FieldSchema<?> schema : DEFINITION.fields()) {
      all.add(schema.key());
    }
    return all;
  }

  private static List<String> codes() {
    List<String> codes =
        new ArrayList<>(DEFINITION.recipients().stream().map(Recipient::code).toList());
    codes.add("STRANGER");
    return codes;
  }

  private <T> T any(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }
}
