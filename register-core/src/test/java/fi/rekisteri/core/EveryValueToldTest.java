package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.MAIJA;
import static fi.rekisteri.core.TestRegister.OWN;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.access.AccessLimit;
import fi.rekisteri.access.AccessScope;
import fi.rekisteri.access.Redaction;
import fi.rekisteri.access.RedactionReason;
import fi.rekisteri.access.WithheldPart;
import fi.rekisteri.core.access.AccessAnswerJson;
import fi.rekisteri.core.page.Schemas;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.customer.Field;
import fi.rekisteri.customer.TextFields;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Purpose;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each value of a random person stands in the JSON once, or is told as left out. */
class EveryValueToldTest {
  private static final FieldKey<String> HOBBY =
      FieldKey.of("hobby", Cardinality.SEVERAL, TextFields.text(50));
  private static final Schemas SCHEMA =
      Schemas.of(AccessAnswerJson.class, AccessAnswerJson.SCHEMA_FILE);
  private static final List<String> PATHS = List.of("name", "email", "hobby", "order");

  private final TestRegister test =
      new TestRegister(
          new InMemoryStorage(),
          TestRegister.declaring(HOBBY, Purpose.REGISTER_MAINTENANCE, Purpose.RIGHTS));

  /** A value that is held, as the JSON is to tell it. */
  private record Fact(String path, String element, String value) {
    boolean isCutBy(AccessLimit one) {
      return one.what().name().equals(path)
          && one.what().element().map(element::equals).orElse(true);
    }

    String told() {
      return path + value;
    }
  }

  @RepeatedTest(40)
  @DisplayName("S67.1 S67.3 each value held is told once, or its field as left out, and no other")
  void eachValueIsToldOnceOrLeftOut(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    Customer person = test.as(MAIJA, Purpose.RIGHTS).register(somebody(random));
    List<Fact> held = held(person);
    List<AccessLimit> scope = scope(random, held);
    AccessAnswer answer =
        test.register.actingAs(MAIJA).answerAccess(person.id(), new AccessScope(scope));
    String json = AccessAnswerJson.of(test.register.definition()).write(answer);

    assertThat(SCHEMA.problems(json)).as("seed %d", run.getCurrentRepetition()).isEmpty();
    assertThat(told(json))
        .as("seed %d", run.getCurrentRepetition())
        .containsExactlyInAnyOrderElementsOf(
            held.stream()
                .filter(fact -> scope.stream().noneMatch(fact::isCutBy))
                .map(Fact::told)
                .toList());
    assertThat(answer.redactions())
        .as("seed %d", run.getCurrentRepetition())
        .containsExactlyInAnyOrderElementsOf(expected(scope, held, answer));
  }

  @Test
  @DisplayName("S67 a large volume is told whole, and never refused")
  void largeVolumeIsToldWhole() {
    Customer many = TestRegister.anna();
    for (int i = 0; i < 1203; i++) {
      many = many.collect(CustomerFields.ORDER, TestRegister.order("T-" + i), OWN);
    }
    Customer person = test.as(MAIJA, Purpose.RIGHTS).register(many);
    AccessAnswer answer = test.register.actingAs(MAIJA).answerAccess(person.id());
    String json = AccessAnswerJson.of(test.register.definition()).write(answer);

    assertThat(told(json)).hasSize(1203 + 5).doesNotHaveDuplicates();
    assertThat(SCHEMA.problems(json)).isEmpty();
  }

  private static Customer somebody(Random random) {
    Customer person = TestRegister.anna();
    for (int i = random.nextInt(4); i > 0; i--) {
      person = person.collect(CustomerFields.EMAIL, EmailAddress.of("a" + i + "@example.fi"), OWN);
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      person = person.collect(HOBBY, "hobby " + i, OWN);
    }
    for (int i = random.nextInt(20); i > 0; i--) {
      person = person.collect(CustomerFields.ORDER, TestRegister.order("T-" + i), OWN);
    }
    return person;
  }

  private List<Fact> held(Customer person) {
    CustomerAccess access = test.as(MAIJA, Purpose.RIGHTS);
    List<Fact> facts = new ArrayList<>();
    access
        .get(person.id())
        .fields()
        .forEach(
            (key, field) -> {
              if (field instanceof Field.Held<?> some) {
                some.entries().forEach(entry -> facts.add(fact(key, entry)));
              }
            });
    access
        .collection(person.id(), CustomerFields.ORDER, null, 100)
        .forEach(entry -> facts.add(fact(CustomerFields.ORDER, entry)));
    return facts;
  }

  @SuppressWarnings("unchecked")
  private static <T> Fact fact(FieldKey<T> key, Entry<?> entry) {
    Map<String, String> parts = key.type().parts((T) entry.value());
    return new Fact(key.path(), entry.element(), new TreeMap<>(parts).toString());
  }

  /** Whole fields, and single values that there are; each told or not. */
  private static List<AccessLimit> scope(Random random, List<Fact> held) {
    List<AccessLimit> scope = new ArrayList<>();
    for (String path : PATHS) {
      List<Fact> some = held.stream().filter(fact -> fact.path().equals(path)).toList();
      int how = random.nextInt(4);
      WithheldPart what = WithheldPart.field(path);
      RedactionReason reason =
          RedactionReason.values()[random.nextInt(RedactionReason.values().length)];
      if (how == 0) {
        scope.add(AccessLimit.of(what, reason));
      } else if (how == 1 && reason.mayBeUntold()) {
        scope.add(AccessLimit.of(what, reason).untold());
      } else if (how == 2 && !some.isEmpty()) {
        Fact one = some.get(random.nextInt(some.size()));
        scope.add(AccessLimit.of(what.element(one.element()), reason));
      }
    }
    return scope;
  }

  private static Set<Redaction> expected(
      List<AccessLimit> scope, List<Fact> held, AccessAnswer answer) {
    Set<Redaction> expected = new LinkedHashSet<>();
    for (AccessLimit one : scope) {
      if (held.stream().anyMatch(fact -> fact.isCutBy(one))) {
        Optional<Redaction.Told> told =
            answer.redactions().stream()
                .filter(Redaction.Told.class::isInstance)
                .map(Redaction.Told.class::cast)
                .filter(some -> some.what().equals(one.what().asTold()))
                .filter(some -> some.reason() == one.reason())
                .findFirst();
        expected.add(one.told() ? told.orElseThrow() : Redaction.Untold.BY_LAW);
      }
    }
    return expected;
  }

  private static List<String> told(String json) {
    List<String> told = new ArrayList<>();
    for (JsonNode value : new JsonMapper().readTree(json).get("data")) {
      Map<String, String> parts = new TreeMap<>();
      value
          .get("value")
          .properties()
          .forEach(part -> parts.put(part.getKey(), part.getValue().stringValue()));
      told.add(value.get("path").stringValue() + parts);
    }
    return told;
  }
}
