package fi.rekisteri.core;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.store.CustomerStore;
import java.security.Provider;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rooms of the engines stand on floors too; only the front door knows them all. */
class FloorsTest {
  private static final String BASE = "fi.rekisteri.core";
  private static final Map<String, Integer> FLOORS =
      Map.ofEntries(
          entry("cipher", 1),
          entry("shape", 1),
          entry("file", 2),
          entry("processing", 1),
          entry("spelling", 1),
          entry("crypto", 2),
          entry("customer", 2),
          entry("deadline", 2),
          entry("ledger", 2),
          entry("fate", 3),
          entry("handover", 3),
          entry("sealing", 3),
          entry("signature", 2),
          entry("staff", 3),
          entry("statistics", 3),
          entry("certificate", 4),
          entry("trail", 4),
          entry("vocabulary", 4),
          entry("abroad", 4),
          entry("audit", 5),
          entry("inquiry", 5),
          entry("page", 5),
          entry("anonymity", 4),
          entry("consent", 4),
          entry("credential", 4),
          entry("identity", 4),
          entry("intake", 5),
          entry("definition", 6),
          entry("flow", 6),
          entry("opendsr", 6),
          entry("letter", 5),
          entry("writing", 6),
          entry("drift", 6),
          entry("mailing", 6),
          entry("notice", 6),
          entry("report", 6),
          entry("retention", 6),
          entry("wording", 6),
          entry("access", 7),
          entry("portability", 7),
          entry("receipt", 7),
          entry("informing", 8),
          entry("lint", 7),
          entry("store", 7),
          entry("record", 7),
          entry("engine", 7),
          entry("disclosure", 8),
          entry("link", 8),
          entry("showing", 8),
          entry("suppression", 8),
          entry("outbox", 8),
          entry("breach", 8),
          entry("finding", 11),
          entry("choice", 9),
          entry("publication", 9),
          entry("rotation", 9),
          entry("effect", 10),
          entry("casefile", 11),
          entry("request", 12),
          entry("manual", 9),
          entry("people", 10),
          entry("visit", 10),
          entry("erasure", 11),
          entry("update", 11),
          entry("demand", 12),
          entry("elsewhere", 12),
          entry("replay", 12),
          entry("plan", 13),
          entry("", 14));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(BASE);

  @Test
  @DisplayName("every class lives in a room of the plan, and the test saw them")
  void everyClassLivesInARoom() {
    assertThat(CLASSES.size()).as("classes seen").isGreaterThan(50);
    for (JavaClass type : CLASSES) {
      assertThat(FLOORS).as(type.getName()).containsKey(room(type));
    }
    for (String room : FLOORS.keySet()) {
      assertThat(CLASSES.stream().map(FloorsTest::room)).as("room '" + room + "'").contains(room);
    }
  }

  @Test
  @DisplayName("no class looks up, or next door")
  void noClassLooksUpOrNextDoor() {
    List<String> offences =
        CLASSES.stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(FloorsTest::isOffence)
            .map(Dependency::getDescription)
            .toList();
    assertThat(offences).isEmpty();
  }

  @Test
  @DisplayName("law 2: sealed values are opened by four classes of the engine and nobody else")
  void onlyTheEngineOpensSealedValues() {
    List<String> openers =
        CLASSES.stream()
            .filter(type -> !room(type).equals("sealing"))
            .filter(FloorsTest::opensValues)
            .map(JavaClass::getSimpleName)
            .map(name -> name.isEmpty() ? "lambda" : name)
            .distinct()
            .toList();
    assertThat(openers)
        .containsExactlyInAnyOrder("Records", "OpenPerson", "Sealer", "Additions", "Resealer");
  }

  /** Whether a class can turn sealed bytes into values: the rest of the room hands out no value. */
  private static boolean opensValues(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(dependency -> dependency.getTargetClass().getSimpleName())
        .anyMatch(name -> name.equals("CustomerSeal") || name.equals("EntryCodec"));
  }

  @Test
  @DisplayName("law 4: people are erased at one place, whoever asks for it")
  void peopleAreErasedAtOnePlace() {
    assertThat(callersOf(CustomerStore.class, "erase")).containsExactly("Transaction");
    assertThat(callersOf(CustomerStore.class, "eraseFields")).containsExactly("Transaction");
    assertThat(callersOf(Transaction.class, "erase")).containsExactly("PersonErasure");
    assertThat(callersOf(Transaction.class, "eraseFields")).containsExactly("PersonErasure");
  }

  private static List<String> callersOf(Class<?> owner, String method) {
    return CLASSES.stream()
        .filter(type -> !room(type).equals("store"))
        .filter(
            type ->
                type.getAccessesFromSelf().stream()
                    .map(access -> access.getTarget())
                    .filter(target -> target.getOwner().isAssignableTo(owner))
                    .anyMatch(target -> target.getName().equals(method)))
        .map(JavaClass::getSimpleName)
        .toList();
  }

  @Test
  @DisplayName(
      "law 4: leftovers, which need no verdict, are removed at one door, the administrator's")
  void leftoversHaveOneDoor() {
    List<String> callers =
        CLASSES.stream()
            .filter(type -> !room(type).equals("store"))
            .filter(
                type ->
                    type.getMethodCallsFromSelf().stream()
                        .map(call -> call.getTarget())
                        .filter(target -> target.getOwner().isAssignableTo(CustomerStore.class))
                        .anyMatch(target -> target.getName().equals("removeLeftovers")))
            .map(JavaClass::getSimpleName)
            .toList();
    assertThat(callers).containsExactly("HousekeepingDesk");
  }

  @Test
  @DisplayName("S45.1 no algorithm is asked for without naming its provider")
  void providersAreNamed() {
    List<JavaMethodCall> calls =
        CLASSES.stream()
            .flatMap(type -> type.getMethodCallsFromSelf().stream())
            .filter(call -> call.getName().equals("getInstance"))
            .filter(
                call ->
                    List.of("javax.crypto", "java.security")
                        .contains(call.getTargetOwner().getPackageName()))
            .toList();
    assertThat(calls)
        .as("control: they are seen")
        .extracting(call -> call.getOriginOwner().getSimpleName())
        .contains("CryptoBackend", "TokenKey");
    assertThat(calls)
        .allSatisfy(
            call ->
                assertThat(call.getTarget().getRawParameterTypes())
                    .as(call.getDescription())
                    .anyMatch(type -> type.isEquivalentTo(Provider.class)));
  }

  @Test
  @DisplayName("classes of the engines are final, records or interfaces: nobody extends them")
  void enginesAreClosed() {
    List<String> open =
        CLASSES.stream()
            .filter(type -> !type.isInterface() && !type.isAnonymousClass())
            .filter(type -> !type.getModifiers().contains(JavaModifier.FINAL))
            .filter(type -> !type.isEnum())
            .map(JavaClass::getName)
            .toList();
    assertThat(open).isEmpty();
  }

  private static boolean isOffence(Dependency dependency) {
    JavaClass to = dependency.getTargetClass();
    if (!to.getPackageName().startsWith(BASE)) {
      return false;
    }
    String origin = room(dependency.getOriginClass());
    String target = room(to);
    return !origin.equals(target) && FLOORS.get(origin) <= FLOORS.get(target);
  }

  private static String room(JavaClass type) {
    String name = type.getPackageName();
    if (name.equals(BASE)) {
      return "";
    }
    String rest = name.substring(BASE.length() + 1);
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }
}
