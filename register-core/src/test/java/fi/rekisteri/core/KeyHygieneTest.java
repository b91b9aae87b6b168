package fi.rekisteri.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.Serializable;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rules for every class that holds key bytes, found by the types of its fields. */
class KeyHygieneTest {
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(
              "fi.rekisteri.crypto",
              "fi.rekisteri.store",
              "fi.rekisteri.core.cipher",
              "fi.rekisteri.core.crypto",
              "fi.rekisteri.core.sealing");
  private static final Set<String> SECRETS =
      Set.of("DataKey", "SecretKey", "SecretBytes", "RootKey", "TokenKey", "RegisterSeed", "Mac");

  /** Who may compare bytes with what is public anyhow: magic bytes, known answers, a zero probe. */
  private static final Set<String> COMPARING_PUBLIC_BYTES =
      Set.of("KeyFileFormat", "SelfTest", "TokenKey");

  @Test
  @DisplayName("law 10: no toString of a class with key bytes touches them")
  void keysAreNotPrinted() {
    assertThat(holders(MAIN))
        .extracting(JavaClass::getSimpleName)
        .contains("DataKey", "SecretBytes", "RootKey", "TokenKey", "RegisterSeed", "Content")
        .contains("Slot", "WrappedKey", "SealedKey", "InMemoryKeys", "KeyStoreKeys", "KeyFile");
    assertThat(holders(MAIN).filter(KeyHygieneTest::printsSecrets)).isEmpty();
  }

  @Test
  @DisplayName("S45.1 a class with key bytes cannot be serialised")
  void keysAreNotSerialised() {
    assertThat(holders(MAIN).filter(KeyHygieneTest::canBeSerialised)).isEmpty();
    assertThat(holders(MAIN).filter(type -> type.isAssignableTo(Serializable.class)))
        .as("control: one that would be serialised unless it refused")
        .extracting(JavaClass::getSimpleName)
        .contains("DataKey");
  }

  @Test
  @DisplayName("S45.1 keys are equal to themselves only: no class with key bytes compares them")
  void keysHaveIdentity() {
    assertThat(holders(MAIN).filter(KeyHygieneTest::comparesContent)).isEmpty();
  }

  @Test
  @DisplayName("S45.1 secret bytes are compared in constant time, and nowhere else")
  void secretsAreComparedInConstantTime() {
    List<String> comparing = comparing(MAIN).map(KeyHygieneTest::outermost).distinct().toList();
    assertThat(comparing)
        .as("compare by MessageDigest.isEqual")
        .contains("KeyFileFormat") // control: comparisons are seen
        .isSubsetOf(COMPARING_PUBLIC_BYTES);
    assertThat(
            calls(
                MAIN,
                call ->
                    call.getTargetOwner().isEquivalentTo(MessageDigest.class)
                        && call.getName().equals("isEqual")))
        .as("a wrong register key is found out so")
        .isNotEmpty();
  }

  /** What all rules forbid. */
  private static final class Careless implements Serializable {
    private static final long serialVersionUID = 1L;
    private final byte[] key = new byte[32];

    @Override
    public String toString() {
      return Arrays.toString(key);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Careless careless && Arrays.equals(key, careless.key);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(key);
    }
  }

  @Test
  @DisplayName("control: a class that breaks all of these rules breaks each of them")
  void carelessClassIsFound() {
    JavaClasses careless = new ClassFileImporter().importClasses(Careless.class);
    assertThat(holders(careless).filter(KeyHygieneTest::printsSecrets)).hasSize(1);
    assertThat(holders(careless).filter(KeyHygieneTest::canBeSerialised)).hasSize(1);
    assertThat(holders(careless).filter(KeyHygieneTest::comparesContent)).hasSize(1);
    assertThat(comparing(careless)).hasSize(2);
  }

  private static Stream<JavaClass> holders(JavaClasses classes) {
    return classes.stream()
        .filter(type -> type.getFields().stream().anyMatch(KeyHygieneTest::isSecret));
  }

  private static boolean isSecret(JavaField field) {
    return !field.getModifiers().contains(JavaModifier.STATIC)
        && field.getAllInvolvedRawTypes().stream().anyMatch(KeyHygieneTest::isSecret)
        && !field.getOwner().isAnonymousClass();
  }

  private static boolean isSecret(JavaClass type) {
    return SECRETS.contains(type.getSimpleName())
        || type.isEquivalentTo(byte.class)
        || type.isEquivalentTo(char.class);
  }

  /** What holds a key prints itself without it; bytes and keys of the JDK would show. */
  private static boolean printsSecrets(JavaClass type) {
    return type.tryGetMethod("toString").stream()
        .flatMap(
            method ->
                Stream.concat(
                    method.getFieldAccesses().stream()
                        .map(access -> access.getTarget().getRawType()),
                    method.getMethodCallsFromSelf().stream()
                        .map(call -> call.getTarget().getRawReturnType())))
        .anyMatch(
            shown ->
                shown.isEquivalentTo(byte[].class)
                    || shown.isEquivalentTo(char[].class)
                    || shown.isEquivalentTo(SecretKey.class));
  }

  private static boolean canBeSerialised(JavaClass type) {
    return type.isAssignableTo(Serializable.class)
        && type.getMethods().stream()
            .filter(method -> method.getName().equals("writeObject"))
            .noneMatch(KeyHygieneTest::refusesToWrite);
  }

  private static boolean refusesToWrite(JavaMethod method) {
    return method.getThrowsClause().containsType("java.io.NotSerializableException");
  }

  /** Records compare their parts, and arrays and keys are equal to themselves only. */
  private static boolean comparesContent(JavaClass type) {
    return !type.isRecord()
        && type.getMethods().stream()
            .anyMatch(
                method -> method.getName().equals("equals") || method.getName().equals("hashCode"));
  }

  private static Stream<JavaClass> comparing(JavaClasses classes) {
    return calls(
        classes,
        call ->
            call.getTargetOwner().isEquivalentTo(Arrays.class)
                && Set.of("equals", "compare", "mismatch", "hashCode", "deepEquals")
                    .contains(call.getName())
                && call.getTarget().getRawParameterTypes().get(0).isEquivalentTo(byte[].class));
  }

  private static Stream<JavaClass> calls(
      JavaClasses classes, Predicate<? super JavaMethodCall> wanted) {
    return classes.stream()
        .flatMap(type -> type.getMethodCallsFromSelf().stream())
        .filter(wanted)
        .map(JavaMethodCall::getOriginOwner);
  }

  private static String outermost(JavaClass type) {
    return type.getEnclosingClass().map(KeyHygieneTest::outermost).orElse(type.getSimpleName());
  }
}
