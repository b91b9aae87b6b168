package fi.rekisteri.core;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fi.rekisteri.core.engine.Indexing;
import fi.rekisteri.core.engine.OpenPerson;
import fi.rekisteri.core.engine.Records;
import java.lang.module.ModuleDescriptor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who inside the engine opens what, and why it may; and what the module hands out beside doors. */
class OpenersTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("fi.rekisteri.core");

  private static final Map<String, String> WHY =
      Map.ofEntries(
          entry("Reading > see", "the decision comes with it"),
          entry("ShownPeople > see", "the decision comes with it, for each who was found"),
          entry("NamedPeople > decide", "the decision itself, before an id is named"),
          entry("ByChoice > standing", "whether a mark is true: shows it to nobody"),
          entry("ByConsent > standing", "whether a mark is true today: shows it to nobody"),
          entry("ByGround > standing", "what the decision itself asks, for each purpose"),
          entry("Indexing > standing", "makes marks of it, and shows it to nobody"),
          entry("Writing > see", "the decision comes with it, before the edit sees anybody"),
          entry("AccessAnswers > see", "the decision on RIGHTS comes with it"),
          entry("Additions > standing", "what the decision itself asks, before anything is sealed"),
          entry("PackageTransfer > decide", "the decision itself, before a package is handed over"),
          entry("Reading > decide", "the decision itself, before a collection is opened"),
          entry("PersonWork > decide", "the decision itself, before anything of them is opened"),
          entry("Choices > standing", "after the decision on RIGHTS"),
          entry("Choices > openChoices", "after the decision on RIGHTS"),
          entry("PaperUse > decide", "the decision itself, before a paper is taken out"),
          entry("PaperUse > standing", "what is restricted of what may stand on a paper"),
          entry("Reading > openItems", "after the decision, which binds the collection"),
          entry("Choices > allChoices", "after the decision on RIGHTS"),
          entry("AnswerCopy > standing", "after the decision on RIGHTS: what is held, by what"),
          entry("EverythingHeld > allChoices", "after the decision on RIGHTS"),
          entry("EverythingHeld > standing", "after the decision on RIGHTS: what carries a value"),
          entry("AnswerCopy > waiting", "after the decision on RIGHTS, for bound fields"),
          entry("Waiting > waiting", "after the decision on RIGHTS, for bound fields"),
          entry("WaitingDecision > standing", "after the decision on RIGHTS"),
          entry("WaitingDecision > kept", "after the decision on RIGHTS, and the intake rules"),
          entry("ValueUpdate > standing", "what the decision itself asks"),
          entry("ValueUpdate > kept", "after the decision, and compares: shows it to nobody"),
          entry("BanUpdate > standing", "after the decision, and adds a notice to it"),
          entry("BanUpdate > openChoices", "after the decision: which notice is the latest"),
          entry("Writing > standing", "after the decision: whether cookies were agreed to"),
          entry("Eligibility > standing", "what the decision asks, narrowed to the list"),
          entry("ListReading > entries", "after the decision, fields of the list alone"),
          entry("ListReading > standing", "after the decision: whether mail was consented to"),
          entry("Children > entries", "after the decision: whether somebody is a child"),
          entry("Children > standing", "after the decision: whether they ever consented"),
          entry("Children > allChoices", "whether somebody is a child, and nothing more"),
          entry("Sealer > standing", "what the decision itself asks, before anything is sealed"),
          entry("VisitRules > standing", "what the decision itself asks"),
          entry("VisitorChoices > standing", "what the decision itself asks"),
          entry("VisitorChoices > decide", "the decision itself, before the cookies are told"),
          entry("Linking > decide", "the decision itself, on the purpose that the link rests on"),
          entry("Linking > standing", "after the decision: which consent, and what is forbidden"),
          entry("Links > kept", "after the decision, or for whom an answer is made"),
          entry("LinkedVisitors > kept", "whom a prohibition binds too: shows it to nobody"),
          entry("LinkedVisitors > standing", "what is forbidden already: shows it to nobody"),
          entry("HeldItems > openItems", "after the decision on RIGHTS, for bound fields"),
          entry("CountRun > decide", "the decision itself, for each person who is counted"),
          entry("CountRun > values", "after the decision, and becomes a number"),
          entry("Locking > standing", "what is locked already, and the choices beside it"),
          entry("SuppressionList > standing", "what was forbidden, kept as hashes and scopes"),
          entry("SearchTagRebuild > standing", "what was forbidden, kept as hashes and scopes"),
          entry("SuppressionTerms > values", "makes hashes of them, and shows them to nobody"),
          entry("PeopleWalk > decide", "the decision on RIGHTS itself, for each person"),
          entry("PracticeWalk > origins", "after the decision on RIGHTS, and becomes counts"),
          entry("Told > origins", "after the decision on RIGHTS: versions of notices alone"),
          entry("Told > shownNotices", "after the decision on RIGHTS"),
          entry("PrivacyNoticeDesk > shownNotices", "after the decision on RIGHTS"),
          entry("EverythingHeld > shownNotices", "after the decision on RIGHTS"),
          entry("DisclosureDesk > decide", "the decision on RIGHTS itself"),
          entry("Dossier > everything", "for the one decision on what goes: shown to nobody"),
          entry("Dossier > entry", "for the one decision on what goes: shown to nobody"),
          entry("Dossier > standing", "for the one decision on what goes: shown to nobody"),
          entry("OpenPerson > standing", "what the decision on a disclosure asks"),
          entry("OpenPerson > open", "for whoever opens a person to others, who stand here too"),
          entry("OpenPerson > reasonKeys", "details of lines from before a key was replaced"),
          entry("Handout > decideDisclosure", "the decision itself, before any value is opened"),
          entry("Handed > entries", "after the decision, requested fields alone"),
          entry("Handed > entry", "after the decision, chosen values alone"),
          entry("Ledger > openLine", "after the decision on RIGHTS: to whom their data went"),
          entry("Sharing > decide", "the decision itself, for each person who is shared"),
          entry("Sharing > standing", "after the decision: what closes own targeting besides"),
          entry("Sharing > values", "after the decision, which binds each field of the link"),
          entry("NoticePlanner > standing", "what was restricted before: paths, and no value"),
          entry("ReasonSeal > openReason", "why staff acted, for whoever may read the trail"),
          entry("ReplayPage > standing", "which locks stay; of values, which are shown to nobody"),
          entry("Resealer > reasonKeys", "keys of reasons, from under one key to under the next"),
          entry("ByActivity > entries", "when they came alone: told by who is found, not shown"),
          entry("ByActivity > waiting", "when it came alone: told by who is found, not shown"),
          entry("ByActivity > openItems", "when they came alone: told by who is found, not shown"),
          entry("ByActivity > allChoices", "when they came alone: told by who is found, not shown"),
          entry("DataMarks > entries", "makes marks of their sources, and shows them to nobody"),
          entry("Indexing > values", "makes search tags of them, and shows them to nobody"));

  private static final Set<String> OPENING =
      Set.of(
          "see",
          "decide",
          "standing",
          "values",
          "entries",
          "kept",
          "waiting",
          "openItems",
          "openChoices",
          "allChoices",
          "openReason",
          "reasonKeys",
          "open");

  private static final Set<String> OPENING_TO_OTHERS =
      Set.of(
          "decideDisclosure",
          "standing",
          "everything",
          "entries",
          "entry",
          "openLine",
          "origins",
          "shownNotices");

  @Test
  @DisplayName("law 2: each class that has a record opened is known, with the reason why it may")
  void everyOpenerIsKnown() {
    Map<String, String> found = new TreeMap<>();
    for (JavaClass type : CLASSES) {
      for (JavaAccess<?> access : type.getAccessesFromSelf()) {
        if (opens(access) && !type.equals(access.getTargetOwner())) {
          String name = access.getTarget().getName();
          found.put(type.getSimpleName() + " > " + name, access.getDescription());
        }
      }
    }
    assertThat(found.keySet()).as("%s", found).containsExactlyInAnyOrderElementsOf(WHY.keySet());
  }

  private static boolean opens(JavaAccess<?> access) {
    String name = access.getTarget().getName();
    return access.getTargetOwner().isEquivalentTo(Records.class) && OPENING.contains(name)
        || access.getTargetOwner().isEquivalentTo(OpenPerson.class)
            && OPENING_TO_OTHERS.contains(name);
  }

  @Test
  @DisplayName("control: whatever opens values in Records is among the methods that are looked for")
  void openingMethodsAreAllOfThem() {
    Set<String> handingOut = handingOut(Records.class);
    handingOut.removeAll(Set.of("paths", "requireOne")); // paths of fields, and no value
    assertThat(handingOut).isEqualTo(new TreeSet<>(OPENING));
    Set<String> toOthers = handingOut(OpenPerson.class);
    toOthers.removeAll(Set.of("of", "sealLine", "close", "toString")); // hand out no value
    assertThat(toOthers).isEqualTo(new TreeSet<>(OPENING_TO_OTHERS));
  }

  private static Set<String> handingOut(Class<?> opener) {
    return CLASSES.get(opener).getMethods().stream()
        .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE))
        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
        .map(JavaMethod::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  @DisplayName("law 2: search compares strangers, shows none of them, and nobody else does")
  void onlySearchComparesStrangers() {
    List<String> callers =
        CLASSES.stream()
            .filter(type -> !type.isEquivalentTo(Indexing.class))
            .filter(
                type ->
                    type.getAccessesFromSelf().stream()
                        .anyMatch(
                            access ->
                                access.getTargetOwner().isEquivalentTo(Indexing.class)
                                    && access.getTarget().getName().equals("values")))
            .map(JavaClass::getSimpleName)
            .toList();
    assertThat(callers).containsExactly("Lookup");
  }

  /** Public operations of this module that hand out such values, and where they have them from. */
  private static final Map<String, String> FROM_THE_HOST =
      Map.of(
          "CustomerCsv.next", "reads a file that the host itself hands in",
          "ConsentReceiptReader.read", "reads a receipt that the host itself hands in");

  private static final Set<String> PERSONAL =
      Set.of(
          "fi.rekisteri.customer.Customer",
          "fi.rekisteri.customer.Entry",
          "fi.rekisteri.customer.Field",
          "fi.rekisteri.customer.Addition",
          "fi.rekisteri.CustomerPage",
          "fi.rekisteri.Disclosed",
          "fi.rekisteri.access.AccessAnswer",
          "fi.rekisteri.access.AccessAnswer$HeldValue",
          "fi.rekisteri.PendingUpdate",
          "fi.rekisteri.SharedPage",
          "fi.rekisteri.SharedPerson",
          "fi.rekisteri.VisitorAnswer",
          "fi.rekisteri.consent.ConsentHistory",
          "fi.rekisteri.consent.RecordedChoice",
          "fi.rekisteri.consent.Choice",
          "fi.rekisteri.ImportCandidate",
          "fi.rekisteri.processing.Standing");

  @Test
  @DisplayName("law 2: the module hands out people by the doors of the API alone")
  void moduleHandsOutPeopleByDoorsAlone() {
    Set<String> exported =
        EmbeddedRegister.class.getModule().getDescriptor().exports().stream()
            .map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toSet());
    assertThat(exported).as("control: tests run as modules").contains("fi.rekisteri.core.store");
    Set<String> found =
        CLASSES.stream()
            .filter(type -> exported.contains(type.getPackageName()))
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(
                method ->
                    method.getReturnType().getAllInvolvedRawTypes().stream()
                        .anyMatch(type -> PERSONAL.contains(type.getName())))
            .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(found).isEqualTo(new TreeSet<>(FROM_THE_HOST.keySet()));
  }
}
