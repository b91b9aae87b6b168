package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.SearchTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Inserting is all or nothing, A5. */
public interface CustomerInsertContract extends StorageUnderTest {
  @Test
  @DisplayName("A5 an id that is there is refused, and the customer who has it is unchanged")
  default void sameIdIsRefused(Samples samples) {
    RegisterStorage storage = storage();
    NewCustomer first = samples.newcomer(samples.shared("byName"));
    NewCustomer second =
        samples.newcomer(
            samples.customer(Samples.idOf(first)),
            List.of(samples.shared("byName")),
            List.of(samples.item("a")));
    new Calls(storage).insert(first);
    refusedWhole(storage, samples, List.of(samples.newcomer(), second));
  }

  @Test
  @DisplayName("A5 one id twice in a batch is refused, and nobody of the batch is there")
  default void sameIdTwiceInABatchIsRefused(Samples samples) {
    NewCustomer first = samples.newcomer();
    NewCustomer second =
        samples.newcomer(samples.customer(Samples.idOf(first)), List.of(), List.of());
    refusedWhole(storage(), samples, List.of(first, samples.newcomer(), second));
  }

  @Test
  @DisplayName("A5 a unique tag that another customer holds is refused, and nothing is there")
  default void takenUniqueTagIsRefused(Samples samples) {
    RegisterStorage storage = storage();
    SearchTag taken = samples.unique("byCustomerNumber");
    new Calls(storage).insert(samples.newcomer(taken));
    NewCustomer rival =
        samples.newcomer(
            samples.customer(),
            List.of(samples.shared("byName"), taken),
            List.of(samples.item("a")));
    refusedWhole(storage, samples, List.of(samples.newcomer(), rival, samples.newcomer()));
  }

  @Test
  @DisplayName("A5 one unique tag twice in a batch is refused, and nobody of the batch is there")
  default void uniqueTagTwiceInABatchIsRefused(Samples samples) {
    SearchTag contested = samples.unique("byCustomerNumber");
    refusedWhole(
        storage(),
        samples,
        List.of(samples.newcomer(contested), samples.newcomer(), samples.newcomer(contested)));
  }

  @Test
  @DisplayName("A5 a large batch whose last customer is refused leaves nobody")
  default void largeBatchIsAllOrNothing(Samples samples) {
    RegisterStorage storage = storage();
    SearchTag taken = samples.unique("byCustomerNumber");
    new Calls(storage).insert(samples.newcomer(taken));
    List<NewCustomer> many =
        new ArrayList<>(Stream.generate(() -> samples.newcomer()).limit(1_100).toList());
    many.add(samples.newcomer(taken));
    refusedWhole(storage, samples, many);
  }

  @Test
  @DisplayName("A5 a unique tag binds its own index and version only, a shared one nobody")
  default void otherTagsAreFree(Samples samples) {
    Calls calls = new Calls(storage());
    SearchTag number = samples.unique("byCustomerNumber");
    SearchTag shared = samples.shared("byName");
    calls.insert(
        samples.newcomer(number, shared),
        samples.newcomer(new SearchTag("byEmail", 1, number.tag(), true), shared),
        samples.newcomer(new SearchTag(number.index(), 2, number.tag(), true), shared));
    assertThat(calls.tagged(shared)).hasSize(3);
    assertThat(calls.tagged(number)).hasSize(1);
  }

  @Test
  @DisplayName("A5 inserting nobody does nothing")
  default void insertingNobodyDoesNothing(Samples samples) {
    RegisterStorage storage = storage();
    new Calls(storage).insert();
    assertThat(Snapshot.of(storage, samples)).isEmpty();
  }

  @Test
  @DisplayName("A5 of two threads that insert one unique tag exactly one comes through")
  default void oneOfTwoInsertsOfATagWins(Samples samples) {
    Calls calls = new Calls(storage());
    for (int round = 0; round < 20; round++) {
      SearchTag contested = samples.unique("byCustomerNumber");
      List<NewCustomer> rivals = List.of(samples.newcomer(contested), samples.newcomer(contested));
      exactlyOne(calls, rivals);
      assertThat(calls.tagged(contested)).as("round %d", round).hasSize(1);
      assertThat(rivals)
          .as("round %d: record and audit entry of one rival", round)
          .filteredOn(rival -> calls.find(Samples.idOf(rival)).isPresent())
          .singleElement()
          .matches(rival -> calls.tagged(contested).contains(Samples.idOf(rival)))
          .matches(rival -> calls.trail(Samples.idOf(rival)).equals(List.of(rival.audit())));
    }
  }

  @Test
  @DisplayName("A5 of two threads that insert one id exactly one comes through")
  default void oneOfTwoInsertsOfAnIdWins(Samples samples) {
    Calls calls = new Calls(storage());
    for (int round = 0; round < 20; round++) {
      NewCustomer one = samples.newcomer();
      NewCustomer other =
          samples.newcomer(samples.customer(Samples.idOf(one)), List.of(), List.of());
      exactlyOne(calls, List.of(one, other));
      String kept = Fingerprint.of(calls.get(Samples.idOf(one)));
      NewCustomer winner = kept.equals(Fingerprint.of(one.customer())) ? one : other;
      assertThat(kept).isEqualTo(Fingerprint.of(winner.customer()));
      assertThat(calls.trail(Samples.idOf(one))).containsExactly(winner.audit());
    }
  }

  private static void exactlyOne(Calls calls, List<NewCustomer> rivals) {
    List<Optional<RuntimeException>> ends =
        Race.between(rivals.stream().map(rival -> (Runnable) () -> calls.insert(rival)).toList());
    assertThat(ends).filteredOn(Optional::isEmpty).as("winners").hasSize(1);
    assertThat(ends.stream().flatMap(Optional::stream))
        .singleElement()
        .isInstanceOfSatisfying(
            RegisterException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.DUPLICATE_CUSTOMER));
  }

  private static void refusedWhole(
      RegisterStorage storage, Samples samples, List<NewCustomer> batch) {
    List<String> before = Snapshot.of(storage, samples);
    Calls.refused(ErrorCode.DUPLICATE_CUSTOMER, () -> new Calls(storage).insert(batch));
    assertThat(Snapshot.of(storage, samples)).isEqualTo(before);
  }
}
