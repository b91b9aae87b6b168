package fi.rekisteri.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The pictures in the documents are those of the register that is shipped. */
class ShippedFlowTest {
  static final RegisterDraft SHIPPED =
      CustomerRegisterNotice.definition(
              Controller.of(
                  "Esimerkki Oy",
                  ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi")))
          .draft();

  @Test
  @DisplayName("law 1: the picture in docs/images is made from the definition, and is up to date")
  void pictureIsUpToDate() throws IOException {
    assertSame("data-flow.svg", DataFlowPicture.in(Language.EN).svg(SHIPPED));
  }

  @Test
  @DisplayName("law 1: the flowchart in docs/images is made from the definition, and is up to date")
  void flowchartIsUpToDate() throws IOException {
    assertSame("data-flow.mmd", DataFlowMermaid.in(Language.EN).text(SHIPPED));
  }

  /**
   * Compares; what is drawn otherwise is put beside the test reports, to be looked at and copied.
   */
  private static void assertSame(String name, String drawn) throws IOException {
    Path kept = Path.of("..", "docs", "images", name);
    String expected = Files.exists(kept) ? Files.readString(kept) : "";
    if (!expected.equals(drawn)) {
      Path target = Path.of("target", "docs", "images", name);
      Files.createDirectories(target.getParent());
      Files.writeString(target, drawn);
    }
    assertThat(drawn).as("register-core/target/docs/images/%s", name).isEqualTo(expected);
  }
}
