package fi.rekisteri.request;

import java.util.List;
import java.util.Set;

/**
 * What was carried out of an item: facts that happened, none that is only meant.
 *
 * @param state how far it has come
 * @param references what it came to in the register: the id of a demand of erasure, the evidence
 *     under which choices were recorded; ids, never values
 * @param fields the paths of the fields that were changed
 * @param documents the SHA-256 of each document that was made, in hexadecimal digits
 * @param handlers what each handler of the host said
 */
public record Effect(
    EffectState state,
    List<String> references,
    Set<String> fields,
    List<String> documents,
    List<HandlerReport> handlers) {
  /** Copies the lists. */
  public Effect {
    references = List.copyOf(references);
    fields = Set.copyOf(fields);
    documents = List.copyOf(documents);
    handlers = List.copyOf(handlers);
  }

  /**
   * Nothing but a state.
   *
   * @param state how far it has come
   * @return the effect
   */
  public static Effect of(EffectState state) {
    return new Effect(state, List.of(), Set.of(), List.of(), List.of());
  }

  /**
   * The same effect in another state.
   *
   * @param other how far it has come
   * @return a copy
   */
  public Effect in(EffectState other) {
    return new Effect(other, references, fields, documents, handlers);
  }

  /**
   * The same effect with what handlers said.
   *
   * @param reports of each handler
   * @return a copy
   */
  public Effect with(List<HandlerReport> reports) {
    return new Effect(state, references, fields, documents, reports);
  }

  /**
   * Whether something of it cannot be done for now: the register holds it, or a handler retains it.
   *
   * @return true where the item is granted in part only
   */
  public boolean isHeld() {
    return state == EffectState.SLEEPING
        || handlers.stream().anyMatch(one -> one.state() == HandlerReport.State.RETAINED);
  }

  /**
   * Whether nothing is left to do.
   *
   * @return false while something waits or failed
   */
  public boolean isDone() {
    return state == EffectState.DONE;
  }
}
