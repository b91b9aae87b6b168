package fi.rekisteri.core.effect;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.core.portability.PortabilityPackages;
import fi.rekisteri.portability.PortableData;
import fi.rekisteri.request.Effect;
import fi.rekisteri.request.EffectState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gathers what a person takes along. Where somebody else is to have it directly, gathering it is
 * not all: the item stays elsewhere until a package that was made for it was handed over, and the
 * receiver took it or would not. Whoever hands it over carries the item out once more.
 */
record Porting(Work work, Handovers handovers) {
  /** Of so many packages at most it is known that they were made for the item: the last ones. */
  private static final int PACKAGES = 20;

  Carried carryOut(Optional<String> receiver) {
    List<String> before = work.item().effect().map(Effect::references).orElse(List.of());
    boolean done = work.item().effect().filter(Effect::isDone).isPresent();
    PortableData data = work.desk().portability(work.subject(), work.scope());
    if (receiver.isEmpty() || done) {
      return carried(EffectState.DONE, before, data);
    }
    return handovers
        .ended(work.subject(), before)
        .map(told -> carried(EffectState.DONE, with(before, told), data))
        .orElseGet(
            () -> carried(EffectState.ELSEWHERE, waiting(receiver.get(), before, data), data));
  }

  private static List<String> with(List<String> before, List<String> told) {
    List<String> all = new ArrayList<>(before);
    told.stream().filter(one -> !all.contains(one)).forEach(all::add);
    return all;
  }

  private static List<String> waiting(String receiver, List<String> before, PortableData data) {
    List<String> packages =
        new ArrayList<>(before.stream().filter(one -> one.startsWith(Handovers.PACKAGE)).toList());
    packages.add(Handovers.PACKAGE + data.id());
    List<String> all = new ArrayList<>(List.of(Handovers.receiver(receiver)));
    all.addAll(packages.subList(Math.max(0, packages.size() - PACKAGES), packages.size()));
    return all;
  }

  private Carried carried(EffectState state, List<String> references, PortableData data) {
    byte[] json = PortabilityPackages.of(work.definition()).json(data).getBytes(UTF_8);
    Effect effect = new Effect(state, references, Set.of(), List.of(Sha256.hex(json)), List.of());
    return new Carried(effect, Optional.empty(), Optional.of(data), Optional.empty());
  }
}
