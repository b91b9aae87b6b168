package fi.rekisteri.core.finding;

import fi.rekisteri.Criterion;
import fi.rekisteri.core.engine.DataMarks;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Marks;
import fi.rekisteri.core.sealing.Mark;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.Standing;
import java.util.Optional;
import java.util.function.Predicate;

/** How each criterion is looked for. */
record Quests(Engine engine) {
  Quest of(Criterion criterion) {
    return criterion.fold(
        new Criterion.Cases<>(
            one -> new ByConsent(engine, one.purpose()),
            one -> withdrawn(one.purpose()),
            one -> objecting(one.purpose()),
            one ->
                ofAnybody(
                    "prohibition=" + one.scope(),
                    Marks.prohibition(one.scope()),
                    standing -> standing.prohibitions().containsKey(one.scope())),
            one ->
                ofAnybody(
                    "restriction",
                    Marks.RESTRICTION,
                    standing -> !standing.restrictions().isEmpty()),
            one -> new ByTerm<>(engine, one),
            one -> new ByDay(engine, one.day()),
            one -> new ByGround(engine),
            one -> new ByActivity(engine, one.day()),
            one -> supplied(one.source()),
            one -> holding(one.category())));
  }

  private Quest supplied(SourceKind source) {
    boolean declared = engine.definition().foundBy().sources().contains(source);
    return new ByData(
        engine, new ByData.Fact("source=" + source, DataMarks.source(source), declared));
  }

  private Quest holding(DataCategory category) {
    boolean declared = engine.definition().foundBy().categories().contains(category);
    return new ByData(
        engine, new ByData.Fact("category=" + category, DataMarks.category(category), declared));
  }

  private Quest withdrawn(Purpose purpose) {
    return of(
        purpose,
        new ByChoice.Fact(
            "withdrawal=" + purpose,
            Marks.withdrawal(purpose),
            standing ->
                standing.withdrawals().containsKey(purpose)
                    && !standing.consents().containsKey(purpose)));
  }

  private Quest objecting(Purpose purpose) {
    return of(
        purpose,
        new ByChoice.Fact(
            "objection=" + purpose,
            Marks.objection(purpose),
            standing -> standing.objections().containsKey(purpose)));
  }

  private Quest of(Purpose purpose, ByChoice.Fact fact) {
    return new ByChoice(engine, fact, Optional.of(purpose));
  }

  private Quest ofAnybody(String told, Mark mark, Predicate<Standing> stands) {
    return new ByChoice(engine, new ByChoice.Fact(told, mark, stands), Optional.empty());
  }
}
