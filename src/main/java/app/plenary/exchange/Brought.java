package app.plenary.exchange;

import app.plenary.exchange.UnreadableFile.Reason;
import app.plenary.text.Messages;

import java.time.ZoneId;
import java.util.List;

/** What is in a file or a pasted text, told by its content. */
public sealed interface Brought {
    /** A larger file is refused. */
    int MOST_BYTES = FileText.MOST_BYTES;

    /** Questions. */
    record Questions(QuestionList list) implements Brought {}

    /** Blocks. */
    record Agenda(AgendaList list) implements Brought {}

    /** Nothing that says plainly what it is: a list of people, or anything. */
    record Anything() implements Brought {}

    /**
     * What is in the bytes of a file.
     *
     * @param here the time zone of times that name none
     */
    static Brought of(byte[] bytes, Messages messages, ZoneId here) throws UnreadableFile {
        if (!Unpacked.isZip(bytes) && AgendasIn.isPlan(PlainText.of(bytes).text())) {
            return new Agenda(AgendasIn.read(bytes, here));
        }
        var questions = QuestionsIn.certain(bytes, messages);
        if (questions.isPresent() && !mayBeAnAgenda(questions.get())) {
            return new Questions(questions.get());
        }
        if (isAgenda(bytes)) {
            return new Agenda(AgendasIn.read(bytes, here));
        }
        if (questions.isPresent()) {
            return new Questions(questions.get());
        }
        if (!Unpacked.isZip(bytes) && !Cards.are(PlainText.of(bytes).text())) {
            var loose = QuestionLines.read(PlainText.of(bytes).text());
            if (areQuestions(loose)) {
                return new Questions(loose);
            }
        }
        return new Anything();
    }

    /** What is in a text that was typed or pasted; where nothing says what it is, an agenda. */
    static Brought pasted(String text, Messages messages, ZoneId here) throws UnreadableFile {
        var plain = PlainText.typed(text);
        if (AgendasIn.isPlan(plain.text())) {
            return new Agenda(AgendasIn.pasted(text, here));
        }
        var questions = QuestionsIn.certain(plain, messages);
        if (questions.isPresent()
                && !(mayBeAnAgenda(questions.get()) && AgendasIn.isCertain(plain))) {
            return new Questions(questions.get());
        }
        var loose = QuestionLines.read(plain.text());
        return areQuestions(loose) && !AgendasIn.isCertain(plain)
                ? new Questions(loose)
                : new Agenda(AgendasIn.pasted(text, here));
    }

    /** An agenda can have a column with questions, too. */
    private static boolean mayBeAnAgenda(QuestionList list) {
        return list.format() == QuestionFormat.CSV || list.format() == QuestionFormat.SPREADSHEET;
    }

    private static boolean isAgenda(byte[] bytes) throws UnreadableFile {
        if (Spreadsheet.is(bytes)) {
            try {
                return AgendasIn.isCertain(Spreadsheet.pages(bytes));
            } catch (UnreadableFile refused) {
                if (refused.reason() == Reason.DAMAGED_SPREADSHEET) {
                    return false;
                }
                throw refused;
            }
        }
        return AgendasIn.isCertain(PlainText.of(bytes));
    }

    /** Most of it are lines with options below them. */
    private static boolean areQuestions(QuestionList list) {
        List<QuestionList.Row> rows = list.rows();
        long asked = rows.stream().filter(row -> row.question().options().size() >= 2).count();
        long marked =
                rows.stream()
                        .filter(row ->
                                row.isQuizzed() || row.question().words().strip().endsWith("?"))
                        .count();
        return asked > 0 && asked * 2 >= rows.size() && marked * 2 >= rows.size();
    }
}
