package fi.rekisteri.core.drift;

import fi.rekisteri.breach.BreachPolicy;
import fi.rekisteri.consent.AgePolicy;
import fi.rekisteri.core.page.PlainText;
import fi.rekisteri.definition.AutomatedDecision;
import fi.rekisteri.definition.ConsentDefinition;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.ImpactAssessment;
import fi.rekisteri.definition.ProcessingOnBehalf;
import fi.rekisteri.definition.RegisterLink;
import fi.rekisteri.definition.SecurityMeasure;
import fi.rekisteri.definition.SourceDeclaration;
import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.disclosure.TransferTool;
import fi.rekisteri.manual.PaperKind;
import fi.rekisteri.manual.StorageLocation;
import fi.rekisteri.notice.NoticeClaim;
import fi.rekisteri.notice.NoticeStatement;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.EconomicArea;
import fi.rekisteri.party.JointController;
import fi.rekisteri.party.ProcessingInstruction;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.party.SubProcessor;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.processing.SearchPart;
import fi.rekisteri.publication.PublicationList;
import fi.rekisteri.retention.AnonymisationRule;
import fi.rekisteri.retention.BookkeepingPeriod;
import fi.rekisteri.retention.CoarsePart;
import fi.rekisteri.retention.HoldRule;
import fi.rekisteri.retention.RetentionRule;
import fi.rekisteri.staff.StaffPolicy;
import fi.rekisteri.visit.CookieDefinition;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * By what an element of a list is found again in the other version: the same keys as in the paths
 * of a draft. A key is shown in logs, so it is a code, never a value about a person; the name of a
 * cookie is the one free text, and stands on one line.
 */
final class Keys {
  private static final Map<Class<?>, Function<Object, Object>> OF = new HashMap<>();

  static {
    key(FieldSchema.class, one -> one.key().path());
    key(SearchKey.class, one -> one.id());
    key(SearchPart.class, part -> part.field().path());
    key(ProcessingActivity.class, ProcessingActivity::purpose);
    key(SourceDeclaration.class, SourceDeclaration::kind);
    key(Recipient.class, Recipient::code);
    key(SubProcessor.class, one -> one.country().value());
    key(ProcessingInstruction.class, ProcessingInstruction::givenOn);
    key(DisclosureRule.class, DisclosureRule::ground);
    key(TransferRule.class, rule -> rule.recipient() + "/" + rule.country());
    key(TransferTool.class, TransferTool::kind);
    key(RegisterLink.class, link -> link.to().value() + "/" + link.purpose());
    key(PublicationList.class, PublicationList::code);
    key(RetentionRule.class, rule -> rule.category() + "/" + rule.anchor());
    key(HoldRule.class, HoldRule::code);
    key(BookkeepingPeriod.class, BookkeepingPeriod::validFrom);
    key(AnonymisationRule.class, AnonymisationRule::name);
    key(CoarsePart.class, part -> part.name());
    key(CookieDefinition.class, CookieDefinition::name);
    key(SecurityMeasure.class, measure -> measure.material() + "/" + measure.kind());
    key(ConsentDefinition.class, ConsentDefinition::purpose);
    key(AutomatedDecision.class, AutomatedDecision::purpose);
    key(ContactPoint.class, ContactPoint::role);
    key(EconomicArea.Membership.class, one -> one.country().value());
    key(StaffPolicy.Version.class, StaffPolicy.Version::name);
    key(BreachPolicy.Deadline.class, BreachPolicy.Deadline::from);
    key(AgePolicy.Ages.class, AgePolicy.Ages::from);
    key(PaperKind.class, PaperKind::code);
    key(StorageLocation.class, StorageLocation::id);
    key(NoticeStatement.class, NoticeStatement::id);
    key(JointController.class, JointController::code);
    key(ProcessingOnBehalf.class, ProcessingOnBehalf::code);
    key(ImpactAssessment.class, one -> one.purpose() + "/" + one.reference());
  }

  private Keys() {}

  /** The step to an element: its own key, its code, or only that it is there. */
  static Step of(Object element) {
    if (element instanceof NoticeClaim) {
      return Step.element(element.getClass().getSimpleName(), "NoticeClaim");
    }
    if (element instanceof Collection<?> several) {
      List<String> keys = several.stream().map(one -> of(one).name()).sorted().toList();
      return Step.element(String.join("+", keys), "");
    }
    Function<Object, Object> own = OF.get(element.getClass());
    Object key = own == null ? element : own.apply(element);
    String vocabulary =
        key instanceof String ? element.getClass().getSimpleName() : Leaves.vocabulary(key);
    return Leaves.of(key)
        .map(leaf -> Step.element(PlainText.oneLine(leaf.value().text()), vocabulary))
        .orElseGet(() -> Step.element("", vocabulary));
  }

  private static <T> void key(Class<T> type, Function<T, Object> key) {
    OF.put(type, element -> key.apply(type.cast(element)));
  }
}
