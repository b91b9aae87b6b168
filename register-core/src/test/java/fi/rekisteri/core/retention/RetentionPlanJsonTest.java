package fi.rekisteri.core.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.core.page.Schemas;
import fi.rekisteri.retention.PlannedErasure;
import fi.rekisteri.retention.RetentionPlan.PlanCounts;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class RetentionPlanJsonTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final RetentionPlanJson JSON = RetentionPlanJson.of(SamplePlan.DEFINITION);
  private static final Schemas SCHEMA =
      Schemas.of(RetentionPlanJson.class, RetentionPlanJson.SCHEMA_FILE);

  private static String json(SamplePlan sample) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JSON.write(sample.plan(), sample.pages(), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("S33 a plan fits the published schema, with every fate and finding, and empty")
  void planFitsSchema() {
    assertThat(SCHEMA.problems(json(new SamplePlan("X")))).isEmpty();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PlanCounts none = new PlanCounts(0, 0, Map.of(), Map.of(), Map.of(), Map.of());
    JSON.write(SamplePlan.plan(none, List.of()), (after, limit) -> List.of(), out);
    assertThat(SCHEMA.problems(out.toString(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  @DisplayName("S33 control: the schema refuses an unknown member, a fate without day, no end")
  void schemaIsClosed() {
    ObjectNode extra = (ObjectNode) MAPPER.readTree(json(new SamplePlan("X")));
    extra.put("extra", true);
    ObjectNode undated = (ObjectNode) MAPPER.readTree(json(new SamplePlan("X")));
    ((ObjectNode) undated.at("/people/0/values/0")).remove("since");
    ObjectNode endless = (ObjectNode) MAPPER.readTree(json(new SamplePlan("X")));
    ((ObjectNode) endless.at("/people/1/values/2/hold")).remove("untilEvent");
    assertThat(List.of(extra, undated, endless))
        .allSatisfy(other -> assertThat(SCHEMA.problems(other.toString())).isNotEmpty());
  }

  @Test
  @DisplayName(
      "S32.1 the JSON tells each value with its fate, its rule, and what holds it till when")
  void jsonTellsFates() {
    JsonNode root = MAPPER.readTree(json(new SamplePlan("X")));
    assertThat(root.at("/plan/digest").stringValue()).isEqualTo(SamplePlan.DIGEST);
    assertThat(root.at("/people/0/whole").booleanValue()).isTrue();
    JsonNode held = root.at("/people/1/values/3");
    assertThat(held.get("element").stringValue()).isEqualTo("4711");
    assertThat(held.get("fate").stringValue()).isEqualTo("HOLD");
    assertThat(held.get("rule").stringValue()).isEqualTo("F10");
    assertThat(held.at("/hold/until").stringValue()).isEqualTo("2031-12-31");
    assertThat(root.at("/people/2/findings/0").stringValue()).isEqualTo("UNREADABLE");
  }

  @ParameterizedTest
  @MethodSource("fi.rekisteri.core.access.HostileTexts#all")
  @DisplayName("law 10: a hostile text is one value, and reads back as it was")
  void hostileTextReadsBack(String hostile) {
    JsonNode root = MAPPER.readTree(json(new SamplePlan(hostile)));
    assertThat(root.at("/people/1/values/2/hold/code").stringValue()).isEqualTo(hostile);
    assertThat(SCHEMA.problems(root.toString())).isEmpty();
  }

  @Test
  @DisplayName("law 9: of a plan whose people are others nothing passes for a document")
  void otherPeopleAreNoDocument() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThatThrownBy(
            () -> JSON.write(new SamplePlan("x").plan(), (after, limit) -> List.of(), out))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotEndWith("}\n");
  }

  @Test
  @DisplayName("S33 a plan of 200,000 people is written page by page: no page is asked for twice")
  void largePlanIsStreamed() {
    int people = 200_000;
    int[] pages = {0};
    PlanCounts counts = new PlanCounts(people, people, Map.of(), Map.of(), Map.of(), Map.of());
    long[] bytes = {0};
    JSON.write(
        SamplePlan.plan(counts, List.of()),
        (after, limit) -> {
          pages[0]++;
          return IntStream.rangeClosed(after + 1, Math.min(people, after + limit))
              .mapToObj(RetentionPlanJsonTest::person)
              .toList();
        },
        new OutputStream() {
          @Override
          public void write(int one) {
            bytes[0]++;
          }

          @Override
          public void write(byte[] some, int from, int length) {
            bytes[0] += length;
          }
        });
    assertThat(pages[0]).isEqualTo(people / 500 + 1);
    assertThat(bytes[0]).isGreaterThan(100L * people);
  }

  private static PlannedErasure person(int number) {
    return new PlannedErasure(number, SamplePlan.customer(number), 1, true, List.of(), Set.of());
  }
}
