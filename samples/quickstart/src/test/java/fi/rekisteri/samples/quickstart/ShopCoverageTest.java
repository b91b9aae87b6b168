package fi.rekisteri.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.contract.LiveSchema;
import fi.rekisteri.contract.PersonalDataCoverageContract;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.elsewhere.SubjectDataSource;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whoever adds a column and tells nobody fails the build of the shop. */
class ShopCoverageTest implements PersonalDataCoverageContract {
  private final DataSource database = WarrantyShop.migrated();

  @Override
  public RegisterDefinition definition() {
    return WarrantyShop.definition();
  }

  @Override
  public List<SubjectDataSource> sources() {
    return List.of(new WarrantyCards(database));
  }

  @Override
  public LiveSchema schema() {
    return LiveSchema.of(database);
  }

  @Override
  public Map<String, String> waivers() {
    return Map.of(
        "product.code", "What is for sale is about nobody.",
        "product.price", "What is for sale is about nobody.");
  }

  @Test
  @DisplayName("control: a column, or a table, of tomorrow fails this very test")
  void tomorrowsColumnFails() {
    WarrantyShop.run(database, "alter table warranty_card add column note varchar(200)");
    WarrantyShop.run(database, "create table newsletter (email varchar(200))");
    assertThatThrownBy(this::everyColumnIsDeclaredOrWaived)
        .isInstanceOf(AssertionError.class)
        .hasMessageContainingAll("warranty_card.note", "newsletter.email")
        .hasMessageNotContaining("product.price");
  }
}
