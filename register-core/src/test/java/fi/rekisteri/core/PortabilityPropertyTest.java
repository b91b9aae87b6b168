package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.access.AccessAnswer.HeldValue;
import fi.rekisteri.core.AccessAnswers.Holder;
import fi.rekisteri.core.processing.ProcessingDecisions;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.elsewhere.SourceAnswer;
import fi.rekisteri.elsewhere.SourceValue;
import fi.rekisteri.elsewhere.ValueOrigin;
import fi.rekisteri.portability.Excluded;
import fi.rekisteri.portability.PortableData;
import fi.rekisteri.portability.PortableValue;
import fi.rekisteri.processing.ConsentTerm;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldLock;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.rights.DataNature;
import fi.rekisteri.text.LocalizedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whatever is held, by whomever it was given and whatever was chosen: it goes or it stays. */
class PortabilityPropertyTest {
  private static final RegisterDefinition REGISTER = VisitedSite.definition();
  private static final LocalizedText LABEL = LocalizedText.finnish("Kenttä");
  private static final Set<SourceKind> OTHERS =
      Set.of(
          SourceKind.AUTHORITY_UPDATE_SERVICE,
          SourceKind.COMPANY_UPDATE_SERVICE,
          SourceKind.SUBCONTRACTOR);

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);
  private final PortableScope scope =
      new PortableScope(
          REGISTER, new ProcessingDecisions(REGISTER.activities(), REGISTER.zone()), NOW);

  @Test
  @DisplayName(
      "S71.1 G20 each value held is in the package or among what stays, never both or neither")
  void eachValueGoesOrStays() {
    long gone = 0;
    for (int round = 0; round < 2000; round++) {
      Holder holder = new Holder(any(List.of(SubjectRole.values())), standing());
      AccessAnswer held = held(holder.role());
      PortableData data = scope.of(held, List.of(holder));
      assertThat(numbers(data)).as("seed %d", seed).doesNotHaveDuplicates();
      assertThat(data.values().size() + stayed(data)).as("seed %d", seed).isEqualTo(count(held));
      data.values().forEach(value -> requireLawful(value, holder));
      gone += data.values().size();
    }
    assertThat(gone).as("control: something goes").isPositive();
  }

  /** What goes rests on consent that stands or on contract, and came from the person. */
  private void requireLawful(PortableValue value, Holder holder) {
    assertThat(OTHERS).as("seed %d", seed).doesNotContain(value.source());
    for (Purpose purpose : value.purposes()) {
      ProcessingActivity activity = REGISTER.activity(purpose).orElseThrow();
      LegalBasis basis = activity.basisFor(holder.role()).orElseThrow();
      assertThat(basis)
          .as("seed %d", seed)
          .isInstanceOfAny(LegalBasis.Consent.class, LegalBasis.Contract.class);
      if (basis instanceof LegalBasis.Consent) {
        assertThat(holder.standing().consents()).as("seed %d", seed).containsKey(purpose);
      }
    }
  }

  private static List<String> numbers(PortableData data) {
    return data.values().stream().map(value -> value.parts().get("number")).toList();
  }

  /** A part that stays while the rest of its value goes is no value that stays. */
  private static long stayed(PortableData data) {
    return data.excluded().stream()
        .filter(one -> one.part().isEmpty())
        .map(Excluded::count)
        .mapToLong(OptionalLong::orElseThrow)
        .sum();
  }

  private static long count(AccessAnswer held) {
    return held.data().size()
        + held.elsewhere().stream().mapToLong(source -> source.values().size()).sum();
  }

  private AccessAnswer held(SubjectRole role) {
    List<HeldValue> data = new ArrayList<>();
    for (int i = random.nextInt(8); i > 0; i--) {
      data.add(value(i));
    }
    List<SourceValue> elsewhere = new ArrayList<>();
    for (int i = random.nextInt(8); i > 0; i--) {
      elsewhere.add(elsewhere(100 + i));
    }
    return new AccessAnswer(
        CustomerId.random(),
        NOW,
        1,
        Optional.of(role),
        List.of(),
        data,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(new SourceAnswer("shop", LABEL, elsewhere)));
  }

  private HeldValue value(int number) {
    FieldSchema<?> schema = any(REGISTER.fields());
    SourceKind source = any(List.of(SourceKind.values()));
    Provenance origin =
        new Provenance(source, Optional.empty(), Channel.WEB, NOW, Optional.empty());
    Map<String, String> parts = new HashMap<>(Map.of("number", Integer.toString(number)));
    parts.put("purpose", purpose().code());
    HeldValue value =
        new HeldValue(schema.key().path(), schema.label(), schema.category(), parts, origin);
    FieldLock lock = new FieldLock(new RuleId("Kirjanpitolaki 2:10"), Set.of(purpose()));
    return random.nextInt(4) == 0 ? value.lockedBy(Optional.of(lock)) : value;
  }

  private SourceValue elsewhere(int number) {
    SourceValue value =
        new SourceValue(
            LABEL,
            DataCategory.ORDER_HISTORY,
            Map.of("number", Integer.toString(number)),
            Optional.empty());
    if (random.nextInt(5) == 0) {
      return value;
    }
    ValueOrigin origin =
        ValueOrigin.of(any(List.of(DataNature.values())), purpose(), new Purpose("ELSEWHERE"));
    ValueOrigin declared = ValueOrigin.of(any(List.of(DataNature.values())), purpose());
    return value.from(
        switch (random.nextInt(5)) {
          case 0 -> ValueOrigin.onPaper();
          case 1 -> origin;
          case 2 -> declared.tellingOfOthers("number");
          case 3 -> declared.tellingOfOthers("absent");
          default -> declared;
        });
  }

  private Standing standing() {
    Map<Purpose, ConsentTerm> consents = new HashMap<>();
    for (Purpose purpose : new HashSet<>(List.of(purpose(), purpose(), purpose()))) {
      consents.put(purpose, new ConsentTerm(NOW.minusSeconds(60), Optional.empty()));
    }
    return new Standing(consents, Map.of(), Map.of(), Map.of(), List.of(), Optional.empty());
  }

  private Purpose purpose() {
    return any(REGISTER.activities()).purpose();
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
