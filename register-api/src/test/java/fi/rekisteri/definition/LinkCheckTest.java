package fi.rekisteri.definition;

import static fi.rekisteri.definition.SmallRegister.EMAIL;
import static fi.rekisteri.definition.SmallRegister.NAME;
import static fi.rekisteri.definition.SmallRegister.UNDECLARED;
import static fi.rekisteri.definition.SmallRegister.contact;
import static fi.rekisteri.definition.SmallRegister.problemsAfter;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Purpose;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LinkCheckTest {
  private static final RegisterId OTHER = new RegisterId("other");
  private static final Controller SAME = named("Esimerkki Oy");

  @Test
  @DisplayName("S6.1 people are shared with another register of the same controller")
  void sameControllerIsAccepted() {
    RegisterLink link = link(OTHER, SAME, NAME, EMAIL);
    assertThat(problemsAfter(builder -> builder.registerLink(link))).isEmpty();
    assertThat(SmallRegister.complete().registerLink(link).build().registerLinks())
        .containsExactly(link);
  }

  @Test
  @DisplayName("S6.1, S35 a group company, or the same name under another business id, is another")
  void otherControllerIsRefused() {
    for (Controller other :
        List.of(named("Esimerkki Tytär Oy"), SAME.withBusinessId("0245974-7"))) {
      assertThat(problemsAfter(b -> b.registerLink(link(OTHER, other, NAME))))
          .singleElement()
          .asString()
          .startsWith("registerLinks[other/ORDER_MANAGEMENT].controller: is another one");
    }
  }

  @Test
  @DisplayName("S6.1 a link leads elsewhere, once for a purpose, within what the purpose binds")
  void brokenLinkIsRefused() {
    assertThat(problemsAfter(b -> b.registerLink(link(new RegisterId("small"), SAME, NAME))))
        .containsExactly("registerLinks[small/ORDER_MANAGEMENT].to: is this register itself");
    RegisterLink twice = link(OTHER, SAME, NAME);
    assertThat(problemsAfter(b -> b.registerLink(twice).registerLink(twice)))
        .containsExactly(
            "registerLinks[other/ORDER_MANAGEMENT]: declared more than once; keep one");
    assertThat(problemsAfter(b -> b.registerLink(link(OTHER, SAME, NAME, UNDECLARED))))
        .containsExactly(
            "registerLinks[other/ORDER_MANAGEMENT].fields[shoeSize]: is not bound to the purpose"
                + " (S6.1)");
    assertThat(problemsAfter(b -> b.registerLink(link(OTHER, SAME)))).hasSize(1);
    RegisterLink elsewhere = new RegisterLink(OTHER, SAME, Purpose.AD_TARGETING_OWN, Set.of(NAME));
    assertThat(problemsAfter(b -> b.registerLink(elsewhere)))
        .containsExactly(
            "registerLinks[other/AD_TARGETING_OWN].purpose: is not declared as an activity (S3.2)");
  }

  @Test
  @DisplayName("S6.1 a field that is taken away flows nowhere any more")
  void removedFieldLeavesTheLink() {
    RegisterDefinition without =
        SmallRegister.complete()
            .registerLink(link(OTHER, SAME, NAME, EMAIL))
            .change(
                changes -> changes.withoutRecipient(SmallRegister.PARTNER).withoutField("email"))
            .build();
    assertThat(without.registerLinks().get(0).fields()).containsExactly(NAME);
    assertThat(without.toBuilder().build().registerLinks()).isEqualTo(without.registerLinks());
  }

  private static Controller named(String name) {
    return Controller.of(name, contact(ContactRole.CUSTOMER_SERVICE));
  }

  private static RegisterLink link(RegisterId to, Controller controller, FieldKey<?>... fields) {
    return new RegisterLink(to, controller, Purpose.ORDER_MANAGEMENT, Set.of(fields));
  }
}
