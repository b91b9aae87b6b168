package fi.rekisteri.samples.ownadapter.form;

import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.customer.CustomershipPeriod;
import fi.rekisteri.customer.EndReason;
import fi.rekisteri.processing.ProhibitedUse;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.samples.ownadapter.map.Form;
import fi.rekisteri.samples.ownadapter.map.Out;
import fi.rekisteri.store.SealedField;
import fi.rekisteri.store.SealedItem;
import fi.rekisteri.store.SearchTag;
import fi.rekisteri.store.SuppressionEntry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The forms of people, their tags, what became of them, and what they forbade. */
public final class PeopleForms {
  private static final Form<CustomershipPeriod> PERIOD =
      Form.of(
          (out, one) ->
              out.day(one.start()).maybe(one.end(), Out::day).maybe(one.reason(), Out::name),
          in ->
              new CustomershipPeriod(
                  in.day(),
                  in.maybe(end -> end.day()),
                  in.maybe(why -> why.name(EndReason.class))));

  private static final Form<CustomerFacts> FACTS =
      Form.of(
          (out, facts) -> {
            Plain.CUSTOMER.write(out, facts.id());
            out.number(facts.version()).name(facts.role());
            out.each(facts.customerships(), PERIOD::write);
          },
          in ->
              new CustomerFacts(
                  Plain.CUSTOMER.read(in),
                  in.number(),
                  in.name(SubjectRole.class),
                  in.each(PERIOD::read)));

  private static final Form<SealedField> FIELD =
      Form.of(
          (out, field) -> out.text(field.field()).text(field.element()).bytes(field.blob()),
          in -> new SealedField(in.text(), in.text(), in.bytes()));

  public static final Form<Person> PERSON =
      Form.of(
          (out, person) -> {
            FACTS.write(out, person.facts());
            out.each(person.fields(), FIELD::write).bytes(person.seal());
          },
          in -> new Person(FACTS.read(in), in.each(FIELD::read), in.bytes()));

  private static final Form<SearchTag> TAG =
      Form.of(
          (out, tag) ->
              out.text(tag.index()).number(tag.version()).bytes(tag.tag()).flag(tag.unique()),
          in -> new SearchTag(in.text(), in.count(), in.bytes(), in.flag()));

  public static final Form<List<SearchTag>> TAGS =
      Form.of((out, tags) -> out.each(tags, TAG::write), in -> in.each(TAG::read));

  public static final Form<SealedItem> ITEM =
      Form.of(
          (out, item) -> out.text(item.field()).text(item.item()).bytes(item.blob()),
          in -> new SealedItem(in.text(), in.text(), in.bytes()));

  public static final Form<ErasureVerdict> TOMBSTONE =
      Form.of(
          (out, verdict) -> {
            Plain.CUSTOMER.write(out, verdict.subject());
            out.text(verdict.decidedBy().reference()).instant(verdict.decidedAt());
          },
          in -> new ErasureVerdict(Plain.CUSTOMER.read(in), new RuleId(in.text()), in.instant()));

  private static final Form<Map.Entry<ProhibitionScope, Set<ProhibitedUse>>> FORBIDDEN =
      Form.of(
          (out, one) -> out.name(one.getKey()).each(one.getValue(), Out::name),
          in ->
              Map.entry(
                  in.name(ProhibitionScope.class),
                  Set.copyOf(in.each(use -> use.name(ProhibitedUse.class)))));

  public static final Form<SuppressionEntry> SUPPRESSION =
      Form.of(
          (out, entry) -> {
            TAG.write(out, entry.term());
            out.each(entry.prohibitions().entrySet(), FORBIDDEN::write).instant(entry.since());
          },
          in ->
              new SuppressionEntry(
                  TAG.read(in),
                  in.each(FORBIDDEN::read).stream()
                      .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                  in.instant()));

  private PeopleForms() {}
}
