package fi.rekisteri.core.effect;

import fi.rekisteri.request.RequestEvent;
import fi.rekisteri.request.Telling;
import java.time.LocalDate;
import java.util.Optional;

/** When the person was told that a restriction ends, or what became of it (Art. 18(3), S80.4). */
record ToldOn(Work work) {
  Optional<LocalDate> day() {
    int item = work.item().number();
    return work.file().told().stream()
        .filter(told -> told.items().isEmpty() || told.items().contains(item))
        .map(RequestEvent.Told::telling)
        .filter(one -> one.what() == Telling.Kind.ANSWER || one.what() == Telling.Kind.LIFTING)
        .map(one -> LocalDate.ofInstant(one.at(), work.definition().zone()))
        .findFirst();
  }
}
