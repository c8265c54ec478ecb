package app.plenary.exchange;

import app.plenary.exchange.UnreadableFile.Reason;
import app.plenary.text.Messages;

import org.dhatim.fastexcel.reader.ReadableWorkbook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads questions in whatever format they are: GIFT, Aiken, QTI, sheets as of Kahoot and ClassQuiz,
 * CSV, lines as people type them, and this program's own. The format is told by the content, never
 * by the name of the file.
 */
public final class QuestionsIn {
    private QuestionsIn() {}

    /**
     * The questions in the bytes of a file.
     *
     * @param messages in the language of what this program itself has to write
     */
    public static QuestionList read(byte[] bytes, Messages messages) throws UnreadableFile {
        var sure = certain(bytes, messages);
        return notNone(sure.isPresent() ? sure.get() : loose(PlainText.of(bytes)));
    }

    /** The questions in a text that was typed or pasted. */
    public static QuestionList pasted(String text, Messages messages) throws UnreadableFile {
        var plain = PlainText.typed(text);
        var sure = certain(plain, messages);
        return notNone(sure.isPresent() ? sure.get() : loose(plain));
    }

    private static QuestionList notNone(QuestionList list) throws UnreadableFile {
        if (list.rows().isEmpty()) {
            throw new UnreadableFile(Reason.NO_QUESTIONS);
        }
        return list;
    }

    /** The questions where the content shows plainly that it is questions. */
    static Optional<QuestionList> certain(byte[] bytes, Messages messages) throws UnreadableFile {
        if (bytes.length > FileText.MOST_BYTES) {
            throw new UnreadableFile(Reason.TOO_LARGE);
        }
        if (Unpacked.isZip(bytes)) {
            var entries = Unpacked.of(bytes, ".xml");
            if (entries.keySet().stream().anyMatch(QtiItems::isManifest)) {
                return Optional.of(QtiItems.ofZip(entries));
            }
            return entries.containsKey("[Content_Types].xml")
                    ? QuestionTable.of(Spreadsheet.pages(bytes))
                    : Optional.empty();
        }
        if (ReadableWorkbook.isOLE2Header(Arrays.copyOf(bytes, 8))) {
            throw new UnreadableFile(Reason.OLD_EXCEL);
        }
        var plain = PlainText.of(bytes);
        if (isXml(plain.text())) {
            return Optional.of(QtiItems.ofItem(SafeXml.read(bytes)));
        }
        return certain(plain, messages);
    }

    private static boolean isXml(String text) {
        var head = text.stripLeading();
        return head.startsWith("<?xml")
                || head.startsWith("<!DOCTYPE")
                || head.matches("(?s)<(\\w+:)?(qti-)?assessment.*");
    }

    static Optional<QuestionList> certain(PlainText plain, Messages messages)
            throws UnreadableFile {
        var text = plain.text();
        if (isXml(text)) {
            return Optional.of(
                    QtiItems.ofItem(SafeXml.read(text.getBytes(StandardCharsets.UTF_8))));
        }
        if (text.stripLeading().startsWith("{")
                && QuestionFile.read(text) instanceof QuestionFile.Read read) {
            return Optional.of(own(read.file()));
        }
        var gift = GiftReading.read(text);
        int answers = Aiken.answers(text);
        if (isGift(gift) && (answers == 0 || answers < gift.entries().size())) {
            return Optional.of(told(plain, GiftQuestions.of(gift, messages)));
        }
        if (answers > 0) {
            return Optional.of(told(plain, Aiken.read(text)));
        }
        return QuestionTable.headed(text).map(list -> told(plain, list));
    }

    private static QuestionList loose(PlainText plain) throws UnreadableFile {
        var table = QuestionTable.bare(plain.text());
        return told(plain, table.isPresent() ? table.get() : QuestionLines.read(plain.text()));
    }

    /** Most of it are questions with braces, or there are categories beside them. */
    private static boolean isGift(Gift gift) {
        long asked = 0;
        long categories = 0;
        for (Gift.Entry entry : gift.entries()) {
            categories += entry instanceof Gift.Category ? 1 : 0;
            asked +=
                    entry instanceof Gift.Asked one && !(one.answers() instanceof Gift.Description)
                            ? 1
                            : 0;
        }
        return asked > 0 && (categories > 0 || asked * 2 >= gift.entries().size());
    }

    private static QuestionList told(PlainText plain, QuestionList list) {
        if (!plain.isGuessed()) {
            return list;
        }
        var losses = new ArrayList<>(list.losses());
        losses.add(new Loss(Loss.What.LETTERS, 1, ""));
        return new QuestionList(list.format(), list.title(), list.rows(), losses);
    }

    private static QuestionList own(QuestionFile file) {
        var row =
                new QuestionList.Row(1, file.question(), Set.of(), Optional.empty(), "", List.of());
        return new QuestionList(QuestionFormat.PLENARY, "", List.of(row), List.of());
    }
}
