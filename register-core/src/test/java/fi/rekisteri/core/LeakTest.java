package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.OWN;
import static fi.rekisteri.core.TestRegister.READER;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.ImportCandidate;
import fi.rekisteri.ImportListener;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.core.sealing.EntryCodec;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.customer.OrderSummary;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.PhoneNumber;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.customer.TextFields;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.SearchTag;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Laws 3 and 10: a canary in every field is found nowhere outside. */
@Tag("counts-transactions")
class LeakTest {
  private static final List<String> CANARIES =
      List.of("kanarialintu", "salainen", "0449876543", "449876543", "häkkikuja", "kan-4711");
  private static final FieldKey<String> UNDECLARED =
      FieldKey.of("secretNote", Cardinality.ONE, TextFields.text(100));
  private static final EmailAddress MAIL = EmailAddress.of("kanarialintu.salainen@example.fi");
  private static final String ORDER =
      String.join("\u001F", "KAN-4711", "2026-01-01", "19.90", "EUR", "PAID", "KAN-4711", "");

  private final TestRegister test = new TestRegister();
  private final CustomerAccess rights = test.as(TestRegister.MAIJA, Purpose.RIGHTS);

  @Test
  @DisplayName("law 3: no stored byte holds a canary; control: the unsealed value does")
  void noStoredByteHoldsCanary() {
    Customer canary = rights.register(canary());
    rights.change(canary.id(), c -> c.rectify(CustomerFields.EMAIL, MAIL, OWN));
    Receipt call = Receipt.of(NOW, Channel.PHONE);
    test.register
        .actingAs(TestRegister.MAIJA)
        .choicesOf(canary.id())
        .record(Choice.Prohibition.ofEverything(call));
    assertNoCanary(new StoredBytes(test.storage).all(canary.id()));
    Entry<EmailAddress> entry = new Entry<>("", MAIL, OWN);
    byte[] unsealed = EntryCodec.write(EmailAddress.TYPE, entry);
    assertThat(new String(unsealed, StandardCharsets.ISO_8859_1)).contains("salainen");
  }

  @Test
  @DisplayName("law 10: nothing that the register hands out prints a canary")
  void nothingPrintsCanary() {
    Customer canary = rights.register(canary());
    List<Object> handedOut = new ArrayList<>();
    handedOut.add(canary());
    handedOut.add(canary);
    handedOut.add(canary.fields());
    handedOut.add(canary().additions());
    handedOut.add(rights.get(canary.id()));
    handedOut.add(rights.find(CustomerSearch.BY_EMAIL, MAIL));
    handedOut.add(rights.page(null, 10));
    handedOut.add(rights.collection(canary.id(), CustomerFields.ORDER, null, 10));
    handedOut.add(test.register.actingAs(READER).answerAccess(canary.id()));
    handedOut.add(test.register.actingAs(READER).answerAccess(canary.id()).data());
    handedOut.add(
        test.register.actingAs(TestRegister.ADMIN).audit().ofSubject(canary.id(), null, 100));
    handedOut.add(new ImportCandidate.Readable(1, canary()));
    handedOut.add(test.register.definition());
    handedOut.forEach(object -> assertNoCanary(String.valueOf(object)));
    assertThat(handedOut.toString()).as("control").contains(canary.id().toString());
  }

  @Test
  @DisplayName("law 3: no search tag holds a canary; control: the tags were handed over")
  void noTagHoldsCanary() {
    List<SearchTag> tags = new ArrayList<>();
    StorageAround listening =
        new StorageAround(
            new InMemoryStorage(),
            (method, arguments, answer) -> {
              tags.addAll(tagsIn(method, arguments));
              return answer;
            });
    TestRegister heard = new TestRegister(listening, TestRegister.definition());
    CustomerAccess access = heard.as(TestRegister.MAIJA, Purpose.RIGHTS);
    Customer canary = access.register(canary());
    access.change(canary.id(), c -> c.rectify(CustomerFields.EMAIL, MAIL, OWN));
    access.find(CustomerSearch.BY_EMAIL, MAIL);
    assertThat(tags).extracting(SearchTag::index).contains("email", "name", "phone");
    assertThat(tags).filteredOn(tag -> tag.index().equals("email")).hasSize(3);
    assertThat(tags)
        .allSatisfy(tag -> assertNoCanary(StoredBytes.text(tag.tag())))
        .allSatisfy(tag -> assertThat(tag.tag()).hasSize(16));
  }

  private static List<SearchTag> tagsIn(String method, Object[] arguments) {
    return switch (method) {
      case "insert" ->
          ((List<?>) arguments[0])
              .stream().flatMap(one -> ((NewCustomer) one).tags().stream()).toList();
      case "save" ->
          ((CustomerChange) arguments[0])
              .replacedTags().values().stream().flatMap(List::stream).toList();
      case "findByTag", "pageByTag", "countByTag" -> List.of((SearchTag) arguments[0]);
      default -> List.of();
    };
  }

  @Test
  @DisplayName("law 10: no refusal, stack trace or log line holds a canary")
  void noRefusalHoldsCanary() {
    List<String> refusals = new ArrayList<>();
    String log =
        logOf(
            () -> {
              Customer canary = rights.register(canary());
              refusals.addAll(refusalsAfter(canary));
              rights.importAll(
                  List.<ImportCandidate>of(new ImportCandidate.Readable(1, canary())).iterator(),
                  ImportListener.SILENT);
            });
    assertThat(refusals).allSatisfy(LeakTest::assertNoCanary).hasSize(10);
    assertNoCanary(log);
  }

  private List<String> refusalsAfter(Customer canary) {
    List<String> refusals = new ArrayList<>();
    refusals.add(refusal(() -> rights.register(canary())));
    refusals.add(refusal(() -> rights.register(nameless())));
    refusals.add(
        refusal(() -> rights.change(canary.id(), c -> c.collect(UNDECLARED, "salainen", OWN))));
    refusals.add(
        refusal(
            () ->
                rights.change(
                    canary.id(),
                    c -> c.collect(CustomerFields.NAME, PersonName.single("Salainen"), OWN))));
    refusals.add(refusal(() -> rights.change(canary.id(), c -> Customer.of(c.facts(), Map.of()))));
    refusals.add(
        refusal(() -> test.as(READER, Purpose.SECURITY).find(CustomerSearch.BY_EMAIL, MAIL)));
    refusals.add(refusal(() -> EmailAddress.of("kanarialintu@@salainen")));
    refusals.add(refusal(() -> new PhoneNumber("0449876543")));
    refusals.add(refusal(() -> PersonName.of("Salainen\u0000", "Kanarialintu")));
    refusals.add(refusal(() -> OrderSummary.TYPE.read("KAN-4711")));
    return refusals;
  }

  @Test
  @DisplayName("control: a canary that the library logs, be it as a trace, is heard")
  void loggedCanaryIsHeard() {
    Logger log = LoggerFactory.getLogger(EmbeddedRegister.class);
    assertThat(holdsCanary(logOf(() -> log.trace("registered {}", "Kanarialintu")))).isTrue();
    assertThat(holdsCanary(logOf(() -> log.debug("registered {}", "Kanarialintu")))).isTrue();
    assertThat(holdsCanary(logOf(() -> log.debug("registered somebody")))).isFalse();
  }

  /** What is logged meanwhile; the test's resources let everything of the library through. */
  static String logOf(Runnable work) {
    PrintStream err = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try {
      work.run();
    } finally {
      System.setErr(err);
    }
    return log.toString(StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("control: the search for canaries finds one")
  void searchForCanariesFindsOne() {
    assertThat(holdsCanary("... Kanarialintu ...")).isTrue();
    assertThat(holdsCanary("nothing")).isFalse();
  }

  /** Everything that a refusal prints, its causes included. */
  static String refusal(Runnable call) {
    try {
      call.run();
    } catch (RuntimeException refused) {
      StringWriter trace = new StringWriter();
      refused.printStackTrace(new PrintWriter(trace));
      return trace.toString();
    }
    throw new AssertionError("nothing was refused");
  }

  private static void assertNoCanary(String text) {
    assertThat(holdsCanary(text)).as(text).isFalse();
  }

  private static boolean holdsCanary(String text) {
    String lower = text.toLowerCase(java.util.Locale.ROOT);
    return CANARIES.stream().anyMatch(lower::contains);
  }

  private static Customer nameless() {
    return Customer.newcomer(SubjectRole.CUSTOMER).collect(CustomerFields.EMAIL, MAIL, OWN);
  }

  private static Customer canary() {
    return nameless()
        .collect(CustomerFields.NAME, PersonName.of("Salainen", "Kanarialintu"), OWN)
        .collect(CustomerFields.CUSTOMER_NUMBER, CustomerNumber.of("KAN-4711"), OWN)
        .collect(CustomerFields.PHONE, new PhoneNumber("+358449876543"), OWN)
        .collect(
            CustomerFields.POSTAL_ADDRESS,
            PostalAddress.of("Häkkikuja 9", "00530", "Helsinki", "FI"),
            OWN)
        .collect(
            CustomerFields.ORDER, OrderSummary.TYPE.read(ORDER), OWN.underNotice(NOW.toString()));
  }
}
