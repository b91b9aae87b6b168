package fi.rekisteri.core.handover;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.core.handover.HandoverDecision.Refused;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.disclosure.DisclosureRequest;
import fi.rekisteri.disclosure.DisclosureRoute;
import fi.rekisteri.disclosure.TransferNotification;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.disclosure.TransferTool;
import fi.rekisteri.disclosure.TransferTool.Kind;
import fi.rekisteri.party.Days;
import fi.rekisteri.party.EndOfProcessing;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.ProcessingAgreement;
import fi.rekisteri.party.SubProcessor;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;

/**
 * Random lives of an agreement, a sub-processor and tools. The oracle knows none of them: it paints
 * days, and tells from the colours of a day what must become of a request on it.
 */
class HandoverTimelinesTest {
  private static final int DAYS = 60;
  private static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final String SUB = "Alihankkija";

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private final BitSet bound = new BitSet();
  private final BitSet approved = new BitSet();
  private final BitSet tooled = new BitSet();

  @RepeatedTest(200)
  @DisplayName("S7.1, S37.3, G28, G44 data goes on exactly the days on which everything holds")
  void goesWhileEverythingHolds() {
    HandoverGuard guard = new HandoverGuard(definition());
    DisclosureRequest direct = Outgoing.hosting();
    DisclosureRequest through = direct.by(DisclosureRoute.DIRECT.through(SUB));
    for (int day = 0; day < DAYS; day++) {
      assertThat(code(guard, direct, day)).as("seed %d, day %d", seed, day).isEqualTo(told(day));
      assertThat(code(guard, through, day))
          .as("seed %d, day %d, by a sub-processor", seed, day)
          .isEqualTo(
              bound.get(day) && !approved.get(day) ? "SUB_PROCESSOR_NOT_APPROVED" : told(day));
    }
  }

  private String told(int day) {
    return !bound.get(day) ? "NO_PROCESSING_AGREEMENT" : tooled.get(day) ? "" : "NO_TRANSFER_TOOL";
  }

  private static String code(HandoverGuard guard, DisclosureRequest request, int day) {
    return guard
        .judge(request, day(day))
        .fold(cleared -> "", (Refused refused) -> refused.code().name());
  }

  private RegisterDefinition definition() {
    String code = CustomerRegisterNotice.HOSTING_PARTNER;
    NamedParty host = NamedParty.of("Hosting Inc.", Outgoing.USA).under(agreement());
    TransferTool[] tools = new TransferTool[1 + random.nextInt(4)];
    for (int i = 0; i < tools.length; i++) {
      tools[i] = tool();
    }
    return Outgoing.builder()
        .version("1", START)
        .change(changes -> changes.recipient(code, r -> r.named(host)))
        .transfer(TransferRule.of(code, Outgoing.USA, Outgoing.TEXT, tools))
        .build();
  }

  private ProcessingAgreement agreement() {
    int[] span = span();
    bound.set(span[0], span[1] + 1);
    ProcessingAgreement signed =
        ProcessingAgreement.signed("DPA", day(span[0]), Outgoing.TEXT)
            .through(day(span[1]))
            .statingEveryTerm()
            .instructed(START, "Ohje")
            .endingWith(EndOfProcessing.Choice.DELETE);
    int[] first = span();
    approved.set(first[0], first[1] + 1);
    signed = signed.approving(sub(first));
    int again = first[1] + 1 + random.nextInt(5);
    if (random.nextBoolean()) {
      approved.set(again, again + 3);
      signed = signed.approving(sub(new int[] {again, again + 2}));
    }
    return signed;
  }

  private SubProcessor sub(int[] span) {
    return SubProcessor.of(SUB, Outgoing.USA, day(span[0])).through(day(span[1]));
  }

  private TransferTool tool() {
    int[] span = span();
    BitSet usable = new BitSet();
    usable.set(span[0], span[1] + 1);
    Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
    TransferTool tool =
        TransferTool.of(kind, "x").on(Days.from(day(span[0])).through(day(span[1])));
    if (random.nextInt(3) == 0) {
      int withdrawn = random.nextInt(DAYS);
      usable.clear(withdrawn, DAYS * 2);
      tool = tool.withdrawn(day(withdrawn));
    }
    if (kind == Kind.COMPELLING_INTERESTS) {
      int authority = random.nextInt(DAYS);
      int people = random.nextInt(DAYS);
      usable.clear(0, authority);
      usable.clear(0, people);
      tool = tool.notified(new TransferNotification(day(authority), day(people)));
    }
    tooled.or(usable);
    return tool;
  }

  /** A first day and a last one, not before it. */
  private int[] span() {
    int first = random.nextInt(DAYS);
    return new int[] {first, first + random.nextInt(DAYS)};
  }

  private static LocalDate day(int day) {
    return START.plusDays(day);
  }
}
