package fi.rekisteri.core;

import static fi.rekisteri.core.Doors.LEFT_OUT;
import static fi.rekisteri.core.Doors.SHOWN;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.consent.Choice;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.processing.SubjectRole;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No public operation shows or takes a person without asking the one decision. */
class EveryDoorAsksTest {
  private static final Set<String> LEAVING_OUT =
      Set.of(
          "CustomerAccess.find(SearchKey, Object)",
          "CustomerAccess.page(CustomerId, int)",
          "People.page(Bookmark, int)",
          "People.ids(Bookmark, int)",
          "People.each(Bookmark, PeopleListener)",
          "OwnRegisters.share(Segment, CustomerId, int)");

  /** A newcomer who has chosen nothing is closed to nothing but what needs consent. */
  private static final Set<String> OF_NEWCOMERS =
      Set.of(
          "CustomerAccess.register(Customer)",
          "CustomerAccess.importAll(Iterator, ImportListener)");

  /** What waits because of a restriction is decided on once that is lifted (S80.4). */
  private static final Set<String> DECIDING =
      Set.of("PendingUpdates.accept(PendingUpdate)", "PendingUpdates.drop(PendingUpdate)");

  private static Stream<Arguments> doors() {
    return Arrays.stream(Closing.values())
        .flatMap(
            closing ->
                Doors.FOR_A_PURPOSE.keySet().stream()
                    .sorted()
                    .map(door -> Arguments.of(closing, door)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("doors")
  @DisplayName("law 2: an operation for a purpose that the person closed shows and takes nothing")
  void closedDoorShowsNothing(Closing closing, String door) {
    Doors closed = new Doors(closing.purpose, closing.closing);
    boolean waits = closing == Closing.TOTAL_RESTRICTION && door.contains("applyUpdates");
    String refused = waits ? "PENDING" : closing.code.name();
    String expected = LEAVING_OUT.contains(door) ? LEFT_OUT : refused;
    boolean closes = closing == Closing.MISSING_CONSENT || !OF_NEWCOMERS.contains(door);
    assertThat(closed.tried(Doors.FOR_A_PURPOSE.get(door))).isEqualTo(closes ? expected : SHOWN);
    assertThat(closed.editSawAnybody).isFalse();
    assertThat(closed.test.entries())
        .extracting(entry -> entry.act().code())
        .as("the refusal is recorded")
        .filteredOn(Optional.of(closing.code)::equals)
        .hasSize(closes && !waits ? 1 : 0);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("doors")
  @DisplayName("control: the same operation for somebody who closed nothing shows or takes them")
  void openDoorShows(Closing closing, String door) {
    Doors open = new Doors(closing.purpose, closing.opening);
    boolean consents = closing == Closing.MISSING_CONSENT && OF_NEWCOMERS.contains(door);
    assertThat(open.tried(Doors.FOR_A_PURPOSE.get(door)))
        .isEqualTo(consents ? closing.code.name() : SHOWN);
  }

  @ParameterizedTest(name = "{1} with {0} restricted: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "email | CustomerAccess.find(SearchKey, Object)               | left out",
        "email | People.page(Bookmark, int)                           | left out",
        "email | People.ids(Bookmark, int)                            | left out",
        "email | CustomerAccess.change(CustomerId, UnaryOperator)     | FIELD_WITHHELD",
        "email | CustomerAccess.change(Customer, UnaryOperator)       | FIELD_WITHHELD",
        "email | CustomerAccess.register(Customer, List)              | RESTRICTED",
        "email | CustomerAccess.collection(CustomerId, FieldKey, String, int) | shown",
        "order | CustomerAccess.collection(CustomerId, FieldKey, String, int) | RESTRICTED",
        "order | CustomerAccess.register(Customer, List)              | RESTRICTED",
        "order | CustomerAccess.find(SearchKey, Object)               | shown",
        "order | CustomerAccess.change(CustomerId, UnaryOperator)     | shown",
      })
  @DisplayName("S80.5 a restricted field is neither shown, changed nor searched by")
  void restrictedFieldIsNotUsed(String field, String door, String expected) {
    Choice restriction =
        new Choice.Restriction(Set.of(field), RestrictionGround.SUBJECTS_CLAIM, Closing.CALL);
    Doors restricted = new Doors(Purpose.ORDER_MANAGEMENT, List.of(restriction));
    assertThat(restricted.tried(Doors.FOR_A_PURPOSE.get(door))).isEqualTo(expected);
  }

  private static Stream<String> doorsToAnna() {
    return Doors.FOR_A_PURPOSE.keySet().stream()
        .filter(door -> !OF_NEWCOMERS.contains(door))
        .filter(door -> !door.equals("CustomerAccess.register(Customer, List)"))
        .sorted();
  }

  @ParameterizedTest
  @MethodSource("doorsToAnna")
  @DisplayName("S32 of somebody who is only held, another purpose is shown and takes nothing")
  void heldPersonIsNotUsed(String door) {
    Doors held = new Doors(Purpose.ORDER_MANAGEMENT, List.of()).holding();
    assertThat(held.tried(Doors.FOR_A_PURPOSE.get(door)))
        .isEqualTo(LEAVING_OUT.contains(door) ? LEFT_OUT : ErrorCode.HELD_FOR_OTHER_PURPOSE.name());
    assertThat(held.editSawAnybody).isFalse();
    assertThat(held.test.entries())
        .extracting(entry -> entry.act().code())
        .as("the refusal is recorded")
        .filteredOn(Optional.of(ErrorCode.HELD_FOR_OTHER_PURPOSE)::equals)
        .hasSize(1);
  }

  @ParameterizedTest(name = "{1} with {0} held: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "email | CustomerAccess.find(SearchKey, Object)               | left out",
        "email | CustomerAccess.change(CustomerId, UnaryOperator)     | FIELD_WITHHELD",
        "email | CustomerAccess.change(Customer, UnaryOperator)       | FIELD_WITHHELD",
        "email | CustomerAccess.collection(CustomerId, FieldKey, String, int) | shown",
        "name  | CustomerAccess.applyUpdates(UpdateBatch, UpdateListener) | HELD_FOR_OTHER_PURPOSE",
        "email | CustomerAccess.applyUpdates(UpdateBatch, UpdateListener) | shown",
        "name  | Disclosures.disclose(CustomerId, DisclosureRequest)  | HELD_FOR_OTHER_PURPOSE",
        "name  | Disclosures.disclose(DisclosureItem)                 | HELD_FOR_OTHER_PURPOSE",
        "name  | Disclosures.discloseAll(Iterator, DisclosureListener) | HELD_FOR_OTHER_PURPOSE",
        "order | Disclosures.disclose(CustomerId, DisclosureRequest)  | shown",
        "customerNumber | OwnRegisters.share(Segment, CustomerId, int) | left out",
        "order | OwnRegisters.share(Segment, CustomerId, int)         | shown",
        "order | CustomerAccess.collection(CustomerId, FieldKey, String, int) | HELD_FOR_OTHER_PURPOSE",
        "order | CustomerAccess.find(SearchKey, Object)               | shown",
        "order | CustomerAccess.change(CustomerId, UnaryOperator)     | shown",
      })
  @DisplayName("S32 a held field is neither shown, changed, handed out nor searched by")
  void heldFieldIsNotUsed(String field, String door, String expected) {
    Doors held = new Doors(Purpose.ORDER_MANAGEMENT, List.of()).holding(field);
    assertThat(held.tried(Doors.FOR_A_PURPOSE.get(door))).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("rightsDoors")
  @DisplayName("S32, Art. 15 whoever is only held is answered all the same, and may choose on")
  void heldPersonIsAnswered(String door) {
    Doors held = new Doors(Purpose.RIGHTS, List.of()).sentWhileRestricted().holding();
    assertThat(held.tried(Doors.FOR_THE_PERSON.get(door))).isEqualTo(SHOWN);
  }

  private static Stream<String> rightsDoors() {
    return Doors.FOR_THE_PERSON.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("rightsDoors")
  @DisplayName("S80.2 whoever closed everything is answered all the same, and may choose on")
  void closedPersonIsAnswered(String door) {
    List<Choice> everything =
        Arrays.stream(Closing.values()).flatMap(one -> one.closing.stream()).toList();
    Doors closed = new Doors(Purpose.RIGHTS, everything);
    closed.send();
    assertThat(closed.tried(Doors.FOR_THE_PERSON.get(door)))
        .isEqualTo(DECIDING.contains(door) ? ErrorCode.RESTRICTED.name() : SHOWN);
  }

  @ParameterizedTest
  @MethodSource("rightsDoors")
  @DisplayName("law 2: an answer asks the decision too: a role without a basis is refused")
  void answerAsksTheDecision(String door) {
    Doors refused = new Doors(Purpose.RIGHTS, List.of(), withoutCustomers());
    assertThat(refused.tried(Doors.FOR_THE_PERSON.get(door)))
        .isEqualTo(ErrorCode.NO_LEGAL_BASIS.name());
  }

  /** A definition that answers everybody but customers. */
  private static RegisterDefinition withoutCustomers() {
    return Doors.definition().toBuilder()
        .change(changes -> changes.activity(Purpose.RIGHTS, EveryDoorAsksTest::withoutCustomers))
        .build();
  }

  static ProcessingActivity withoutCustomers(ProcessingActivity rights) {
    Map<SubjectRole, LegalBasis> bases = new HashMap<>(rights.bases());
    bases.remove(SubjectRole.CUSTOMER);
    return new ProcessingActivity(
        rights.purpose(),
        rights.description(),
        rights.status(),
        bases,
        rights.fields(),
        rights.traits());
  }

  @Test
  @DisplayName("law 2: every public operation is tried above, or said to show nobody's data")
  void everyOperationIsListed() {
    Set<String> listed = new TreeSet<>(Doors.FOR_A_PURPOSE.keySet());
    listed.addAll(Doors.FOR_THE_PERSON.keySet());
    listed.addAll(OtherDoors.WHY.keySet());
    assertThat(DoorTypes.ALL.stream().flatMap(type -> Arrays.stream(type.getMethods())))
        .extracting(EveryDoorAsksTest::signature)
        .as("a new operation is tried in Doors, or stands there with the reason why it need not")
        .containsExactlyInAnyOrderElementsOf(listed);
    assertThat(OtherDoors.WHY.values()).allSatisfy(reason -> assertThat(reason).isNotBlank());
  }

  @Test
  @DisplayName("law 2: whatever an operation hands out to act with is looked through as well")
  void everyHandOutIsLookedThrough() {
    List<Class<?>> known = new ArrayList<>(DoorTypes.ALL);
    known.addAll(DoorTypes.RESULTS);
    assertThat(DoorTypes.ALL.stream().flatMap(type -> Arrays.stream(type.getMethods())))
        .<Class<?>>map(Method::getReturnType)
        .filteredOn(type -> type.isInterface() && type.getPackageName().equals("fi.rekisteri"))
        .isNotEmpty()
        .isSubsetOf(known);
    assertThat(DoorTypes.RESULTS).as("closed, so nothing to act with").allMatch(Class::isSealed);
    assertThat(DoorTypes.ALL).allMatch(type -> Modifier.isPublic(type.getModifiers()));
  }

  private static String signature(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .map(Class::getSimpleName)
        .collect(
            Collectors.joining(
                ", ",
                method.getDeclaringClass().getSimpleName() + "." + method.getName() + "(",
                ")"));
  }
}
