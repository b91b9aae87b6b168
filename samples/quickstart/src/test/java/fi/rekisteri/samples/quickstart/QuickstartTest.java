package fi.rekisteri.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The quickstart, run twice")
class QuickstartTest {
  @TempDir static Path folder;

  private static String first;
  private static String second;

  @BeforeAll
  static void runTwice() throws IOException {
    first = run();
    second = run();
  }

  @Test
  void everybodyInAGoodRowIsRegistered() {
    assertThat(first)
        .contains(
            "530 rows: registered 500, already known 0, refused 30",
            "579 rows: registered 545, already known 0, refused 34");
    assertThat(first).contains("orders: added 1080, already known 0, refused 15");
    assertThat(first.lines()).hasSizeLessThan(160);
  }

  @Test
  @DisplayName(
      "S32, S33 ten years later what is due is gone, what is held stays, nobody comes back")
  void tenYearsLater() {
    for (String run : List.of(first, second)) {
      assertThat(run)
          .containsSubsequence(
              "found by e-mail: 24 of 24; a backup is made",
              "24 people, 23 wholly, {",
              "{ERASED=23, PARTLY_ERASED=1}",
              "verified with the public key: complete",
              "found by e-mail: 0 of 24",
              "does not open: REPLAY_NEEDED",
              "replayed: 23 people erased again, 1 in part",
              "found by e-mail: 0 of 24");
    }
    assertThat(folder.resolve("retention-plan.html")).isNotEmptyFile();
    assertThat(folder.resolve("retention-chart.svg")).isNotEmptyFile();
  }

  @Test
  @DisplayName("S83 a letter that asks for four things is answered, item by item, to its end")
  void letterIsAnswered() {
    for (String run : List.of(first, second)) {
      assertThat(run)
          .containsSubsequence(
              "1 ACCESS ",
              "own promise",
              "a copy of 3 values",
              "3 MARKETING_OBJECTION  GRANTED, CLOSED",
              "4 ERASURE              PARTIALLY_GRANTED, SLEEPING",
              "1 item completes itself",
              "the file is closed, and kept as evidence through");
    }
    assertThat(folder.resolve("letter-certificate.html")).content().contains("Avoin lasku");
    assertThat(folder.resolve("deadlines.ics")).content().startsWith("BEGIN:VCALENDAR");
  }

  @Test
  @DisplayName("L01, S25.2 the notice is clean, written, and its changes are told")
  void noticeIsMade() {
    for (String run : List.of(first, second)) {
      assertThat(run)
          .containsSubsequence(
              "as it was published: 28 findings",
              "that this register runs on: 0 findings",
              "was 30 days, is now 1 year",
              "INFORM_AGAIN");
    }
    assertThat(folder.resolve("notice-fi.html")).content().contains("Asiakasrekisteri");
    assertThat(folder.resolve("data-flow.svg")).isNotEmptyFile();
    assertThat(folder.resolve("record-of-processing.csv")).isNotEmptyFile();
  }

  @Test
  void secondRunDoublesNobody() {
    assertThat(second).contains("579 rows: registered 0, already known 545, refused 34");
    assertThat(second).contains("orders: added 0, already known 1080, refused 15");
    assertThat(second).contains("(again)").doesNotContain("(new)");
    assertThat(rejects(second)).isEqualTo(rejects(first));
  }

  @Test
  @DisplayName("Bad input: rows are refused for fifteen different reasons and more")
  void rowsAreRefusedForManyReasons() {
    assertThat(rejects(first))
        .hasSizeGreaterThan(15)
        .anyMatch(line -> line.strip().startsWith("WRONG_ENCODING"))
        .anyMatch(line -> line.strip().startsWith("DUPLICATE_CUSTOMER"))
        .anyMatch(line -> line.strip().startsWith("CUSTOMER_NOT_FOUND"));
  }

  @Test
  @DisplayName("no reject shows a cell of its row; control: a report that quotes one is found out")
  void noRejectShowsACell() throws IOException {
    String report = String.join("\n", rejects(first));

    assertThat(badCells()).hasSizeGreaterThan(150).noneMatch(report::contains);
    assertThat(badCells()).anyMatch((report + "; was: elli@@example.fi")::contains);
  }

  @Test
  @DisplayName("S3.2 fields that a purpose does not need are withheld, with the reason")
  void fieldsAreWithheldWithTheReason() {
    assertThat(first)
        .containsPattern("email +hilla\\.kuiskevaara@example\\.fi.* +withheld: PURPOSE_DENIED");
    assertThat(first).containsPattern("name +Hilla, Kuiskevaara +Hilla, Kuiskevaara");
  }

  @Test
  @DisplayName(
      "S80 a restriction stops a mailing, S15 a consent withdrawn between two reads the second")
  void choicesHaveEffectAtTheNextRead() {
    for (String output : List.of(first, second)) {
      assertThat(output)
          .contains("mailing labels: 529, and 528 once she contests her postal address")
          .containsPattern(
              "(?s)before she consents: CONSENT_REQUIRED.*with her consent: +read, version \\d+"
                  + ".*after she withdrew it: +CONSENT_REQUIRED");
    }
    assertThat(first).contains("the ledger of her choices holds 4");
    assertThat(second).contains("the ledger of her choices holds 8");
  }

  @Test
  @DisplayName("S14, S30 the accountant gets what an invoice needs and no more, and she is told")
  void disclosuresAreTold() {
    for (String output : List.of(first, second)) {
      assertThat(output)
          .contains("for an invoice the accountant gets 2 fields")
          .contains("her telephone number it does not get: DISCLOSURE_FIELD_OUT_OF_SCOPE")
          .containsPattern(
              "she can be told: .* Keksitty Tilitoimisto Oy, INVOICING: name postalAddress");
    }
    assertThat(first)
        .containsPattern("clerk-17 +INVOICING +DISCLOSE +to=FINANCE_PARTNER on=INVOICING name");
  }

  @Test
  @DisplayName("S10 labels are printed for those who may be written to, one for a household")
  void labelsArePrinted() throws IOException {
    assertThat(first)
        .contains("mailing labels: 529 people on 528 labels, left out {NO_POSTAL_ADDRESS=16}");
    assertThat(Files.readString(folder.resolve("labels.html")))
        .contains("@page", "Kuiskevaara", "00530 HELSINKI");
  }

  @Test
  @DisplayName(
      "S52 a visit is hers from the link on until it ends; S56 no address stands in a path")
  void visitIsLinkedAndUnlinked() {
    assertThat(first)
        .contains("before the visitor agrees:  {CONSENT_REQUIRED=1}")
        .contains("can be told of 1 visit, of /kengat/***/koot")
        .contains("another page, and she can be told of   2 visits")
        .contains("a third is nobody's, hers stay 2 visits");
  }

  @Test
  @DisplayName("S38.3 a form on paper holds an erasure open until its destruction is confirmed")
  void paperIsFollowedToItsEnd() {
    assertThat(first)
        .contains("trainee-3 may not take it out: NOT_DESIGNATED")
        .containsPattern("to be destroyed by [\\d-]+: an erasure would wait for 1")
        .contains("destroyed and confirmed: it would wait for 0");
  }

  @Test
  @DisplayName("S42.3 who has looked is told")
  void whoHasLookedIsTold() {
    assertThat(first).containsPattern("clerk-17 +INVOICING +READ +.*name");
    assertThat(first).containsPattern("clerk-17 +CUSTOMER_RELATIONSHIP +READ +name");
  }

  @Test
  @DisplayName("S43.1 who has signed no undertaking is refused, and stands in the trail for it")
  void traineeIsRefused() {
    assertThat(first)
        .contains("trainee-3 is refused: NDA_MISSING")
        .containsPattern("trainee-3 +INVOICING +READ +denied: NDA_MISSING");
  }

  @Test
  @DisplayName("G5.2 an outsider finds the exported trail whole, and one altered name by its line")
  void trailIsProvedToAnOutsider() {
    for (String output : List.of(first, second)) {
      assertThat(output)
          .containsPattern("audit.jsonl, [\\d,]+ entries: whole")
          .containsPattern("one name altered: ENTRY_ALTERED in line \\d+");
    }
    assertThat(first).contains("checkpoint 1 signed");
    assertThat(second).contains("checkpoint 2 signed");
  }

  @Test
  @DisplayName("S67 the answer holds the person's data, for programs and for people")
  void answerHoldsThePersonsData() throws IOException {
    for (String name : List.of("answer.json", "answer.html")) {
      assertThat(Files.readString(folder.resolve(name)))
          .contains("hilla.kuiskevaara@example.fi", "Kuiskevaara", "T-");
    }
  }

  @Test
  @DisplayName("S45.1 the database does not hold the person in the clear")
  void databaseDoesNotHoldThePerson() throws IOException {
    String bytes =
        Files.readString(folder.resolve(Demo.DATABASE_FILE), StandardCharsets.ISO_8859_1);

    assertThat(second).contains("She is not there");
    assertThat(bytes).doesNotContain("Kuiskevaara", "kuiskevaara").contains("INVOICING");
  }

  @Test
  void passwordOfTheEnvironmentIsUsed() {
    assertThat(DemoPassword.of(Optional.of("own")))
        .isEqualTo(new DemoPassword("own", false))
        .hasToString("DemoPassword[***]");
    assertThat(DemoPassword.of(Optional.of("")).isForDemoOnly()).isTrue();
    assertThat(DemoPassword.of(Optional.empty()).isForDemoOnly()).isTrue();
  }

  private static String run() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Quickstart.run(folder, DemoPassword.of(Optional.empty()), out);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** The lines of both reject reports, which are set in deeper than the others. */
  private static List<String> rejects(String output) {
    return output.lines().filter(line -> line.startsWith("     ")).toList();
  }

  /** The cells of the bad rows, but for those that are too short to be anybody's own. */
  private static List<String> badCells() throws IOException {
    try (InputStream file = DataFile.CUSTOMERS.open()) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("B-"))
          .flatMap(line -> Stream.of(line.split(";")))
          .filter(cell -> cell.length() > 3)
          .toList();
    }
  }
}
