package fi.rekisteri.samples.quickstart;

import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.core.drift.DefinitionDrift;
import fi.rekisteri.core.flow.DataFlowPicture;
import fi.rekisteri.core.lint.NoticeLint;
import fi.rekisteri.core.notice.PrivacyNotice;
import fi.rekisteri.core.record.RecordOfProcessing;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.notice.ChangeDuty;
import fi.rekisteri.notice.ChangeRequirement;
import fi.rekisteri.notice.DefinitionChange;
import fi.rekisteri.notice.LintFinding;
import fi.rekisteri.notice.LintSeverity;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.retention.RetentionAnchor;
import fi.rekisteri.retention.RetentionRule;
import fi.rekisteri.text.Language;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** The notice is made from what the register does, and held against it. */
final class NoticeStory {
  private final Path folder;
  private final LocalDate today;
  private final PrintStream out;

  NoticeStory(Path folder, LocalDate today, PrintStream out) {
    this.folder = folder;
    this.today = today;
    this.out = out;
  }

  void tell(RegisterDefinition definition) throws IOException {
    out.println();
    out.println("16. The notice is made from what the register does, so it cannot drift");
    List<LintFinding> published = NoticeLint.of().look(CustomerRegisterNotice.asPublished(), today);
    out.printf(
        "   the notice as it was published: %d findings, %d of them errors; the first:%n",
        published.size(),
        published.stream().filter(one -> one.code().severity() == LintSeverity.ERROR).count());
    LintFinding first = published.get(0);
    out.println("   " + first + " " + first.message().in(Language.EN));
    out.println(
        "   the definition that this register runs on: "
            + NoticeLint.of().look(definition, today).size()
            + " findings");
    write(definition);
    drift(definition);
  }

  private void write(RegisterDefinition definition) throws IOException {
    for (Language language : Language.values()) {
      Files.writeString(
          folder.resolve("notice-" + language.tag() + ".html"),
          PrivacyNotice.of(definition, today).html(language).text());
    }
    Files.writeString(
        folder.resolve("data-flow.svg"), DataFlowPicture.in(Language.FI).svg(definition.draft()));
    Files.writeString(
        folder.resolve("record-of-processing.csv"),
        RecordOfProcessing.of(definition.draft()).asOf(today).csv(Language.FI));
    out.println(
        "   written in Finnish, Swedish and English, with a picture and the record of processing:");
    out.println("   " + folder.resolve("notice-fi.html").toAbsolutePath().toUri());
  }

  /** What it means for people when one line of the definition changes. */
  private void drift(RegisterDefinition definition) {
    RegisterDefinition next =
        definition.toBuilder()
            .version("2", today)
            .change(
                changes ->
                    changes.retention(
                        DataCategory.ONLINE_IDENTIFIER,
                        new RetentionRule(
                            DataCategory.ONLINE_IDENTIFIER,
                            RetentionAnchor.OBSERVATION,
                            Period.ofMonths(12))))
            .build();
    out.println("   somebody would like to keep IP addresses longer:");
    for (DefinitionChange change : DefinitionDrift.between(definition.draft(), next.draft())) {
      if (!change.requires(ChangeDuty.NOTHING)) {
        ChangeRequirement first = change.requirements().get(0);
        out.println("   " + change.words().in(Language.EN));
        out.println("      " + first.duty() + " " + first.sources() + ":");
        out.println("      " + first.why().in(Language.EN));
      }
    }
  }
}
