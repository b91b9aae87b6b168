package fi.rekisteri.samples.benchmarks.scale;

import fi.rekisteri.samples.benchmarks.people.People;
import fi.rekisteri.samples.benchmarks.scale.Sized.Someone;
import java.util.List;

/**
 * Two sides of an operation, done for somebody of a register of some size.
 *
 * @param name what it is called
 * @param share how many times fewer of it are done than of the cheapest
 * @param ours by the register
 * @param plain by plain JDBC
 * @param same afterwards and not timed: requires that both sides hold or showed the same
 */
record ScaledOperation(String name, int share, Work ours, Work plain, Work same) {
  /** Does it once, and requires the right result. */
  @FunctionalInterface
  interface Work {
    void on(Sized where, Someone who) throws Exception;
  }

  /** The looks first, since what changes people lets our trail grow and not its copy. */
  static final List<ScaledOperation> ALL =
      List.of(get(), search(), audit(), update(), consent(), erase());

  /** Whether nobody can take a second turn. */
  boolean consumes() {
    return "erase".equals(name);
  }

  private static ScaledOperation get() {
    return new ScaledOperation(
        "get",
        1,
        (at, who) -> require(at.register().get(who.id()), who),
        (at, who) -> require(at.plain().get(who.plainId()), who),
        (at, who) -> {});
  }

  private static ScaledOperation search() {
    return new ScaledOperation(
        "search",
        1,
        (at, who) -> require(at.register().find(who.email()), who),
        (at, who) -> require(at.plain().find(who.email()), who),
        (at, who) -> {});
  }

  private static ScaledOperation audit() {
    return new ScaledOperation(
        "audit of a subject",
        1,
        (at, who) -> require(at.register().trail(who.id()) > 0),
        (at, who) -> require(at.plain().trail(who.id()) > 0),
        (at, who) -> require(at.register().trail(who.id()) == at.plain().trail(who.id())));
  }

  private static ScaledOperation update() {
    return new ScaledOperation(
        "update",
        5,
        (at, who) -> at.register().change(who.id(), People.web(who.row() + 1)),
        (at, who) -> at.plain().change(who.plainId(), People.web(who.row() + 1)),
        (at, who) -> {
          String web = People.web(who.row() + 1);
          require(web.equals(at.register().web(who.id())));
          require(web.equals(at.plain().web(who.plainId())));
        });
  }

  private static ScaledOperation consent() {
    return new ScaledOperation(
        "consent",
        5,
        (at, who) -> at.register().consent(who.id()),
        (at, who) -> at.plain().consent(who.plainId()),
        (at, who) -> {
          require(at.register().consented(who.id()));
          require(at.plain().consented(who.plainId()));
        });
  }

  private static ScaledOperation erase() {
    return new ScaledOperation(
        "erase",
        20,
        (at, who) -> at.register().erase(who.id()),
        (at, who) -> at.plain().erase(who.plainId()),
        (at, who) -> {
          require(at.register().gone(who.id()));
          require(at.plain().gone(who.plainId()));
        });
  }

  private static void require(String number, Someone who) {
    require(number.equals(People.number(who.row())));
  }

  private static void require(boolean right) {
    if (!right) {
      throw new IllegalStateException("a side found somebody else, or nothing");
    }
  }
}
