package fi.rekisteri.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.contract.SubjectDataSourceContract;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.elsewhere.SourceErasure;
import fi.rekisteri.elsewhere.SourceOrder;
import fi.rekisteri.elsewhere.SubjectDataSource;
import fi.rekisteri.processing.RuleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The shop's source does what it says; and the code of docs/your-own-tables.md is this code. */
class WarrantyCardsTest implements SubjectDataSourceContract {
  private static final Path PAGE = Path.of("..", "..", "docs", "your-own-tables.md");
  private static final Path TESTS = Path.of("src/test/java/fi/rekisteri/samples/quickstart");
  private static final Pattern CODE = Pattern.compile("(?s)```java\n(.*?)```");

  private final DataSource database = WarrantyShop.migrated();
  private final CustomerId anna = CustomerId.random();
  private final CustomerId bertta = CustomerId.random();

  WarrantyCardsTest() {
    WarrantyShop.sell(database, anna, 250, false);
    WarrantyShop.sell(database, bertta, 1, false);
  }

  @Override
  public SubjectDataSource source() {
    return new WarrantyCards(database);
  }

  @Override
  public CustomerId somebody() {
    return anna;
  }

  @Override
  public CustomerId somebodyElse() {
    return bertta;
  }

  @Test
  @DisplayName("F12 a card with an open claim is kept until the claim is closed")
  void openClaimIsKept() {
    CustomerId claimant = CustomerId.random();
    WarrantyShop.sell(database, claimant, 2, true);
    SourceOrder order = new SourceOrder(claimant, Set.of(), new RuleId("S32"), Instant.EPOCH);
    assertThat(source().erase(order, Optional.empty()))
        .isEqualTo(
            new SourceErasure.Retained(
                2, new RuleId("F12"), Optional.empty(), Optional.of("CLAIM_CLOSED")));
    WarrantyShop.run(database, "update warranty_card set claim_open = false");
    assertThat(source().erase(order, Optional.empty()).items()).isEqualTo(2);
  }

  @Test
  @DisplayName("the page shows code that compiles: each of its lines stands in these files")
  void pageShowsThisCode() throws IOException {
    List<String> shown =
        CODE.matcher(Files.readString(PAGE))
            .results()
            .flatMap(block -> block.group(1).lines())
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    List<String> lines = new ArrayList<>();
    for (String file : List.of("WarrantyCards", "WarrantyShop", "ShopCoverageTest")) {
      lines.addAll(Files.readAllLines(TESTS.resolve(file + ".java")));
    }
    lines.addAll(Files.readAllLines(TESTS.resolve("WarrantyCardsTest.java")));
    Set<String> compiled = lines.stream().map(String::strip).collect(Collectors.toSet());
    assertThat(shown).hasSizeGreaterThan(60).allMatch(compiled::contains);
    assertThat(shown).as("control").map(line -> line + " // rotten").noneMatch(compiled::contains);
  }
}
