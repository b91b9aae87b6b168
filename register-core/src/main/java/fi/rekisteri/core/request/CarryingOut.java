package fi.rekisteri.core.request;

import fi.rekisteri.CarriedOut;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.core.effect.Carried;
import fi.rekisteri.core.effect.Carrying;
import fi.rekisteri.core.effect.Erasing;
import fi.rekisteri.core.effect.Handlers;
import fi.rekisteri.core.effect.Handovers;
import fi.rekisteri.core.effect.HeldPart;
import fi.rekisteri.core.effect.RefusedStep;
import fi.rekisteri.core.effect.Work;
import fi.rekisteri.core.file.NeededData;
import fi.rekisteri.core.file.RequestBook;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.request.Effect;
import fi.rekisteri.request.EffectState;
import fi.rekisteri.request.RequestEvent.Decided;
import fi.rekisteri.request.RequestEvent.Effected;
import fi.rekisteri.request.RequestItem;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.rights.DataSubjectRight;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Carries items out: that it begins is durable first, then the register does its part, then the
 * host's handlers, and what happened is durable last. Interrupted anywhere, the next call finds
 * what was done and goes on.
 */
record CarryingOut(Files files, RegisterDesk desk) {
  /** What gives data away, or cannot be undone: a doubt that came after the decision counts. */
  private static final Set<DataSubjectRight> TELLING_OR_LASTING =
      EnumSet.of(
          DataSubjectRight.ACCESS,
          DataSubjectRight.PORTABILITY,
          DataSubjectRight.RECTIFICATION,
          DataSubjectRight.ERASURE,
          DataSubjectRight.ANONYMISATION);

  CarriedOut carryOut(long number, int item) {
    RightsRequest begun = files.within(number, (book, file) -> begun(book, file, item));
    if (begun.subject().isEmpty()) {
      return CarriedOut.of(noted(number, item, Carried.of(Effect.of(EffectState.DONE))));
    } else if (isFinished(begun.item(item).orElseThrow())) {
      return CarriedOut.of(begun);
    }
    Carried carried = carried(begun, item);
    RightsRequest after = noted(number, item, carried);
    return new CarriedOut(after, carried.answer(), carried.portable());
  }

  /** What is done is not done again; a document is made as often as it is asked for. */
  private static boolean isFinished(RequestItem item) {
    return item.effect().filter(Effect::isDone).isPresent()
        && item.right() != DataSubjectRight.ACCESS
        && item.right() != DataSubjectRight.PORTABILITY;
  }

  /** What has effect until it is decided; one that the register refuses has none before. */
  RightsRequest provisionally(RightsRequest file, RequestItem item) {
    Effect effect;
    try {
      effect = carried(file, item.number()).effect().in(EffectState.PROVISIONAL);
    } catch (InvalidValueException notApplicable) {
      return file;
    }
    return files.within(
        file.number(),
        (book, before) ->
            isUndecided(before, item.number())
                ? book.add(before, new Effected(item.number(), effect))
                : before);
  }

  private static boolean isUndecided(RightsRequest file, int number) {
    return file.isOpen() && file.item(number).orElseThrow().decision().isEmpty();
  }

  private RightsRequest begun(RequestBook book, RightsRequest file, int number) {
    RequestItem item = RequestRules.item(file, number);
    requireToDo(item);
    if (Erasing.isMeantBy(item) && NeededData.isNeeded(file)) {
      throw RefusedStep.because("other items need the data: answer them before it goes (S83)");
    }
    if (TELLING_OR_LASTING.contains(item.right())
        && item.decision().filter(one -> one.outcome().hasEffect()).isPresent()) {
      files.rules().deciding().requireIdentity(file, item);
    }
    return item.effect().isPresent()
        ? file
        : book.add(file, new Effected(number, Effect.of(EffectState.BEGUN)));
  }

  private static void requireToDo(RequestItem item) {
    if (item.decision().isEmpty()) {
      throw RefusedStep.because("the item is not decided");
    } else if (!item.decision().get().outcome().hasEffect() && item.effect().isEmpty()) {
      throw RefusedStep.because("nothing of the item was granted");
    }
  }

  /** A failure is kept in the file, and reaches the caller. */
  private Carried carried(RightsRequest file, int number) {
    RequestItem item = file.item(number).orElseThrow();
    CustomerId subject = file.subject().orElseThrow();
    Work work = new Work(desk, files.engine().definition(), file, item, subject);
    try {
      Carried carried = carrying(work).carryOut();
      Handlers handlers = new Handlers(files.engine().requests().handlers());
      return carried.isDoneHere() ? carried.with(handlers.carryOut(work)) : carried;
    } catch (RegisterException failure) {
      if (item.decision().isPresent()) {
        noted(file.number(), number, Carried.of(failed(item)));
      }
      throw failure;
    }
  }

  private Carrying carrying(Work work) {
    return new Carrying(work, new Handovers(files.engine()), files.engine().now());
  }

  /** What handlers did until the decision says nothing of what they do by it. */
  private static Effect failed(RequestItem item) {
    Effect before = item.effect().orElse(Effect.of(EffectState.FAILED));
    return before.state() == EffectState.PROVISIONAL
        ? before.in(EffectState.FAILED).with(List.of())
        : before.in(EffectState.FAILED);
  }

  /** What is held is a fact, and makes the item a partly granted one (S32.2, S84). */
  private RightsRequest noted(long number, int item, Carried carried) {
    return files.within(
        number,
        (book, file) -> {
          if (!isNews(file, item, carried)) {
            return file;
          }
          RightsRequest after = book.add(file, new Effected(item, carried.effect()));
          Optional<Decided> partly =
              carried
                  .held()
                  .flatMap(
                      answer ->
                          new HeldPart(files.engine().definition(), answer).decision(file, item));
          return partly.isPresent() ? book.add(after, partly.get()) : after;
        });
  }

  /** Whoever came first has told it all; nothing is added to what is done, or told twice. */
  private static boolean isNews(RightsRequest file, int number, Carried carried) {
    RequestItem item = file.item(number).orElseThrow();
    boolean told = item.effect().filter(one -> one.equals(carried.effect())).isPresent();
    boolean done = item.effect().filter(Effect::isDone).isPresent();
    return file.isOpen() && !told && (!done || !carried.effect().documents().isEmpty());
  }
}
