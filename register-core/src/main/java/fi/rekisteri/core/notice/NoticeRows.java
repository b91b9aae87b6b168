package fi.rekisteri.core.notice;

import fi.rekisteri.definition.SecurityMeasure.Material;
import fi.rekisteri.notice.NoticeRow;
import fi.rekisteri.notice.NoticeStatement;
import fi.rekisteri.rights.DataSubjectRight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Every row of the notice, in order: what the controller says in its own words, then what the
 * definition says. A row as written holds the former alone (S15.1: none is ever left out), and the
 * question that it leaves open (S2); where nobody wrote anything, it says that nothing was told,
 * and never that there is none (S2.2).
 */
final class NoticeRows {
  private final Teller teller;

  NoticeRows(Teller teller) {
    this.teller = teller;
  }

  List<ToldRow> all() {
    return Arrays.stream(NoticeRow.values()).map(this::row).toList();
  }

  private ToldRow row(NoticeRow row) {
    List<Block> blocks = new ArrayList<>();
    for (NoticeStatement statement : teller.draft().notice().in(row)) {
      String path = "notice[" + statement.id() + "].text";
      blocks.add(new Block.Paragraph(teller.say(path, statement.text())));
    }
    if (teller.draft().notice().isAsWritten(row)) {
      blocks.addAll(blocks.isEmpty() ? teller.notStated() : open(row));
    } else {
      blocks.addAll(made(row));
    }
    if (blocks.isEmpty()) {
      blocks.addAll(teller.empty());
    }
    String apart = ToldRow.isApart(row) ? teller.words().nameOf("apart", row) : "";
    return new ToldRow(row, teller.words().nameOf("row", row), apart, blocks);
  }

  /** A question that its own heading asks, and nobody answered. */
  private List<Block> open(NoticeRow row) {
    return row == NoticeRow.PURPOSES ? new PurposeRow(teller).unanswered() : List.of();
  }

  private List<Block> made(NoticeRow row) {
    return switch (row) {
      case REGISTER_NAME -> new PartyRows(teller).registerName();
      case CONTROLLER -> new PartyRows(teller).controller();
      case DATA_PROTECTION_OFFICER -> new PartyRows(teller).officer();
      case PURPOSES -> new PurposeRow(teller).blocks();
      case LEGITIMATE_INTEREST -> new InterestRow(teller).blocks();
      case CATEGORIES -> new ContentRows(teller).categories();
      case RECIPIENTS -> new RecipientRow(teller).blocks();
      case CONSENT -> new ConsentRow(teller).blocks();
      case CONTENT -> new ContentRows(teller).content();
      case SOURCES -> new ContentRows(teller).sources();
      case RETENTION -> new RetentionRow(teller).blocks();
      case DISCLOSURES -> new DisclosureRow(teller).blocks();
      case TRANSFERS -> new TransferRow(teller).blocks();
      case MANUAL_PROTECTION -> new ProtectionRows(teller).of(Material.MANUAL);
      case ELECTRONIC_PROTECTION -> new ProtectionRows(teller).of(Material.ELECTRONIC);
      case COOKIES -> new CookieRow(teller).blocks();
      case AUTOMATED_DECISIONS -> new ProfilingRow(teller).blocks();
      case ACCESS -> new RightRows(teller).of(DataSubjectRight.ACCESS);
      case PORTABILITY -> new RightRows(teller).portability();
      case RECTIFICATION -> new RightRows(teller).of(DataSubjectRight.RECTIFICATION);
      case RESTRICTION -> new RightRows(teller).of(DataSubjectRight.RESTRICTION);
      case OBJECTION -> new RightRows(teller).objection();
      case MARKETING_OBJECTION -> new RightRows(teller).marketing();
      case COMPLAINT -> new ComplaintRow(teller).blocks();
      case OTHER_RIGHTS -> new RightRows(teller).others();
    };
  }
}
